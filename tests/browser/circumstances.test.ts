import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { expect, test, visit } from '../support/test';

const pages = [
  '',
  'gemeente/mechelen/',
  'fiches/',
  'fiche/gelijke-onderwijskansen/',
  'data/',
  'over/',
  'gemeenten/',
];

/** The ends of visible words and controls that stand outside the window, or are cut off. */
const sticksOut = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    return [...document.querySelectorAll('h1, h2, h3, p, a, button, input, select, td, li, dd')]
      .filter((element) => {
        const box = element.getBoundingClientRect();
        const isShown = element.checkVisibility() && box.width > 1 && box.height > 1;
        return isShown && (box.right > width + 1 || box.left < -1) && !scrolls(element);
      })
      .map((element) => element.outerHTML.slice(0, 100));
  });

for (const [width, what] of [
  [320, '320 pixels wide'],
  [640, 'enlarged to 200 %'],
] as const)
  for (const path of pages)
    test(`/${path} loses nothing when ${what}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 720 });
      await visit(page, path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      );
      expect(await sticksOut(page)).toEqual([]);
    });

test.describe('with forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  for (const path of pages)
    test(`/${path} breaks no rule, and shows where the focus is`, async ({ page }) => {
      test.slow();
      await visit(page, path);
      await expectAccessible(page);
      for (let i = 0; i < 12; i++) {
        await page.keyboard.press('Tab');
        const outline = await page.evaluate(() => {
          const { outlineStyle, outlineWidth } = getComputedStyle(
            document.activeElement ?? document.body,
          );
          return { outlineStyle, isWide: parseFloat(outlineWidth) >= 1 };
        });
        expect(outline.outlineStyle).not.toBe('none');
        expect(outline.isWide).toBe(true);
      }
    });
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  for (const path of pages)
    test(`/${path} moves nothing`, async ({ page }) => {
      await visit(page, path);
      const moving = () =>
        page.evaluate(() =>
          document
            .getAnimations()
            .filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 0)
            .map(({ effect }) => (effect as KeyframeEffect).target?.outerHTML.slice(0, 100)),
        );
      await page.getByRole('banner').getByRole('link').first().hover();
      expect(await moving()).toEqual([]);
    });
});

/** Headings that the two printed pages of a municipality leave out, with what stands below them. */
const onScreenOnly: Partial<Record<string, readonly string[]>> = {
  'gemeente/mechelen/': [
    'Wat de fiche als geheel vermeldt',
    'Gelijke onderwijskansen',
    'Klopt er iets niet, of ontbreekt er iets?',
  ],
};

for (const path of pages)
  test(`/${path} on paper has its text and no controls`, async ({ page }) => {
    await visit(page, path);
    const shown = () =>
      page.locator('main :is(h1, h2, h3, th)').evaluateAll((all) =>
        all
          .filter(
            (element) =>
              // What is folded away is unfolded on paper.
              element.checkVisibility() && !element.closest('.no-print, details'),
          )
          .map((element) => element.textContent?.trim()),
      );
    const leftOut = onScreenOnly[path] ?? [];
    const onScreen = (await shown()).filter((text) => !leftOut.includes(text ?? ''));
    await page.emulateMedia({ media: 'print' });
    expect(await shown()).toEqual(onScreen);
    const controls = page.locator(':is(input, select, .button, .no-print):visible');
    expect(await controls.evaluateAll((all) => all.map((e) => e.outerHTML.slice(0, 120)))).toEqual(
      [],
    );
  });

test('on paper the table keeps its columns under their headings, and chips no controls', async ({
  page,
}) => {
  await visit(page, '?target_group=okan-youth');
  await expect(page.getByTestId('headline')).toContainText('OKAN');
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 690, height: 1000 });
  const lefts = (row: string) =>
    page
      .getByTestId('table')
      .locator(row)
      .first()
      .locator('> *')
      .evaluateAll((cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().left)));
  expect(await lefts('tbody tr')).toEqual(await lefts('thead tr'));
  const chips = page.getByTestId('chips');
  await expect(chips.getByText('Doelgroep: OKAN-jongeren')).toBeVisible();
  await expect(chips.getByText('×')).toBeHidden();
  await expect(chips.getByText('Wis alles')).toBeHidden();
});
