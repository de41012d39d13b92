/**
 * Starts a page in the browser, in the place of the client of SvelteKit: every page is a document of its
 * own (docs/decisions/0017), so the router, its data and its cache would be loaded for nothing.
 */
import { hydrate, mount } from 'svelte';
import { page as state } from './page.client';
import Root, { type Node } from './Root.svelte';

type Data = Record<string, unknown>;

/** What SvelteKit generates of the routes. */
interface App {
  readonly nodes: readonly (() => Promise<Pick<Node, 'component'>>)[];
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

/** Called by the script that SvelteKit writes into each page. */
export async function start(app: App, target: HTMLElement, page?: Prerendered): Promise<void> {
  const { node_ids, data: own, params, route, status = 200, error } = page ?? notFound;
  const loaded = await Promise.all(node_ids.map((id) => app.nodes[id]?.()));
  let data: Data = {};
  const nodes = loaded.flatMap((node, level) => {
    data = { ...data, ...own[level]?.data };
    return node ? [{ component: node.component, data }] : [];
  });
  Object.assign(state, {
    url: new URL(window.location.href),
    params,
    route,
    status,
    error,
    data,
    form: null,
    state: {},
  });
  // In development, styles stand in the page until those of the components are there. That `hot` is named
  // here has Vite load its client first, which gives SvelteKit's constants their values.
  if (import.meta.hot) document.querySelector('style[data-sveltekit]')?.remove();
  (page ? hydrate : mount)(Root, { target, props: { nodes, params } });
}

/** Named by SvelteKit for its preloading, which nothing here asks for. */
export const load_css = (): void => undefined;
export const get_navigation_intent = (): Promise<undefined> => Promise.resolve(undefined);
