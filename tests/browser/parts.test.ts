import { expect, test, visit } from '../support/test';

const rest = '**/data/answers/rest.json*';
const okan = 'input[data-facet="target_group"][value="okan-youth"]';

test.beforeEach(async ({ page }) => {
  // Keeps the engine from starting by itself.
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
});

test('what stands beside and below the map is read without its code, and works at the first use', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await visit(page);
  const table = page.getByTestId('table');
  await expect(table.locator('tbody tr')).toHaveCount(16);
  expect(asked.filter((url) => url.includes('/answers/'))).toEqual([]);

  await table.getByTitle('Sorteer op Gemeente').click();
  await expect(table.getByRole('columnheader', { name: 'Gemeente' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await expect(table.locator('tbody tr').first()).toContainText('Zele');
  expect(asked.filter((url) => url.includes('rest.json'))).toHaveLength(1);
});

test('what is used before its code is there is done once it is', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(rest, async (route) => {
    await held;
    await route.continue();
  });
  await visit(page);
  const words = page.getByTestId('table').getByRole('searchbox');
  await words.fill('schakelklas');
  await page.locator(okan).check();
  await page.getByRole('radio', { name: 'Zoals de fiche zegt' }).check();
  await expect(page.getByTestId('headline')).toContainText('13 van de 285');
  expect(new URL(page.url()).search).toBe('');
  release();
  await expect(page).toHaveURL(/basis=stated/);
  await expect(page).toHaveURL(/target_group=okan-youth/);
  await expect(page.getByTestId('headline')).toContainText('OKAN-jongeren');
  await expect(words).toHaveValue('schakelklas');
  await expect(page.getByTestId('table').locator('tbody tr')).toHaveCount(2);
});

test.describe('without the network', () => {
  test.use({ allowedErrors: /Failed to load resource/ });

  test('a part that cannot be fetched says so, keeps no old figures, and does what was asked later', async ({
    page,
  }) => {
    await page.route(rest, (route) => route.abort());
    await visit(page);
    await page.locator(okan).check();
    const alert = page.locator('#filters').getByRole('alert');
    await expect(alert).toContainText('kon niet worden opgehaald');
    await page.unroute(rest);
    await alert.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await expect(page.getByTestId('headline')).toContainText('OKAN-jongeren');
    await expect(alert).toHaveCount(0);
    await expect(page.getByTestId('table').locator('tbody tr')).toHaveCount(2);
  });
});

test('by keyboard, before any code of a part is there', async ({ page }) => {
  await visit(page);
  await page.locator(okan).focus();
  await page.keyboard.press('Space');
  await expect(page.getByTestId('headline')).toContainText('OKAN-jongeren');
  await expect(page.locator(okan)).toBeFocused();
  await expect(page.locator(okan)).toBeChecked();
});
