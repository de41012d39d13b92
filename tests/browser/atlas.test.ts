import { readFile } from 'node:fs/promises';
import { expect, test, visit } from '../support/test';

test('a bar, a cell and a province filter everything else, with the whole behind it', async ({
  page,
}) => {
  await visit(page);
  await page
    .getByTestId('chart-kind')
    .getByRole('button', { name: /^Schakelklas/ })
    .click();
  await expect(page.getByTestId('headline')).toContainText('van de soort schakelklas');
  await expect(
    page
      .getByTestId('chart-target_group')
      .getByRole('button', { name: /^Moeders: 0 .*zonder filters 1/ }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Wis alles' }).first().click();
  await expect(page.getByTestId('headline')).toContainText('13 van de 285');

  await page
    .getByTestId('matrix')
    .getByRole('button', { name: /^Nederlands oefenen, Moeders/ })
    .click();
  await expect(page.getByTestId('chips').getByRole('listitem')).toHaveCount(3);
  await expect(page.getByTestId('headline')).toContainText('1 van de 285');
});

test('filters inside a facet combine with or, and with and on request', async ({ page }) => {
  await visit(page, '?target_group=mothers&target_group=parents-other-language');
  await expect(page.getByTestId('headline')).toContainText('4 van de 285');
  await page.getByRole('button', { name: 'allemaal' }).click();
  await expect(page.getByTestId('headline')).toContainText('1 van de 285');
  await expect(page).toHaveURL(/all=target_group/);
});

test('a question that is not baked waits for the engine and is honoured', async ({ page }) => {
  await visit(page);
  await page.getByRole('searchbox', { name: 'Zoek in naam en samenvatting' }).fill('opvoeding');
  await expect(page.getByTestId('headline')).toContainText('“opvoeding”');
  await expect(page.locator('html')).toHaveAttribute('data-engine', 'ready');
  await expect(page).toHaveURL(/q=opvoeding/);
});

test('an empty answer says so in words', async ({ page }) => {
  await visit(page, '?province=Limburg');
  await expect(page.getByTestId('headline')).toHaveText(
    /Geen van de 38 gemeenten in de provincie Limburg staat op de geladen fiche/,
  );
  await expect(page.getByTestId('table')).toContainText('Geen initiatieven onder deze keuze');
});

test('an unknown filter in an old link is left out and named', async ({ page }) => {
  await visit(page, '?target_group=no-such-group&kind=transition-class');
  await expect(page.getByText('no-such-group')).toBeVisible();
  await expect(page).toHaveURL(/\?kind=transition-class$/);
});

test('the municipalities that are not mentioned can be read and taken home', async ({ page }) => {
  await visit(page, '?target_group=okan-youth');
  const section = page.getByTestId('not-mentioned');
  await expect(section).toContainText('283 van de 285');
  await section.getByText('Toon de lijst').click();
  await expect(section.getByRole('link', { name: 'Gent' })).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    section.getByRole('button', { name: 'Download CSV' }).click(),
  ]);
  const csv = await readFile(await download.path(), 'utf8');
  expect(csv.trim().split('\r\n')).toHaveLength(284);
  expect(csv).toContain('44021,Gent,Oost-Vlaanderen');
});

