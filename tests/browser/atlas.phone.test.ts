import { expect, test, visit } from '../support/test';

test('OKAN youth on a phone: filters in a sheet, sentence, map and rows', async ({ page }) => {
  await visit(page);
  await page.getByRole('button', { name: 'Filters', exact: true }).tap();
  const box = page.locator('input[data-facet="target_group"][value="okan-youth"]');
  await box.tap();
  await page.getByRole('button', { name: 'Toon resultaat' }).tap();
  await expect(box).toBeHidden();
  await expect(page.getByTestId('headline')).toContainText('2 van de 285 gemeenten');
  await expect(page.getByRole('button', { name: 'Filters · 1' })).toBeVisible();
  await page.getByRole('button', { name: 'Tegelkaart' }).tap();
  await page.locator('#t34022').tap({ force: true });
  await expect(page.getByTestId('municipality-card')).toContainText('Kortrijk');
  await expect(page).toHaveURL(/municipality=34022/);
});

for (const path of [
  '',
  'en/',
  'gemeente/mechelen/',
  'fiche/gelijke-onderwijskansen/',
  'gemeenten/',
  'fiches/',
  'data/',
  'over/',
])
  test(`/${path} needs no sideways scrolling at 320 pixels`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await visit(page, path);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
  });
