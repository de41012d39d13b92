import { expect, test, visit } from '../support/test';

test('the question, its answer and whom to call, on a phone', async ({ page }) => {
  await visit(page, 'hiaten/');
  await page.getByTestId('choose-threshold').selectOption('top-10');
  await expect(page.getByTestId('headline')).toContainText('27 van de 29');
  const list = page.getByTestId('gap-list');
  await expect(list).toContainText('Dichtste praktijk: Zaventem');
  await list.getByLabel('Sorteer op').selectOption('name');
  await expect(list.locator('tbody tr').first()).toContainText('Aalst');
  await list.getByRole('button', { name: 'Wie kan Asse bellen?' }).tap();
  await expect(page.getByTestId('gap-peers')).toContainText('Wie kan Asse bellen?');
  await expect(page).toHaveURL(/from=top-10&order=name&municipality=23002/);
});

for (const path of ['hiaten/', 'en/hiaten/okan-youth/'])
  test(`/${path} needs no sideways scrolling at 320 pixels`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await visit(page, path);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
  });
