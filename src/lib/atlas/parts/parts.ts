import type { Component } from 'svelte';
import type { PartProps } from './part';

/** The code of all parts. */
export type Parts = typeof import('./index');

/** A part that stands in the prerendered page. */
export type PartName = {
  [Name in keyof Parts]: Parts[Name] extends Component<PartProps> ? Name : never;
}[keyof Parts];

const [atBuild, server] = import.meta.env.SSR
  ? await Promise.all([import('./index'), import('svelte/server')])
  : [];

/** Fetches the code of all parts. */
export const loadParts = (): Promise<Parts> => import('./index');

/**
 * A part as one element whose inside `hydrate` can take over later, while a page is prerendered; null in
 * the browser.
 *
 * @param context what components around it provide.
 */
export const partMarkup = (
  name: PartName,
  props: PartProps,
  context: Map<unknown, unknown>,
): string | null =>
  atBuild && server
    ? `<div>${server.render(atBuild[name], { props, context, idPrefix: name }).body}</div>`
    : null;
