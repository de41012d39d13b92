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

test.describe('while the code of the parts is not there', () => {
  let release: () => void;

  test.beforeEach(async ({ page }) => {
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(rest, async (route) => {
      await held;
      await route.continue();
    });
  });

  test('what is ticked, typed and unfolded is done once it is', async ({ page }) => {
    await visit(page);
    const words = page.getByTestId('table').getByRole('searchbox');
    await words.fill('schakelklas');
    await page.locator(okan).check();
    await page.getByRole('radio', { name: 'Zoals de fiche zegt' }).check();
    const districts = page.locator('#filters details').filter({ hasText: 'Arrondissement' });
    await districts.locator('summary').click();
    await expect(page.locator('#filters > [aria-busy=true]')).toHaveCount(1);
    await expect(page.getByTestId('headline')).toContainText('13 van de 285');
    expect(new URL(page.url()).search).toBe('');
    release();
    await expect(page).toHaveURL(/basis=stated/);
    await expect(page).toHaveURL(/target_group=okan-youth/);
    await expect(page.getByTestId('headline')).toContainText('OKAN-jongeren');
    await expect(words).toHaveValue('schakelklas');
    await expect(page.getByTestId('table').locator('tbody tr')).toHaveCount(2);
    await expect(districts).toHaveAttribute('open');
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  });

  test('a tick that agrees with the address is no change of mind', async ({ page }) => {
    await visit(page, '?target_group=okan-youth');
    await page.locator(okan).check();
    release();
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    await expect(page.locator(okan)).toBeChecked();
    await expect(page).toHaveURL(/target_group=okan-youth/);
  });

  test('figures that are older than the headline are grey', async ({ page }) => {
    await visit(page, '?target_group=okan-youth');
    await expect(page.getByTestId('headline')).toContainText('OKAN-jongeren');
    await expect(page.getByTestId('matrix')).toHaveCSS('filter', 'grayscale(1)');
    release();
    await expect(page.getByTestId('matrix')).toHaveCSS('filter', 'none');
    await expect(page.getByTestId('table').locator('tbody tr')).toHaveCount(2);
  });
});

test('words that are searched for at once are searched for', async ({ page }) => {
  await visit(page);
  await page.getByRole('searchbox', { name: 'Zoek in naam en samenvatting' }).fill('opvoeding');
  await expect(page).toHaveURL(/q=opvoeding/);
});

test('the first click on a picture, an image button or an SQL link does what it says', async ({
  page,
}) => {
  await visit(page);
  await page.locator('[data-slide=small-maps] button svg').first().click();
  await expect(page).toHaveURL(/target_group=/);

  await visit(page);
  await page.locator('[data-figure=matrix]').click();
  await expect(page.getByRole('dialog')).toBeVisible();

  await visit(page, '#figure=table');
  await page.reload();
  await expect(page.getByRole('dialog')).toBeVisible();

  await visit(page);
  await page.locator('[data-sql=atlasMatrix]').click();
  await expect(page).toHaveURL(/werkbank\/#q/);
});

test('what the browser brings back into a field is not believed', async ({ page }) => {
  await visit(page);
  await page.evaluate((selector) => {
    document.querySelector<HTMLInputElement>(selector)?.click();
  }, okan);
  await expect(page.getByTestId('headline')).toContainText('OKAN-jongeren');
  await page.goto('over/');
  await page.evaluate(() => {
    history.go(-2);
  });
  await expect(page.getByTestId('headline')).toContainText('13 van de 285');
  await expect(page.locator(okan)).not.toBeChecked();
});

test.describe('without the network', () => {
  test.use({ allowedErrors: /Failed to load resource/ });

  test('what was ticked is done once the network is back', async ({ page }) => {
    await page.route(rest, (route) => route.abort());
    await visit(page);
    await page.getByTestId('matrix').hover();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await page.locator(okan).check();
    const alert = page.locator('#filters').getByRole('alert');
    await expect(alert).toContainText('kon niet worden opgehaald');
    await page.unroute(rest);
    await alert.getByRole('button', { name: 'Probeer opnieuw' }).press('Enter');
    await expect(page.getByTestId('headline')).toContainText('OKAN-jongeren');
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page.getByTestId('table').locator('tbody tr')).toHaveCount(2);
  });

  test('a filter in the address hides figures that do not belong to it, and says so once', async ({
    page,
  }) => {
    await page.route(rest, (route) => route.abort());
    await visit(page, '?target_group=okan-youth');
    await expect(page.getByRole('alert')).toHaveCount(1);
    await expect(page.getByTestId('table')).toBeHidden();
    await page.unroute(rest);
    await page.getByRole('alert').getByRole('button').press('Enter');
    await expect(page.getByTestId('table').locator('tbody tr')).toHaveCount(2);
    await expect(page.getByTestId('matrix')).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
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
