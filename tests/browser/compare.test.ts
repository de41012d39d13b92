import { readFile } from 'node:fs/promises';
import { expect, test, visit } from '../support/test';

const columns = 'thead th[scope="col"] a';

test('the page opens with a comparison, and says why these', async ({ page }) => {
  await visit(page, 'vergelijk/');
  await expect(page.getByTestId('compare').locator(columns)).toHaveText([
    'Mechelen',
    'Kortrijk',
    'Sint-Niklaas',
    'Roeselare',
  ]);
  await expect(page.getByTestId('compare-lead')).toContainText('met de meeste initiatieven');
});

test('any municipalities, by address, without the engine', async ({ page }) => {
  await visit(page, 'vergelijk/?g=44021&g=24062&g=73028');
  const table = page.getByTestId('compare');
  await expect(table.locator(columns)).toHaveText(['Gent', 'Leuven', 'Herstappe']);
  const income = table.getByRole('row', { name: /inkomen/ });
  await expect(income.getByRole('cell').nth(2)).toContainText('geen cijfer');
  await expect(page.locator('html')).not.toHaveAttribute('data-engine', /loading|ready/);
});

test('by keyboard: add, move, remove, and Back returns', async ({ page }) => {
  await visit(page, 'vergelijk/?g=44021&g=24062');
  const names = page.getByTestId('compare').locator(columns);
  await expect(names).toHaveText(['Gent', 'Leuven']);

  await page.getByRole('combobox', { name: 'Voeg een gemeente toe' }).focus();
  await page.keyboard.type('borsbeek');
  await expect(page.getByRole('option')).toHaveText(['Antwerpen voorheen Borsbeek']);
  await page.keyboard.press('Enter');
  await expect(names).toHaveText(['Gent', 'Leuven', 'Antwerpen']);
  await expect(page).toHaveURL(/\?g=44021&g=24062&g=11002$/);
  await expect(page.getByTestId('compare-live')).toHaveText('Antwerpen is toegevoegd.');

  await page.getByRole('button', { name: 'Zet Antwerpen naar links' }).press('Enter');
  await expect(names).toHaveText(['Gent', 'Antwerpen', 'Leuven']);
  await page.getByRole('button', { name: 'Haal Gent weg' }).press('Space');
  await expect(names).toHaveText(['Antwerpen', 'Leuven']);

  await page.goBack();
  await expect(names).toHaveText(['Gent', 'Antwerpen', 'Leuven']);
  await page.goBack();
  await page.goBack();
  await expect(names).toHaveText(['Gent', 'Leuven']);
});

test('suggestions stand ready, and six is the most', async ({ page }) => {
  await visit(page, 'vergelijk/?g=44021&g=24062&g=11002&g=12025&g=31005');
  await expect(page.getByTestId('compare').locator(columns)).toHaveCount(5);
  await page.getByTestId('suggestions').getByRole('button').first().click();
  await expect(page.getByTestId('compare').locator(columns)).toHaveCount(6);
  await expect(page.getByText('Er kunnen hoogstens 6 gemeenten')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Voeg een gemeente toe' })).toHaveCount(0);
});

test('a code that no municipality has is named and left out', async ({ page }) => {
  await visit(page, 'vergelijk/?g=12025&g=99999');
  await expect(page.getByTestId('unknown')).toContainText('99999');
  await expect(page).toHaveURL(/\?g=12025$/);
});

test('from a municipality to it and the three most like it, and home as CSV', async ({ page }) => {
  await visit(page, 'gemeente/gent/');
  await page.getByRole('main').getByRole('link', { name: 'Vergelijk', exact: true }).click();
  const names = page.getByTestId('compare').locator(columns);
  await expect(names).toHaveText(['Gent', 'Leuven', 'Antwerpen', 'Aalst']);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download CSV' }).click();
  const lines = (await readFile(await (await download).path(), 'utf8')).trimEnd().split('\r\n');
  expect(lines).toHaveLength(5);
  expect(lines[0]).toMatch(/^nis,municipality,province,population,/);
  expect(lines[1]).toMatch(/^44021,Gent,/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the comparison the page opens with can be read', async ({ page }) => {
    await page.goto('vergelijk/');
    await expect(page.getByTestId('compare').locator(columns)).toHaveCount(4);
  });
});
