import { expectAccessible } from '../support/axe';
import { expect, test, visit } from '../support/test';
import { ask, dark, face } from '../support/result';

test.beforeEach(async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit(page, 'werkbank/');
});

test('a result of a million rows is scrolled to its end, sorted as a whole, and says what it holds', async ({
  page,
}) => {
  await ask(page, "SELECT i AS n, 'rij ' || i AS tekst FROM range(1000000) t(i)");
  const grid = page.getByTestId('result-grid');
  await expect(grid).toHaveAttribute('aria-rowcount', '1000001');
  await expect(grid.getByRole('gridcell', { name: 'rij 0', exact: true })).toBeVisible();
  await expect(page.getByTestId('distribution').first()).toContainText('499.999,5');

  await grid.focus();
  await page.keyboard.press('Control+End');
  const last = grid.getByRole('gridcell', { name: 'rij 999999', exact: true });
  await expect(last).toBeVisible();
  await expect(last).toHaveAttribute('aria-selected', 'true');

  await page.getByLabel('Ga naar rij').fill('500000');
  await page.getByRole('button', { name: 'Ga', exact: true }).click();
  await expect(grid.getByRole('gridcell', { name: 'rij 499999', exact: true })).toBeVisible();

  const header = grid.getByRole('columnheader', { name: /^n BIGINT/ });
  await header.click();
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  await header.click();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  await expect(grid.getByRole('gridcell', { name: 'rij 999999', exact: true })).toBeVisible();
  await header.click();
  await expect(header).toHaveAttribute('aria-sort', 'none');
  await expect(grid.getByRole('gridcell', { name: 'rij 0', exact: true })).toBeVisible();
});

test('more than a million rows are shown up to a million, and that is said', async ({ page }) => {
  await ask(page, 'SELECT i FROM range(1000005) t(i)');
  await expect(page.getByTestId('result-count')).toContainText('1.000.000 rijen getoond');
  await expect(page.getByTestId('result-count')).toContainText('een download bevat alles');
});

test('cells are copied exactly, with or without the names of their columns', async ({ page }) => {
  await ask(page, "SELECT * FROM (VALUES (1.50, 'a'), (2.25, 'b'), (NULL, 'c;d')) t(getal, tekst)");
  const grid = page.getByTestId('result-grid');
  await expect(grid.getByRole('gridcell', { name: 'c;d' })).toBeVisible();
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());

  await grid.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+c');
  await expect(page.getByTestId('copied')).toHaveText('Cel gekopieerd.');
  expect(await clipboard()).toBe('1.50');

  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+c');
  await expect(page.getByTestId('copied')).toHaveText('2 rijen gekopieerd.');
  expect((await clipboard()).split(/\r?\n/)).toEqual(['getal\ttekst', '1.50\ta', '2.25\tb']);

  await page.getByLabel('Wat kopiëren').selectOption('seen');
  await page.getByLabel('Vorm', { exact: true }).selectOption('csv');
  await page.getByRole('checkbox', { name: 'met kolomnamen' }).uncheck();
  await page.getByRole('button', { name: 'Kopieer', exact: true }).click();
  await expect(page.getByTestId('copied')).toHaveText('3 rijen gekopieerd.');
  expect((await clipboard()).split(/\r?\n/)).toEqual(['1.50,a', '2.25,b', ',c;d']);
});

test('unknown, empty and zero look different; a long text can be read whole', async ({ page }) => {
  await ask(
    page,
    "SELECT NULL::INTEGER AS onbekend, '' AS leeg, 0 AS nul, repeat('woord ', 200) || 'einde' AS lang",
  );
  const cells = page.getByTestId('result-grid').getByRole('gridcell');
  await expect(cells.nth(0)).toHaveText('onbekend');
  await expect(cells.nth(1)).toHaveText('(lege tekst)');
  await expect(cells.nth(2)).toHaveText('0');
  await page.getByTestId('result-grid').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('cell-reader')).toContainText('einde');
  await page.keyboard.press('Home');
  await expect(page.getByTestId('cell-reader')).toContainText('Onbekend (NULL)');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('cell-reader')).toHaveCount(0);
});

test('codes and names of municipalities lead to their pages', async ({ page }) => {
  await ask(page, "SELECT nis, name FROM municipality WHERE name = 'Mechelen'");
  const grid = page.getByTestId('result-grid');
  await expect(grid.getByRole('link', { name: '12025' })).toBeVisible();
  await grid.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/gemeente\/mechelen\/$/);
});

test('no rows are an answer too', async ({ page }) => {
  await ask(page, 'SELECT nis, population FROM municipality WHERE false');
  await expect(page.getByTestId('result-empty')).toBeVisible();
  await expect(page.getByTestId('result')).toContainText('population (INTEGER)');
});

for (const theme of ['light', 'dark'] as const)
  test(`the table breaks no rule of accessibility, ${theme}`, async ({ page }) => {
    await dark(page, theme);
    await ask(page, 'SELECT *, NULL AS niets FROM municipality');
    await expect(page.getByRole('gridcell', { name: 'Aartselaar' })).toBeVisible();
    await expect(page.getByTestId('distribution').last()).toContainText('onbekend');
    await page.getByTestId('result-grid').focus();
    await page.keyboard.press('ArrowDown');
    await expectAccessible(page);
    await face(page, 'Grafiek');
    await expect(page.getByTestId('result-chart')).toHaveAttribute('data-drawn', 'true');
    await expectAccessible(page);
    await face(page, 'Kaart');
    await expect(page.getByTestId('result-map')).toHaveAttribute('data-stage', 'ready');
    await expectAccessible(page);
  });
