import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchOptions } from '../browser.mjs';

/** What `observe.mjs` notes in a page; times in milliseconds since navigation. */
export interface Observed {
  firstPaint: number;
  largestPaint: number;
  layoutShift: number;
  ready: number;
  /** When the engine entered each state. */
  engine: Partial<Record<string, number>>;
}

type Observing = typeof globalThis & { observed: Observed };

/** What a page takes from the machine, in bytes. */
export interface Memory {
  /** The share of physical memory of the processes that render the tab; only Linux tells it. */
  process: number | undefined;
  heap: number;
}

/** Where a page is and whether it is the atlas, which says when it is ready. */
export interface Target {
  readonly url: string;
  readonly interactive: boolean;
}

const patience = 60_000;
const settle = 1_000;

// As "Fast 4G" in Chromium's developer tools.
const fast4G = {
  offline: false,
  latency: 165,
  downloadThroughput: 1_012_500,
  uploadThroughput: 168_750,
};

interface Visit {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly browser: Browser;
}

interface Conditions {
  readonly slowNetwork?: boolean;
  /** Whether the engine may start by itself; the page keeps it back for readers who save data. */
  readonly engine?: boolean;
}

// A browser for each visit: nothing cached, and its processes hold this page alone.
async function visiting<Result>(
  target: Target,
  { slowNetwork = false, engine = false }: Conditions,
  look: (visit: Visit) => Promise<Result>,
): Promise<Result> {
  const browser = await chromium.launch(
    launchOptions(['--disable-features=SpareRendererForSitePerProcess']),
  );
  try {
    // What the service worker keeps is for a next visit; here it would only be in the way.
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      locale: 'nl-BE',
      serviceWorkers: 'block',
    });
    const cdp = await page.context().newCDPSession(page);
    await page.addInitScript({ path: fileURLToPath(new URL('observe.mjs', import.meta.url)) });
    if (!engine)
      await page.addInitScript(() => {
        Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
      });
    if (slowNetwork) {
      await cdp.send('Network.enable');
      await cdp.send('Network.emulateNetworkConditions', fast4G);
    }
    await page.goto(target.url);
    if (target.interactive)
      await page.waitForFunction(
        () => document.documentElement.dataset['ready'] === 'true',
        undefined,
        { timeout: patience },
      );
    await page.waitForTimeout(settle);
    return await look({ page, cdp, browser });
  } finally {
    await browser.close();
  }
}

const observedIn = (page: Page): Promise<Observed> =>
  page.evaluate(() => (globalThis as Observing).observed);

const engineReady = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () => /^(ready|error)$/.test(document.documentElement.dataset['engine'] ?? ''),
    undefined,
    { timeout: patience },
  );

/** When a page paints, over a network like 4G. */
export function measurePaint(target: Target): Promise<Observed> {
  return visiting(target, { slowNetwork: true }, ({ page }) => observedIn(page));
}

/** How many compressed bytes a page asks for before it starts the engine. */
export function measureBytes(target: Target): Promise<number> {
  return visiting(target, {}, ({ page }) =>
    page.evaluate(() => {
      const end = (globalThis as Observing).observed.engine['loading'] ?? Infinity;
      return [
        ...(performance.getEntriesByType('navigation') as PerformanceResourceTiming[]),
        ...(performance.getEntriesByType('resource') as PerformanceResourceTiming[]),
      ]
        .filter((entry) => entry.startTime < end)
        .reduce((sum, entry) => sum + entry.encodedBodySize, 0);
    }),
  );
}

/** How long the headline takes to answer the first target group, while the engine is not there. */
export function measureClick(target: Target): Promise<number> {
  return visiting(target, {}, ({ page }) =>
    page.evaluate(
      (timeout) =>
        new Promise<number>((resolve, reject) => {
          const headline = document.querySelector('[data-testid="headline"]');
          const control = document.querySelector<HTMLInputElement>(
            'input[type=checkbox][data-facet="target_group"]',
          );
          if (!headline || !control) {
            reject(new Error('The page has no headline or no target group to choose.'));
            return;
          }
          const before = headline.textContent;
          let start = 0;
          new MutationObserver((_, observer) => {
            if (headline.textContent === before) return;
            observer.disconnect();
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
          }).observe(headline, { childList: true, characterData: true, subtree: true });
          setTimeout(() => reject(new Error('The headline does not change.')), timeout);
          start = performance.now();
          control.click();
        }),
      patience,
    ),
  );
}

function readProcess(id: number, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

// Chromium draws its own windows with pages too; they are no part of the tab.
const showsPages = (id: number): boolean =>
  !readProcess(id, 'cmdline').includes('--top-chrome-webui');

async function memoryOf({ page, cdp, browser }: Visit): Promise<Memory> {
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  await page.waitForTimeout(settle);
  await cdp.send('Performance.enable');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
  const root = await browser.newBrowserCDPSession();
  const { processInfo } = await root.send('SystemInfo.getProcessInfo');
  const shares = processInfo
    .filter(({ type, id }) => type === 'renderer' && showsPages(id))
    .map(({ id }) => readProcess(id, 'smaps_rollup'))
    .flatMap((text) => /^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? [])
    .map((kilobytes) => Number(kilobytes) * 1024);
  const process = shares.length === 0 ? undefined : shares.reduce((sum, share) => sum + share, 0);
  return { process, heap };
}

/** What a page holds in memory while the engine is not there. */
export function measureMemory(target: Target): Promise<Memory> {
  return visiting(target, {}, memoryOf);
}

/** What the atlas holds, moves and waits when the engine has started by itself. */
export function measureEngine(
  target: Target,
): Promise<{ memory: Memory; layoutShift: number; start: number }> {
  return visiting(target, { engine: true }, async (visit) => {
    await engineReady(visit.page);
    const { engine, layoutShift } = await observedIn(visit.page);
    if (engine['ready'] === undefined) throw new Error('The engine did not start.');
    const start = engine['ready'] - (engine['loading'] ?? 0);
    return { memory: await memoryOf(visit), layoutShift, start };
  });
}
