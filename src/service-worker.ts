/// <reference no-default-lib="true" />
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
/**
 * Keeps every page that was opened, with what it needs, for when there is no network. Pages come from the
 * network when it is there, so that a kept page is never shown instead of a newer one.
 *
 * A new version waits until no page of the old one is open, and then lets go of what is not of its
 * release: a page never finds scripts of another.
 */
import { base, build } from '$service-worker';
import { version as data } from '../static/data/meta.json';
import {
  cacheNames,
  filesOf,
  isCurrentFile,
  isCurrentPage,
  offlineAddress,
  pageAddress,
  strategyFor,
} from './lib/offline/kept';

const worker = globalThis.self as unknown as ServiceWorkerGlobalScope;
const site = `${worker.location.origin}${base}`;
const release = { files: new Set(build.map((path) => path.slice(base.length))), data };
const names = cacheNames(base);

// Kept once it was used, never fetched in advance.
const isEngine = (path: string) => path.includes('duckdb');

const opened = async (name: keyof typeof names) => caches.open(names[name]);

/** A full disk is no reason to show nothing. */
const put = async (cache: Cache, address: string, response: Response) =>
  cache.put(address, response).catch(() => undefined);

async function keepFiles(addresses: readonly string[]): Promise<void> {
  const cache = await opened('files');
  for (const address of addresses) {
    if (await cache.match(address, { ignoreVary: true })) continue;
    const response = await fetch(address, { priority: 'low' });
    if (response.ok) await put(cache, address, response);
  }
}

async function keepPage(url: string): Promise<void> {
  const address = pageAddress(url);
  const response = await fetch(address);
  if (!response.ok || response.redirected) return;
  const html = await response.clone().text();
  await keepFiles(filesOf(html).map((file) => site + file));
  await put(await opened('pages'), address, response);
}

async function install(): Promise<void> {
  await Promise.all([keepPage(`${site}/offline/`), keepPage(`${site}/en/offline/`)]);
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const open = windows.map(({ url }) => url).filter((url) => url.startsWith(`${site}/`));
  await Promise.allSettled(open.map(keepPage));
}

async function activate(): Promise<void> {
  const [pages, files] = [await opened('pages'), await opened('files')];
  for (const request of await pages.keys()) {
    const html = await (await pages.match(request, { ignoreVary: true }))?.text();
    if (!html || !isCurrentPage(html, release)) await pages.delete(request, { ignoreVary: true });
  }
  for (const request of await files.keys())
    if (!isCurrentFile(request.url, site, release))
      await files.delete(request, { ignoreVary: true });
  await worker.registration.navigationPreload?.enable();
  await worker.clients.claim();
}

type Connection = { readonly saveData?: boolean };
let isWarm: Promise<void> | undefined;

/** Fetches what the controls of an open page may ask for later; not where data may cost money. */
function warm(): Promise<void> {
  const { connection } = worker.navigator as WorkerNavigator & { connection?: Connection };
  if (connection?.saveData) return Promise.resolve();
  isWarm ??= keepFiles([
    ...build.filter((path) => !isEngine(path)).map((path) => worker.location.origin + path),
    `${site}/data/answers/index.json?v=${data}`,
    `${site}/data/answers/rest.json?v=${data}`,
    `${site}/data/places.json`,
  ]).catch(() => {
    isWarm = undefined;
  });
  return isWarm;
}

async function answerPage(event: FetchEvent): Promise<Response> {
  const { url } = event.request;
  const pages = await opened('pages');
  try {
    const preloaded = (await event.preloadResponse) as Response | undefined;
    const response = preloaded ?? (await fetch(event.request));
    const isPage = response.headers.get('Content-Type')?.startsWith('text/html') === true;
    if (response.ok && isPage) event.waitUntil(put(pages, pageAddress(url), response.clone()));
    return response;
  } catch {
    const address = pageAddress(url);
    const kept = await pages.match(address, { ignoreVary: true });
    if (kept) return kept;
    const withSlash = `${address}/`;
    const isKept = await pages.match(withSlash, { ignoreVary: true });
    return Response.redirect(isKept ? withSlash : offlineAddress(url, site));
  }
}

async function answerKept(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const files = await opened('files');
  const kept = await files.match(request.url, { ignoreVary: true });
  if (kept) return kept;
  const response = await fetch(request);
  if (response.status === 200) event.waitUntil(put(files, request.url, response.clone()));
  return response;
}

async function answerFresh(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const files = await opened('files');
  try {
    const response = await fetch(request);
    if (response.status === 200) event.waitUntil(put(files, request.url, response.clone()));
    return response;
  } catch (cause) {
    const kept = await files.match(request.url, { ignoreVary: true });
    if (kept) return kept;
    throw cause;
  }
}

// While developing, every file changes all the time.
if (!import.meta.env.DEV) {
  worker.addEventListener('install', (event) => {
    event.waitUntil(install());
  });

  worker.addEventListener('activate', (event) => {
    event.waitUntil(activate());
  });

  worker.addEventListener('fetch', (event) => {
    switch (strategyFor(event.request, site)) {
      case 'page':
        event.respondWith(answerPage(event));
        break;
      case 'kept':
        event.respondWith(answerKept(event));
        break;
      case 'fresh':
        event.respondWith(answerFresh(event));
        break;
      case 'leave':
        return;
    }
    event.waitUntil(warm());
  });

  // What a page had loaded before it was answered from here.
  worker.addEventListener('message', (event) => {
    const { keep } = event.data as { keep: readonly string[] };
    const versioned = keep.filter(
      (url) => strategyFor({ url, method: 'GET', mode: 'cors' }, site) === 'kept',
    );
    event.waitUntil(
      keepFiles(versioned)
        .catch(() => undefined)
        .then(warm),
    );
  });
}
