/** The pages of a route that has no parameter but the language. */
export const inBothLanguages = (): { lang?: 'en' }[] => [{}, { lang: 'en' }];
