/**
 * Starts a page in the browser, in the place of the client of SvelteKit: every page is a document of its
 * own (docs/decisions/0017), so the router, its data and its cache would be loaded for nothing.
 */
import type { Component, SvelteComponent } from 'svelte';
import type { Page } from '@sveltejs/kit';
import { update } from '../node_modules/@sveltejs/kit/src/runtime/client/state.svelte.js';

type Data = Record<string, unknown>;

/** What SvelteKit generates of the routes. */
interface App {
  readonly nodes: readonly (() => Promise<{ readonly component: Component }>)[];
  readonly root: new (options: {
    target: HTMLElement;
    props: Data;
    hydrate: boolean;
  }) => SvelteComponent;
}

/** What a prerendered page says of itself; the page for unknown addresses says nothing. */
interface Prerendered {
  readonly node_ids: readonly number[];
  readonly data: readonly ({ readonly data: Data } | null)[];
  readonly params: Record<string, string>;
  readonly route: { readonly id: string };
  /** Told by a page for errors alone. */
  readonly status?: number;
  readonly error: App.Error | null;
}

/** The nodes of the root layout and of the page for errors, as SvelteKit numbers them. */
const notFound = {
  node_ids: [0, 1],
  data: [null, null],
  params: {},
  route: { id: null },
  status: 404,
  error: { message: 'Not Found' },
};

/** What the root component asks for besides: the page as a store, which stands still. */
const stores = {
  page: {
    set: () => undefined,
    notify: () => undefined,
    subscribe: (listen: () => void) => {
      listen();
      return () => undefined;
    },
  },
};

/** Called by the script that SvelteKit writes into each page. */
export async function start(app: App, target: HTMLElement, page?: Prerendered): Promise<void> {
  const { node_ids, data, params, route, status = 200, error } = page ?? notFound;
  const constructors = (
    await Promise.all(node_ids.map(async (id) => (await app.nodes[id]?.())?.component))
  ).filter((component) => component !== undefined);
  const dataOf: Data = {};
  let merged: Data = {};
  data.forEach((node, level) => {
    merged = { ...merged, ...node?.data };
    dataOf[`data_${String(level)}`] = merged;
  });
  const state = {
    url: new URL(window.location.href),
    params,
    route,
    status,
    error,
    data: merged,
    form: null,
    state: {},
  } as Page;
  update(state);
  // In development, styles stand in the page until those of the components are there. That `hot` is named
  // here has Vite load its client first, which gives SvelteKit's constants their values.
  if (import.meta.hot) document.querySelector('style[data-sveltekit]')?.remove();
  new app.root({
    target,
    props: { ...dataOf, constructors, components: [], form: null, page: state, stores },
    hydrate: page !== undefined,
  });
}

export { stores };

/** Named by SvelteKit for its preloading, which nothing here asks for. */
export const load_css = (): void => undefined;
export const get_navigation_intent = (): Promise<undefined> => Promise.resolve(undefined);
