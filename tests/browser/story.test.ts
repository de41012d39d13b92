import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expectAccessible } from '../support/axe';
import { expect, test, visit } from '../support/test';

const slides = (page: Page) => page.getByTestId('slides').locator(':scope > li');
const slideFrame = (page: Page) => page.getByTestId('slide').frameLocator('iframe');
const addTo = async (page: Page, what: RegExp, number: number) => {
  await page.getByRole('button', { name: what }).click();
  await expect(page.getByText(`Toegevoegd als beeld ${number}.`)).toBeVisible();
};
const save = async (page: Page, name: string) => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  const path = test.info().outputPath(download.suggestedFilename());
  await download.saveAs(path);
  return path;
};

test('a story of five views is built, saved, opened again, presented by keyboard and printed', async ({
  page,
}) => {
  test.slow();
  await visit(page, '?target_group=okan-youth');
  await addTo(page, /^In verhaal: Kaart/, 1);
  await addTo(page, /^In verhaal: Soort praktijk/, 2);
  await addTo(page, /^In verhaal: Eén kaart per doelgroep/, 3);
  await page.getByRole('button', { name: 'Tegelkaart' }).click();
  await addTo(page, /^In verhaal: Kaart/, 4);
  await visit(page, 'hiaten/okan-youth/');
  await addTo(page, /^In verhaal: /, 5);

  await page.getByRole('link', { name: 'Open het verhaal' }).click();
  await expect(slides(page)).toHaveCount(5);
  await expect(slideFrame(page).getByTestId('headline')).toContainText('2 van de 285 gemeenten');
  await page.getByLabel('Titel van het verhaal').fill('Wie bereikt <OKAN>?');
  await page.getByLabel('Bijschrift').fill('Kortrijk en Roeselare');
  await page.getByRole('button', { name: 'Zet beeld 5 een plaats vroeger' }).click();
  await expect(slideFrame(page).locator('svg[data-map]')).toBeVisible();
  await page.getByRole('button', { name: 'Verwijder beeld 1' }).click();
  await expect(slides(page)).toHaveCount(4);
  await page.getByRole('button', { name: 'Zet terug wat er stond' }).click();
  await expect(slides(page)).toHaveCount(5);

  const presentation = unzipSync(await readFile(await save(page, 'Bewaar als PowerPoint')));
  const pptxSlides = Object.keys(presentation).filter((name) => /slides\/slide\d/.test(name));
  expect(pptxSlides).toHaveLength(5);
  expect(strFromU8(presentation['ppt/slides/slide1.xml'] ?? new Uint8Array())).toContain(
    'Kortrijk en Roeselare',
  );

  const saved = await save(page, 'Bewaar als HTML');
  const html = await readFile(saved, 'utf8');
  await page.getByRole('button', { name: 'Begin opnieuw' }).click();
  await expect(slides(page)).toHaveCount(0);
  await page
    .getByTestId('story-file')
    .setInputFiles({ name: 'verhaal.html', mimeType: 'text/html', buffer: Buffer.from(html) });
  await expect(slides(page)).toHaveCount(5);
  await expect(page.getByLabel('Titel van het verhaal')).toHaveValue('Wie bereikt <OKAN>?');

  await page.getByRole('button', { name: 'Presenteer' }).focus();
  await page.keyboard.press('Enter');
  const show = page.getByTestId('show');
  await expect(show).toBeVisible();
  await expect(show.getByRole('status')).toContainText('Beeld 1 van 5');
  await page.keyboard.press('PageDown');
  await expect(show.getByRole('status')).toContainText('Beeld 2 van 5');
  await page.keyboard.press('End');
  await expect(show.getByRole('status')).toContainText('Beeld 5 van 5');
  await expect(show.getByTestId('slide')).toHaveAttribute('data-status', 'ready');
  await page.keyboard.press('b');
  await expect(show.getByRole('status')).toContainText('Zwart scherm');
  await page.keyboard.press('b');
  await expect(show.getByRole('status')).toContainText('Beeld 5 van 5');
  for (const number of [4, 3, 2, 1]) {
    await page.keyboard.press('PageUp');
    await expect(show.getByRole('status')).toContainText(`Beeld ${number} van 5`);
  }
  await page.keyboard.press('?');
  await expect(page.getByTestId('show-help')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(show).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Presenteer' })).toBeFocused();

  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.getByRole('button', { name: 'Druk af' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', '');
  await page.emulateMedia({ media: 'print' });
  const sheets = page.getByTestId('sheets').locator('section');
  await expect(sheets).toHaveCount(5);
  await expect(sheets.first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
});

test('a saved story opens as a file without network, and shows what the screen shows', async ({
  page,
  context,
}) => {
  test.slow();
  await visit(page, 'verhaal/');
  await page.getByRole('button', { name: 'OKAN-jongeren: wie staat vermeld?' }).click();
  const path = await save(page, 'Bewaar als HTML');
  await context.setOffline(true);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) asked.push(request.url());
  });
  await page.goto(pathToFileURL(path).href);
  const sections = page.locator('section');
  await expect(sections).toHaveCount(4);
  const mentioned = (section: number) =>
    sections
      .nth(section)
      .locator('[data-nis]')
      .evaluateAll((marks) =>
        [
          ...new Set(
            marks.flatMap((mark) =>
              Number(mark.getAttribute('data-value')) > 0 ? [mark.getAttribute('data-nis')] : [],
            ),
          ),
        ].sort(),
      );
  expect(await mentioned(0)).toHaveLength(13);
  expect(await mentioned(1)).toEqual(['34022', '36015']);
  expect(await mentioned(2)).toHaveLength(13);
  await page.keyboard.press('ArrowRight');
  await expect(sections.nth(1)).toBeInViewport({ ratio: 0.6 });
  expect(asked).toEqual([]);
});

test('a short story travels in a link', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit(page, 'verhaal/');
  await page.getByRole('button', { name: 'Ouders die thuis geen Nederlands spreken' }).click();
  await page.getByRole('button', { name: 'Kopieer link' }).click();
  await expect(page.getByTestId('story-outcome')).toHaveText('De link staat op het klembord.');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: 'Begin opnieuw' }).click();
  await page.goto('about:blank');
  await page.goto(link);
  await expect(slides(page)).toHaveCount(4);
  // What is changed in it stays changed, though the link was what opened it.
  await page.getByLabel('Titel van het verhaal').fill('Mijn verhaal');
  await expect(page).not.toHaveURL(/#/);
  await page.reload();
  await expect(page.getByLabel('Titel van het verhaal')).toHaveValue('Mijn verhaal');
  await page.goto('about:blank');
  await page.goto(link.slice(0, -8));
  await expect(page.getByRole('alert')).toContainText('niet volledig of beschadigd');
  await expect(slides(page)).toHaveCount(4);
});

