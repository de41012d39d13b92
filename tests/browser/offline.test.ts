import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { expect, test, visit } from '../support/test';

test.use({ serviceWorkers: 'allow', allowedErrors: /Failed to load resource|ERR_INTERNET/ });

const isKept = (page: Page, pattern: string) =>
  page.evaluate(async (source) => {
    const wanted = new RegExp(source);
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys())
        if (wanted.test(url)) return true;
    return false;
  }, pattern);

const keeps = (page: Page, pattern: string) =>
  expect.poll(() => isKept(page, pattern), { message: `keeps ${pattern}` }).toBe(true);

/** Waits until the service worker answers for the page, and has kept what the page loaded before. */
async function controlled(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  // The error page comes with every page, and last.
  await keeps(page, '/nodes/1\\.');
  await keeps(page, '/assets/1\\.');
}

/** The engine may have to start first, beside other tests. */
const patiently = { timeout: 120_000 };

const okan = 'input[data-facet="target_group"][value="okan-youth"]';

test('the atlas opens again without network, with its filters, charts, search and engine', async ({
  page,
  context,
}) => {
  test.slow();
  await visit(page);
  await controlled(page);
  await expect(page.locator('html')).toHaveAttribute('data-engine', 'ready', patiently);
  await keeps(page, 'duckdb-eh.*\\.wasm$');
  await keeps(page, 'atlas\\.duckdb\\?v=');
  await keeps(page, 'data/places\\.json$');
  await keeps(page, 'data/answers/index\\.json');
  await page.locator(okan).check();
  await expect(page.getByTestId('headline')).toContainText('2 van de 285');

  await context.setOffline(true);
  await visit(page, '?layout=tiles');
  await expect(page.getByTestId('headline')).toContainText('13 van de 285');
  await expect(page.locator('svg[data-map="tiles"]')).toBeVisible();

  await page.locator(okan).check();
  await expect(page.getByTestId('headline')).toContainText('2 van de 285');
  await expect(page.getByTestId('chart-kind').locator('svg').first()).toBeVisible();

  await page.getByRole('searchbox', { name: 'Zoek in naam en samenvatting' }).fill('opvoeding');
  await expect(page.getByTestId('headline')).toContainText('“opvoeding”', patiently);
  await expect(page.locator('html')).toHaveAttribute('data-engine', 'ready');

  await page.getByRole('combobox', { name: 'Zoek een gemeente' }).fill('mechel');
  await expect(page.getByRole('option', { name: 'Mechelen', exact: true })).toBeVisible();
});

test('a page that was never opened says so, and leads to those that were', async ({
  page,
  context,
}) => {
  await visit(page, 'gemeente/mechelen/');
  await controlled(page);
  await context.setOffline(true);

  await page.goto('gemeente/gent/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('U bent offline');
  await expectAccessible(page);
  await page
    .getByTestId('kept-pages')
    .getByRole('link', { name: /^Mechelen/ })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mechelen');

  await page.goto('en/over/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are offline');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('link', { name: 'Try again' })).toHaveAttribute(
    'href',
    /\/en\/over\/$/,
  );

  await context.setOffline(false);
  await expect(page).toHaveURL(/\/en\/over\/$/);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('You are offline');
});

test('what is not of the release that takes over is let go of', async ({ page }) => {
  await visit(page);
  await controlled(page);
  await page.evaluate(async () => {
    const names = await caches.keys();
    const name = (end: string) => names.find((known) => known.endsWith(end)) ?? '';
    const [pages, files] = [await caches.open(name('pages')), await caches.open(name('files'))];
    const at = (path: string) => new URL(path, location.href).href;
    await pages.put(at('over/'), new Response('<script src="../_app/immutable/old.js">'));
    await files.put(at('_app/immutable/old.js'), new Response('old'));
    await files.put(at('data/answers/index.json?v=old'), new Response('[]'));
    await (await navigator.serviceWorker.ready).unregister();
  });
  // Once no page of the old worker is open, a new one takes over.
  await page.goto('about:blank');
  await visit(page, 'gemeenten/');
  await controlled(page);
  for (const old of ['/over/$', 'old\\.js$', 'v=old$'])
    await expect.poll(() => isKept(page, old)).toBe(false);
  expect(await isKept(page, '/gemeenten/$')).toBe(true);
});

test.describe('without the engine', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
  });

  test('a choice that needs it offline says so, and is answered once there is network', async ({
    page,
    context,
  }) => {
    test.slow();
    await visit(page);
    await controlled(page);
    await page.locator(okan).check();
    await expect(page.getByTestId('headline')).toContainText('2 van de 285');
    await context.setOffline(true);
    await page.getByRole('searchbox', { name: 'Zoek in naam en samenvatting' }).fill('opvoeding');
    const status = page.getByTestId('status');
    await expect(status).toContainText('U bent offline');
    await expect(status.getByRole('button', { name: 'Probeer opnieuw' })).toBeVisible();
    await expect(page.getByTestId('headline')).toContainText('2 van de 285');

    await page.getByRole('searchbox', { name: 'Zoek in naam en samenvatting' }).fill('');
    await expect(status).toHaveAttribute('data-status', 'answered');

    await page.getByRole('searchbox', { name: 'Zoek in naam en samenvatting' }).fill('ouders');
    await expect(status).toContainText('U bent offline');
    await context.setOffline(false);
    await expect(page.getByTestId('headline')).toContainText('“ouders”', patiently);
  });
});
