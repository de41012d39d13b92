import { expect, test } from '../support/test';

test.use({ javaScriptEnabled: false });

test('the default view can be read without JavaScript', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByTestId('headline')).toContainText('13 van de 285 gemeenten');
  await expect(page.getByTestId('headline')).toContainText('17,7');
  expect(await page.locator('svg[data-map] .areas path').count()).toBe(285);
  expect(await page.locator('svg[data-map] [data-marked]').count()).toBe(13);
  await expect(page.getByTestId('chart-kind').locator('svg rect').first()).toBeVisible();
  await expect(page.getByTestId('table').getByRole('row')).toHaveCount(17);
  await page.getByTestId('not-mentioned').getByText('Toon de lijst').click();
  await page.getByRole('link', { name: 'Gent', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gent');
  await expect(page.getByText(/niet vermeld/).first()).toBeVisible();
});
