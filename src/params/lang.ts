import type { ParamMatcher } from '@sveltejs/kit';

/** Languages that stand in the address; Dutch does not. */
export const match = ((param): param is 'en' => param === 'en') satisfies ParamMatcher;
