import { expect, test } from '../support/test';
import { openWorkbench, patiently, runFor } from '../support/workbench';

test.use({ serviceWorkers: 'allow', allowedErrors: /Failed to load resource|ERR_INTERNET/ });

test('the workbench opens again without network, with its editor and engine', async ({
  page,
  context,
}) => {
  test.slow();
  const isKept = (pattern: string) =>
    page.evaluate(async (source) => {
      for (const name of await caches.keys())
        for (const { url } of await (await caches.open(name)).keys())
          if (new RegExp(source).test(url)) return true;
      return false;
    }, pattern);
  await openWorkbench(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await runFor(page, 'FROM municipality', '285 rijen');
  for (const pattern of ['duckdb-eh.*\\.wasm$', 'atlas\\.duckdb\\?v=', '/werkbank/$'])
    await expect.poll(() => isKept(pattern), { message: pattern, ...patiently }).toBe(true);
  // The error page comes with every page, and last.
  await expect.poll(() => isKept('/nodes/1\\.'), patiently).toBe(true);

  await context.setOffline(true);
  await openWorkbench(page);
  await runFor(page, 'FROM municipality LIMIT 8', '8 rijen');
  await page.getByRole('button', { name: 'Maak op' }).click();
  await expect(page.locator('.cm-line').first()).toHaveText('FROM');
});
