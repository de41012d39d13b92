import type { Page } from '@sveltejs/kit';

/** Stands in for `$app/state` in the browser, where a page is the same as long as it is open. */
export const page = {} as Page;
