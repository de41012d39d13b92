import { expect, test, visit } from '../support/test';
import { ask, face } from '../support/result';

test.beforeEach(async ({ page }) => {
  await visit(page, 'werkbank/');
});

test('a result is drawn by the types of its columns, and the chart can be changed', async ({
  page,
}) => {
  await ask(page, 'SELECT province, population FROM municipality');
  await face(page, 'Grafiek');
  const chart = page.getByTestId('result-chart');
  await expect(chart).toHaveAttribute('data-drawn', 'true');
  await expect(page.getByTestId('chart-kind')).toHaveValue('bars');
  await expect(chart).toContainText('som van population per province');
  await expect(chart.locator('svg').getByText('Limburg')).toBeVisible();

  await page.getByTestId('chart-aggregate').selectOption('max');
  await expect(chart.locator('svg').getByText('562.002')).toBeVisible();
  await page.getByTestId('chart-kind').selectOption('histogram');
  await expect(chart).toContainText('Verdeling van population');
  await page.getByTestId('chart-kind').selectOption('dots');
  await expect(chart).toContainText('ontbreekt een passende kolom');
  await page.getByTestId('chart-kind').selectOption('bars');
  await expect(chart).toContainText('hoogste waarde van population per province');
});

test('what a chart leaves out is said', async ({ page }) => {
  await ask(page, 'SELECT name, population FROM municipality');
  await face(page, 'Grafiek');
  await expect(page.getByTestId('chart-note')).toContainText('285 in totaal');
});

test('faces are chosen with the arrows, and stay chosen for the next answer', async ({ page }) => {
  await ask(page, 'SELECT name, population FROM municipality');
  await page.getByRole('tab', { name: 'Tabel' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Grafiek' })).toBeFocused();
  await expect(page.getByTestId('result-chart')).toBeVisible();
  await ask(page, 'SELECT name, area_km2 FROM municipality');
  await expect(page.getByTestId('result-chart')).toContainText('area_km2');
});

test('how a result is looked at travels in the link', async ({ page }) => {
  await ask(page, 'SELECT nis, population FROM municipality');
  await face(page, 'Kaart');
  await page.getByTestId('map-classes').selectOption('3');
  const before = page.url();
  await page.getByRole('button', { name: 'Tegelkaart' }).click();
  await expect(page).not.toHaveURL(before);
  await page.reload();
  await expect(page.getByTestId('result-map').locator('svg[data-map="tiles"]')).toBeVisible();
  await expect(page.getByTestId('map-classes')).toHaveValue('3');
});

test('a result with codes is mapped in both layouts, in classes one can choose', async ({
  page,
}) => {
  await ask(
    page,
    `SELECT nis, CASE nis WHEN '71022' THEN NULL ELSE population END AS inwoners FROM municipality
      WHERE province <> 'Antwerpen'`,
  );
  await face(page, 'Kaart');
  const map = page.getByTestId('result-map');
  await expect(map).toHaveAttribute('data-stage', 'ready');
  const legend = page.getByTestId('class-legend');
  await expect(legend.getByRole('button', { name: /geen rij/ })).toContainText('67');
  await expect(legend.locator('button[data-class^="ramp-"]')).toHaveCount(5);
  await expect(map.locator('svg[data-map="map"] use[data-step="no-row"]')).toHaveCount(67);

  await page.getByTestId('map-classes').selectOption('3');
  await page.getByTestId('map-method').selectOption('natural');
  await expect(legend.locator('button[data-class^="ramp-"]')).toHaveCount(3);
  await page.getByRole('button', { name: 'Tegelkaart' }).click();
  await expect(map.locator('svg[data-map="tiles"] path[data-step="no-row"]')).toHaveCount(67);

  const bound = page.getByLabel('Grens 1');
  await bound.fill('20000');
  await bound.press('Tab');
  await expect(page.getByTestId('map-method')).toHaveValue('manual');
  await expect(legend).toContainText('minder dan 20.000');
  await bound.fill('veel');
  await bound.press('Tab');
  await expect(page.getByTestId('breaks')).toContainText('“veel” is geen getal');
  await expect(legend).toContainText('minder dan 20.000');
});

test('names are found, also old ones, and what is not found is listed', async ({ page }) => {
  await ask(
    page,
    "SELECT * FROM (VALUES ('Mechelen', 1), ('Mechelen', 5), ('Moerbeke', 2), ('Nieuwerkerken', 3), ('Nergens', 4), ('Elsene', 9)) t(gemeente, n)",
  );
  await face(page, 'Kaart');
  await expect(page.getByTestId('result-map')).toHaveAttribute('data-stage', 'ready');
  const report = page.getByTestId('match-report');
  await expect(report).toContainText('gemeenten');
  await report.getByText(/niet op de kaart staan/).click();
  await expect(report).toContainText('Nergens');
  await expect(report).toContainText('onbekende naam of code');
  await expect(report).toContainText('Elsene');
  await expect(report).toContainText('ligt in Brussel');
  await report.getByText(/andere naam of code gevonden/).click();
  await expect(report).toContainText('Moerbeke → Lokeren');
  await expect(page.getByTestId('map-aggregate')).toHaveValue('sum');
  await page.getByTestId('map-aggregate').selectOption('mean');
  await expect(page.getByTestId('result-map')).toContainText('gemiddelde van n');
});

test('texts are categories, and a result without municipalities says so', async ({ page }) => {
  await ask(page, 'SELECT nis, province FROM municipality');
  await face(page, 'Kaart');
  await expect(page.getByTestId('class-legend')).toContainText('West-Vlaanderen');
  await ask(page, 'SELECT 1 AS a, 2.5 AS b');
  await expect(page.getByTestId('no-place')).toBeVisible();
});
