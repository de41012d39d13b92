// No link leads here: the service worker does.
export const entries = () => [{}, { lang: 'en' }];
