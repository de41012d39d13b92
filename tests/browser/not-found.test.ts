import { expect, test } from '../support/test';

test.use({ allowedErrors: /404|Not found/ });

test('an old municipality in an address leads to the new one', async ({ page }) => {
  const response = await page.goto('gemeente/galmaarden/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina bestaat niet');
  await page.getByTestId('perhaps').getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pajottegem');
});

test('an unknown English address is answered in English', async ({ page }) => {
  await page.goto('en/nothing/here/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page does not exist');
  await expect(page).toHaveTitle(/^This page does not exist/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const colorScheme of ['light', 'dark'] as const)
    test(`an unknown address says so in both languages (${colorScheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto('gemeente/nowhere/at/all/');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText([
        'Deze pagina bestaat niet',
        'This page does not exist',
      ]);
      await page.getByRole('link', { name: 'To the list of municipalities' }).click();
      await expect(page).toHaveURL(/\/en\/gemeenten\/$/);
      await page.goBack();
      await page.getByRole('link', { name: 'Naar de atlas' }).click();
      await expect(page.getByTestId('headline')).toContainText('van de 285');
    });
});