for (const reducedMotion of ['no-preference', 'reduce'] as const)
  test(`from one view of a map to the next with ${reducedMotion === 'reduce' ? 'a cut' : 'a transition'}`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion });
    await page.addInitScript(() => {
      const { prototype } = Document;
      const start = prototype.startViewTransition;
      prototype.startViewTransition = function (change) {
        const { dataset } = this.documentElement;
        dataset['moved'] = String(Number(dataset['moved'] ?? 0) + 1);
        return start.call(this, change);
      };
    });
    await visit(page, 'verhaal/');
    await page.getByRole('button', { name: 'OKAN-jongeren: wie staat vermeld?' }).click();
    await page.getByRole('button', { name: 'Presenteer' }).click();
    const shown = page.getByTestId('show').frameLocator('iframe');
    const slide = page.getByTestId('show').getByTestId('slide');
    await expect(slide).toHaveAttribute('data-status', 'ready');
    await page.keyboard.press('PageDown');
    await expect(shown.getByTestId('headline')).toContainText('2 van de 285');
    const moved = await shown.locator('html').getAttribute('data-moved');
    expect(moved).toBe(reducedMotion === 'reduce' ? null : '1');
  });

test('a municipality is singled out in a story, and leaving the full screen ends it', async ({
  page,
}) => {
  await visit(page, 'verhaal/');
  await page.getByRole('button', { name: 'OKAN-jongeren: wie staat vermeld?' }).click();
  await page.getByRole('button', { name: 'Presenteer' }).click();
  const show = page.getByTestId('show');
  const shown = show.frameLocator('iframe');
  await expect(show.getByTestId('slide')).toHaveAttribute('data-status', 'ready');
  await page.keyboard.press('s');
  await show.getByRole('dialog').getByRole('combobox').fill('Mechelen');
  await page.keyboard.press('Enter');
  const elsewhere = shown.locator('[data-map] use[data-marked="11002"]');
  await expect(elsewhere).toHaveCSS('opacity', '0.3');
  await expect(shown.locator('[data-map] use[data-marked="12025"]')).toHaveCSS('opacity', '1');
  await page.keyboard.press('Escape');
  await expect(elsewhere).toHaveCSS('opacity', '1');

  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await page.evaluate(() => document.exitFullscreen());
  await expect(show).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Presenteer' })).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`the story page is accessible, ${colorScheme}, and fits 320 pixels`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 640 });
    await visit(page, 'verhaal/');
    await page.getByRole('button', { name: 'OKAN-jongeren: wie staat vermeld?' }).click();
    await expect(page.getByTestId('slide')).toHaveAttribute('data-status', 'ready');
    await expectAccessible(page);
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBeLessThanOrEqual(0);
  });
