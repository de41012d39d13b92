import { expect, test, visit } from '../support/test';

test.use({ allowedErrors: /Failed to load resource|ERR_FAILED/ });

test('names that cannot be loaded are missed aloud, and can be asked again', async ({ page }) => {
  await visit(page);
  await page.route('**/data/places.json', (route) => route.abort());
  const search = page.getByRole('combobox', { name: 'Zoek een gemeente' });
  await search.fill('mechel');
  await expect(page.getByText('De namen van de gemeenten konden niet')).toBeVisible();
  await page.unroute('**/data/places.json');
  await page.getByRole('search').getByRole('button', { name: 'Probeer opnieuw' }).first().click();
  await expect(page.getByRole('option', { name: 'Mechelen', exact: true })).toBeVisible();
});

test('Enter is honoured when the names are still on their way', async ({ page }) => {
  let arrive: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/data/places.json', async (route) => {
    await arrived;
    await route.continue();
  });
  await visit(page);
  const search = page.getByRole('combobox', { name: 'Zoek een gemeente' });
  await search.fill('galmaarden');
  await search.press('Enter');
  arrive();
  await expect(page).toHaveURL(/\/gemeente\/pajottegem\/$/);
});

test('Enter on a name that nobody knows asks the list of municipalities', async ({ page }) => {
  await visit(page);
  const search = page.getByRole('combobox', { name: 'Zoek een gemeente' });
  await search.fill('xyzzy');
  await search.press('Enter');
  await expect(page).toHaveURL(/\/gemeenten\/\?q=xyzzy$/);
});
