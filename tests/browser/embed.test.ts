import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { expect, test, visit } from '../support/test';

const dialog = (page: Page) => page.getByTestId('embed-dialog');
const code = (page: Page) => dialog(page).locator('pre');

/** Another site, with one page; a browser lets no page of the internet embed one of this machine. */
async function otherSite(body: string): Promise<{ url: string; close: () => void }> {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html;charset=utf-8');
    response.end(`<!doctype html><html lang="nl"><body style="margin: 0">${body}</body></html>`);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

test('the code of the dialog shows the same answer on another site, without a scroll bar', async ({
  page,
  baseURL,
}) => {
  await visit(page, '?target_group=okan-youth');
  const headline = page.getByTestId('headline');
  await expect(headline).toContainText('OKAN');
  const said = await headline.innerText();
  await page.getByRole('button', { name: 'Insluiten' }).click();
  await expect(code(page)).toContainText('cqi');
  await expectAccessible(page, '[data-testid=embed-dialog]');
  const pasted = await code(page).innerText();
  expect(pasted).toContain(`${baseURL}embed/map/?target_group=okan-youth`);
  expect(pasted).not.toContain('<script');

  const other = await otherSite(pasted);
  await page.route(`${other.url}**`, (route) => route.continue());
  for (const width of [360, 900]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(other.url);
    const embed = page.frameLocator('iframe');
    await expect(embed.getByTestId('headline')).toHaveText(said);
    await expect(embed.locator('html')).toHaveAttribute('data-ready', 'true');
    await expect
      .poll(() =>
        embed
          .getByTestId('embed')
          .evaluate((main) => window.innerHeight - main.getBoundingClientRect().bottom),
      )
      .toBeGreaterThanOrEqual(0);
  }
  other.close();
});

test('the dialog gives code for another piece, language, theme and form', async ({ page }) => {
  await visit(page, 'hiaten/okan-youth/');
  await page.getByRole('button', { name: 'Insluiten' }).click();
  await dialog(page).getByLabel('Taal').selectOption({ label: 'English' });
  await dialog(page).getByLabel('Kleuren').selectOption({ label: 'Donker' });
  await dialog(page).getByLabel('Vorm').selectOption({ index: 1 });
  await dialog(page).getByLabel('Grootte').selectOption({ label: 'Vaste maat' });
  await expect(code(page)).toContainText(
    '/en/embed/gap/?target_group=okan-youth&amp;theme=dark&amp;static=1"',
  );
  await expect(code(page)).toContainText('width="640"');
  const preview = page.frameLocator('iframe');
  await expect(preview.getByTestId('embed')).toContainText('OKAN youth');
  await expect(preview.locator('body')).toHaveCSS('background-color', 'rgb(17, 25, 31)');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Insluiten' })).toBeFocused();
});

test('the figures of now can be taken along in a file, which keeps them without the site', async ({
  page,
  context,
}) => {
  await visit(page, '?target_group=okan-youth');
  const headline = page.getByTestId('headline');
  await expect(headline).toContainText('OKAN');
  const said = await headline.innerText();
  await page.getByRole('button', { name: 'Insluiten' }).click();
  await dialog(page).getByLabel('Gegevens').selectOption({ index: 2 });
  const saveFile = dialog(page).getByRole('button', { name: 'Bewaar het bestand' });
  await expect(saveFile).toBeEnabled();
  const [file] = await Promise.all([page.waitForEvent('download'), saveFile.click()]);
  const path = test.info().outputPath(file.suggestedFilename());
  await file.saveAs(path);
  expect(await code(page).innerText()).toContain(`src="${file.suggestedFilename()}"`);
  await expectAccessible(page, '[data-testid=embed-dialog]');

  await context.setOffline(true);
  await page.goto(pathToFileURL(path).href);
  await expect(page).toHaveTitle(said);
  for (const [width, colorScheme] of [
    [360, 'dark'],
    [900, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 700 });
    await page.emulateMedia({ colorScheme });
    const figure = page.locator('figure:visible');
    await expect(figure).toHaveCount(1);
    await expect(figure).toContainText('Bron: VVSG-databank');
    const mentioned = figure.locator('[data-nis]:not([data-value="0"])');
    await expect(mentioned).toHaveCount(2);
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBeLessThanOrEqual(0);
  }
});

test.describe('an embed that is pinned and still', () => {
  test('says that its data have changed, shows one chart and lets nothing be chosen', async ({
    page,
  }) => {
    await visit(page, 'en/embed/chart/?chart=kind&static=1&version=00000000');
    await expect(page.getByTestId('pinned')).toContainText('00000000');
    await expect(page.getByTestId('chart-kind')).toBeVisible();
    await expect(page.getByTestId('chart-target_group')).toHaveCount(0);
    await expect(page.getByTestId('chart-kind').getByRole('button').first()).toBeDisabled();
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expectAccessible(page);
  });

  /** What is shown, without what follows the pointer or is only said. */
  const shownIn = (page: Page): Promise<string> =>
    page.getByTestId('embed').evaluate((main) => {
      const copy = main.cloneNode(true) as HTMLElement;
      for (const passing of copy.querySelectorAll('[role=tooltip], [aria-live], .ring.hover'))
        passing.remove();
      return copy.innerHTML.replaceAll(/<!--.*?-->/g, '');
    });
  const still = async (page: Page, path: string): Promise<string> => {
    await visit(page, path);
    const embed = page.getByTestId('embed');
    await expect(embed.locator('> fieldset')).toHaveJSProperty('disabled', true);
    await expect(embed).toHaveAttribute('aria-busy', 'false');
    await expect(embed.locator('.is-drawing')).toHaveCount(0);
    return shownIn(page);
  };
  /** Clicks in the middle of it, whatever is there. */
  const clickAt = async (page: Page, element: Locator) => {
    await element.scrollIntoViewIfNeeded();
    const box = await element.boundingBox();
    if (box) await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  };

  for (const [piece, query] of [
    ['map', 'target_group=okan-youth'],
    ['chart', 'target_group=okan-youth'],
    ['small-maps', ''],
    ['gap', 'target_group=okan-youth'],
    ['gap-map', 'target_group=okan-youth'],
  ] as const)
    test(`cannot be changed by keys or by mouse: ${piece}`, async ({ page }) => {
      const address = `embed/${piece}/?${query}&static=1`;
      const before = await still(page, address);
      const embed = page.getByTestId('embed');
      const { href } = await page.evaluate(() => ({ href: window.location.href }));

      const stops = new Set<string>();
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(
          () => document.activeElement?.outerHTML.slice(0, 300) ?? '',
        );
        if (stops.has(stop) || stop.startsWith('<body')) break;
        stops.add(stop);
        // A link leads elsewhere, and is not a choice.
        if (stop.startsWith('<a')) continue;
        for (const key of ['Enter', ' ', 'ArrowRight', 'Enter', 'ArrowDown', 'Escape', '+'])
          await page.keyboard.press(key);
      }
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      expect(await shownIn(page), 'after the keys').toBe(before);

      for (const control of await embed.locator('button, select, input, summary').all())
        if (await control.isVisible()) await clickAt(page, control);
      for (const drawing of await embed.locator('svg').all()) {
        await clickAt(page, drawing);
        await page.mouse.wheel(0, -400);
      }
      await page.mouse.move(0, 0);
      expect(await shownIn(page), 'after the mouse').toBe(before);
      expect(page.url()).toBe(href);
      expect(page.context().pages()).toHaveLength(1);
    });

  test('can still be read: the map says by keyboard what is there, in words and classes', async ({
    page,
  }) => {
    await still(page, 'embed/gap-map/?target_group=okan-youth&static=1');
    await page.getByTestId('map').focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByTestId('map-live')).not.toBeEmpty();
    await expect(page.getByRole('tooltip')).toBeVisible();
    await expect(page.getByTestId('gap-legend').getByRole('cell')).toHaveCount(6);
    await expectAccessible(page);
  });
});
