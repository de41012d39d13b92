import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { expect, test, visit } from '../support/test';

/** Sections of the gallery, with specimens that would be missed. */
const sections = {
  colours: [],
  palettes: ['palette-steps', 'palette-gap', 'palette-ramp', 'palette-category'],
  type: ['type-scale'],
  space: ['spaces', 'motion'],
  controls: ['buttons', 'segments', 'combobox', 'fields', 'boxes', 'ranges'],
  choices: ['choice', 'chips-specimen', 'facets', 'disclosures', 'filters-specimen'],
  notices: ['notice', 'statuses', 'problem-notice', 'progress', 'sample-rows', 'empty'],
  legends: ['legend-atlas', 'legend-gap', 'legend-ramp', 'legend-category'],
  maps: ['map-atlas', 'map-tiles', 'map-dots', 'map-gap', 'map-small', 'map-locator', 'cards'],
  charts: [
    'bars',
    'matrix-specimen',
    'curve',
    'fifths',
    'strip',
    'breaks-specimen',
    'result-charts',
  ],
  tables: ['plain-table', 'initiative-table', 'list', 'need-table'],
  dialogs: ['dialog', 'code'],
};

/**
 * Expects every section with its specimens, each with something to see in it.
 * @param left what is rightly not shown now
 */
async function expectEverything(page: Page, left: readonly string[] = []): Promise<void> {
  const missing = await page.evaluate((wanted) => {
    const isShown = (element: Element | null) => {
      const box = element?.getBoundingClientRect();
      return box !== undefined && box.width > 8 && box.height > 8;
    };
    return Object.entries(wanted).flatMap(([section, specimens]) => {
      const holder = document.querySelector(`[data-testid="style-${section}"]`);
      if (!isShown(holder)) return [section];
      return specimens.filter((name) => {
        const specimen = holder?.querySelector(`[data-testid="${name}"]`) ?? null;
        return !isShown(specimen) || ![...(specimen?.children ?? [])].slice(1).some(isShown);
      });
    });
  }, sections);
  expect(missing, 'sections and specimens that are not there').toEqual(left);
}

/** Expects that what stands beside each other for its colour can be told apart as it is drawn now. */
async function expectDistinctColours(page: Page): Promise<void> {
  const alike = await page.evaluate(() => {
    const fills = (selector: string, background: (style: CSSStyleDeclaration) => string) =>
      [...document.querySelectorAll(selector)].map((element) =>
        background(getComputedStyle(element)),
      );
    const plain = (style: CSSStyleDeclaration) => style.backgroundColor;
    const whole = (style: CSSStyleDeclaration) =>
      [style.backgroundColor, style.backgroundImage, style.outlineStyle].join(' ');
    const rows: Record<string, string[]> = {
      steps: fills('[data-testid="palette-steps"] [data-colour]', plain),
      gap: fills('[data-testid="palette-gap"] [data-colour]', plain),
      ramp: fills('[data-testid="palette-ramp"] [data-colour]', plain),
      category: fills('[data-testid="palette-category"] [data-colour]', plain),
      atlas: fills('[data-testid="legend-atlas"] .swatch', whole),
      need: fills('[data-testid="legend-gap"] .cell', whole),
      figures: fills('[data-testid="legend-ramp"] .swatch', whole),
      kinds: fills('[data-testid="legend-category"] .swatch', whole),
    };
    return Object.entries(rows).flatMap(([name, found]) =>
      found.length >= 4 && new Set(found).size === found.length ? [] : [`${name}: ${found.join()}`],
    );
  });
  expect(alike, 'swatches that look the same').toEqual([]);
}

const expectNoOverflow = async (page: Page, width: number): Promise<void> => {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    width,
  );
};

/** Waits for the charts that only the browser draws. */
const expectDrawn = (page: Page): Promise<void> =>
  expect(page.locator('[data-chart][data-drawn]')).toHaveCount(8);

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('the gallery holds every component, and breaks no rule', async ({ page }) => {
      await visit(page, colorScheme === 'light' ? 'stijl/' : 'en/stijl/');
      await expectDrawn(page);
      await expectEverything(page);
      await expectDistinctColours(page);
      await expectAccessible(page);
    });
  });

test('the gallery holds with more contrast, with forced colours and on paper', async ({ page }) => {
  await visit(page, 'stijl/');
  await expectDrawn(page);
  for (const media of [
    { contrast: 'more' },
    { contrast: 'more', colorScheme: 'dark' },
    { forcedColors: 'active' },
    { media: 'print', forcedColors: 'none', contrast: 'no-preference', colorScheme: 'dark' },
  ] as const) {
    await page.emulateMedia(media);
    // Sliders do nothing on paper.
    await expectEverything(page, 'media' in media ? ['ranges'] : []);
    await expectDistinctColours(page);
  }
  // Paper is white, and keeps the colours that are data.
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
  const faded = await page
    .locator('[data-token], [data-colour], .swatch')
    .evaluateAll(
      (all) => all.filter((one) => getComputedStyle(one).printColorAdjust !== 'exact').length,
    );
  expect(faded).toBe(0);
});

test('the gallery loses nothing at 320 pixels, and every target is large enough', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 720 });
  await visit(page, 'stijl/');
  await expectDrawn(page);
  await expectEverything(page);
  await expectNoOverflow(page, 320);
  const small = await page.locator('main').evaluate((main) =>
    [...main.querySelectorAll('button, input, select, summary, nav a, a.button')]
      .filter((element) => element.checkVisibility())
      .map((element) => {
        // A label is part of the target of its field.
        const label = (element as HTMLInputElement).labels?.[0] ?? element;
        const [own, its] = [element.getBoundingClientRect(), label.getBoundingClientRect()];
        const height = Math.max(own.bottom, its.bottom) - Math.min(own.top, its.top);
        return { height, width: Math.max(own.width, its.width), html: element.outerHTML };
      })
      .filter(({ height, width }) => height < 23.9 || width < 23.9)
      .map(({ height, width, html }) => `${width} × ${height}: ${html.slice(0, 120)}`),
  );
  expect(small).toEqual([]);
});

test('the parts of the gallery answer to the keyboard', async ({ page }) => {
  await visit(page, 'stijl/');
  const part = (name: string) => page.getByTestId(name);

  await part('segments').getByRole('button', { name: 'Tegelkaart' }).press('Enter');
  await expect(part('segments').getByRole('button', { name: 'Tegelkaart' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );

  await part('combobox').getByRole('combobox').fill('mechel');
  await expect(part('combobox').getByRole('option').first()).toHaveText('Mechelen');
  await page.keyboard.press('Enter');
  await expect(part('combobox')).toContainText('Gekozen: Mechelen.');

  const chips = part('chips-specimen').getByRole('button', { name: /^Verwijder/ });
  const before = await chips.count();
  await chips.first().press('Enter');
  await expect(chips).toHaveCount(before - 1);

  const step = part('legend-gap').getByRole('button', { name: /hoogste derde.*niet vermeld/i });
  await expect(step).toHaveAttribute('aria-pressed', 'true');
  await step.press('Space');
  await expect(step).toHaveAttribute('aria-pressed', 'false');

  // Each map is one stop, and its layouts show the same municipalities.
  await part('map-gap').getByTestId('map').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(part('map-gap').getByTestId('map-live')).not.toBeEmpty();
  await part('map-gap').getByRole('button', { name: 'Tegelkaart' }).press('Enter');
  await expect(part('map-gap').locator('.tiles path')).toHaveCount(285);
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);

  const open = part('dialog').getByRole('button', { name: 'Open het venster' });
  await open.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Een venster' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(open).toBeFocused();
});