test('the search knows old names and sub-municipalities, by keyboard', async ({ page }) => {
  await visit(page);
  const search = page.getByRole('combobox', { name: 'Zoek een gemeente' });
  await search.fill('galmaarden');
  await expect(page.getByRole('option', { name: /Pajottegem/ })).toBeVisible();
  await search.press('Enter');
  await expect(page).toHaveURL(/\/gemeente\/pajottegem\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pajottegem');
});

test('the table sorts and searches', async ({ page }) => {
  await visit(page);
  const table = page.getByTestId('table');
  await table.getByRole('button', { name: 'Gemeente' }).click();
  await expect(table.getByRole('columnheader', { name: 'Gemeente' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await expect(table.getByRole('row').nth(1)).toContainText('Zele');
  await table.getByRole('searchbox').fill('schoolstart');
  await expect(table.getByRole('row')).toHaveCount(2);
});

test('the tooltip can be reached with the pointer and goes with Escape', async ({ page }) => {
  await visit(page);
  const map = page.locator('svg[data-map="map"]');
  await map.scrollIntoViewIfNeeded();
  const area = page.locator('#k12025');
  await area.hover({ force: true });
  const tip = page.getByRole('tooltip');
  await expect(tip).toContainText('Mechelen');
  await expect(tip).toContainText('School in Zicht');
  await tip.hover();
  await expect(tip).toBeVisible();
  await page.getByTestId('map').focus();
  await page.keyboard.press('Escape');
  await expect(tip).toBeHidden();
});

test('zoom has buttons', async ({ page }) => {
  await visit(page);
  const inner = page.locator('svg[data-map] > g').first();
  await expect(inner).toHaveAttribute('transform', /scale\(1\)/);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(inner).not.toHaveAttribute('transform', /scale\(1\)/);
  await page.getByRole('button', { name: 'Hele kaart' }).click();
  await expect(inner).toHaveAttribute('transform', /scale\(1\)/);
});

test.describe('close up', () => {
  test.use({ allowedErrors: /Failed to load resource/ });

  test('zoomed in, boundaries are drawn finely, and stay coarse without the network', async ({
    page,
  }) => {
    await visit(page);
    const lengthOf = async (selector: string) =>
      ((await page.locator(`svg[data-map] ${selector}`).first().getAttribute('d')) ?? '').length;
    const before = await lengthOf('#k12025');
    await page.route('**/boundaries.topo.json', (route) => route.fulfill({ status: 503 }));
    const refused = page.waitForResponse('**/boundaries.topo.json');
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await refused;
    expect(await lengthOf('#k12025')).toBe(before);

    await page.unroute('**/boundaries.topo.json');
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => lengthOf('#k12025')).toBeGreaterThan(2 * before);
    expect(await lengthOf('#outline')).toBeGreaterThan(5_000);
  });
});

test('zoomed in, the map is moved with buttons, by keyboard, on both layouts', async ({ page }) => {
  for (const layout of ['map', 'tiles']) {
    await visit(page, layout === 'map' ? '' : `?layout=${layout}`);
    const drawing = page.locator(`svg[data-map="${layout}"] > g`).first();
    await expect(page.getByRole('button', { name: 'Naar rechts' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Zoom in' }).focus();
    await page.keyboard.press('Enter');
    const right = page.getByRole('button', { name: 'Naar rechts' });
    await expect(right).toBeVisible();
    const place = async () => {
      const [, x = NaN, y = NaN] =
        /translate\((\S+) (\S+)\)/.exec((await drawing.getAttribute('transform')) ?? '') ?? [];
      return { x: Number(x), y: Number(y) };
    };
    const before = await place();
    await right.focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await place()).x).toBeLessThan(before.x);
    expect((await place()).y).toBe(before.y);
    const moved = await place();
    await page.getByRole('button', { name: 'Naar boven' }).click();
    await expect.poll(async () => (await place()).y).toBeGreaterThan(moved.y);
    await page.getByRole('button', { name: 'Hele kaart' }).focus();
    await page.keyboard.press('Enter');
    await expect(right).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Zoom in' })).toBeFocused();
  }
});

test('small maps tell their steps apart by the size of a dot, as their key says', async ({
  page,
}) => {
  await visit(page);
  const radius = (dot: Element) => Number(dot.getAttribute('r'));
  const key = page.getByTestId('small-multiples-key');
  await expect(key.getByRole('listitem').first()).toHaveText('niet vermeld');
  const sizes = await key
    .locator('circle')
    .evaluateAll((dots) => dots.map((dot) => Number(dot.getAttribute('r'))));
  expect(sizes).toHaveLength(3);
  expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => a - b));
  const maps = page.getByTestId('small-multiples');
  const dots = await Promise.all(
    ['1', '2', '3'].map((step) =>
      maps.locator(`circle[data-step="${step}"]`).first().evaluate(radius),
    ),
  );
  expect(dots).toEqual([...new Set(dots)].sort((a, b) => a - b));
});

test('the English page says the same in English', async ({ page }) => {
  await visit(page, '?target_group=okan-youth');
  await expect(page.getByTestId('headline')).toContainText('2 van de 285');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/\?target_group=okan-youth$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByTestId('headline')).toContainText('2 of the 285 municipalities');
});

test('on the English page Dutch names are marked as Dutch, and English words are not', async ({
  page,
}) => {
  await visit(page, 'en/');
  const table = page.getByTestId('table');
  const dutch = table.locator('[lang="nl"]');
  await expect(dutch.getByText('School in Zicht', { exact: true }).first()).toBeVisible();
  await expect(table.getByText('(unnamed)').first()).toBeVisible();
  await expect(dutch.getByText('(unnamed)')).toHaveCount(0);
  const source = page.getByText(/^Source: VVSG databank/);
  await expect(source.locator('[lang="nl"]')).toHaveText('Gelijke onderwijskansen');
});

test('pages do not jump while they load', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await visit(page);
  await expect(page.locator('html')).toHaveAttribute('data-engine', /loading|ready/, {
    timeout: 20_000,
  });
  const total = await page.evaluate(() =>
    (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
  );
  expect(total).toBeLessThan(0.02);
});
