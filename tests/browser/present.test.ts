import { expectAccessible } from '../support/axe';
import { expect, test, visit } from '../support/test';

test('the atlas is presented with the keys, part by part', async ({ page }) => {
  await visit(page);
  const headline = page.getByTestId('headline');
  const before = await headline.evaluate((h1) => Number.parseFloat(getComputedStyle(h1).fontSize));
  await page.getByRole('button', { name: 'Presenteren' }).click();
  const bar = page.getByTestId('present');
  await expect(bar.getByRole('status')).toHaveText('Kaart · 1 van 4');
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByTestId('small-multiples')).toBeHidden();
  await expect
    .poll(() => headline.evaluate((h1) => Number.parseFloat(getComputedStyle(h1).fontSize)))
    .toBeGreaterThan(before * 1.3);

  await page.keyboard.press('PageDown');
  await expect(page.getByTestId('small-multiples')).toBeVisible();
  await expect(page.getByTestId('map')).toBeHidden();
  await expect(page).toHaveURL(/#present=small-maps$/);
  await page.keyboard.press('b');
  await expect(page.getByTestId('present-black')).toBeVisible();
  await page.keyboard.press('PageUp');
  await expect(page.getByTestId('present-black')).toHaveCount(0);
  await expect(page.getByTestId('small-multiples')).toBeVisible();
  await page.keyboard.press('Home');

  await page.keyboard.press('s');
  await page.getByRole('dialog').getByRole('combobox').fill('Mechelen');
  await page.keyboard.press('Enter');
  await expect(headline).toContainText('Mechelen');
  const elsewhere = page.locator('[data-map] use[data-marked="11002"]');
  const spotlit = page.locator('[data-map] use[data-marked="12025"]');
  await expect(elsewhere).toHaveCSS('opacity', '0.3');
  await expect(spotlit).toHaveCSS('opacity', '1');

  await page.keyboard.press('Escape');
  await expect(headline).toContainText('285');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('banner')).toBeVisible();
  await expect(page.getByTestId('small-multiples')).toBeVisible();
  await expect(page).not.toHaveURL(/#/);
  await expect(page.getByRole('button', { name: 'Presenteren' })).toBeFocused();
});

test('a link opens a slide, where filters and help are a key away', async ({ page }) => {
  await visit(page, '#present=charts');
  await expect(page.getByTestId('chart-kind')).toBeVisible();
  await expect(page.getByTestId('map')).toBeHidden();
  await expectAccessible(page, '[data-testid=present]');
  await page.keyboard.press('f');
  await page.locator('#filters').getByLabel('OKAN-jongeren').check();
  await expect(page.getByTestId('headline')).toContainText('OKAN-jongeren');
  await expect(page).toHaveURL(/target_group=okan-youth#present=charts$/);
  await page.keyboard.press('f');
  await expect(page.locator('#filters')).toBeHidden();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Page Down');
  await expectAccessible(page, 'dialog');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByTestId('chart-kind')).toBeVisible();
});

test('the heads of the matrix stand above its columns while it is presented', async ({ page }) => {
  await visit(page, '#present=matrix');
  const heads = page.getByTestId('matrix').locator('.columns > span');
  await expect(heads.first()).toBeVisible();
  const lefts = await heads.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().x));
  expect(lefts.length).toBeGreaterThan(3);
  expect(new Set(lefts).size).toBe(lefts.length);
  expect(lefts).toEqual(lefts.toSorted((a, b) => a - b));
});

test('while presenting the map is hovered, zoomed and chosen from as ever', async ({ page }) => {
  await visit(page, '?target_group=okan-youth#present=map');
  const map = page.locator('svg[data-map]');
  const kortrijk = map.locator('#k34022');
  await kortrijk.hover();
  await expect(page.getByRole('tooltip')).toContainText('Kortrijk');
  await kortrijk.click();
  await expect(page.getByTestId('municipality-card')).toContainText('Kortrijk');
  const before = await map.locator('> g').first().getAttribute('transform');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(map.locator('> g').first()).not.toHaveAttribute('transform', before ?? '');
  await expect(page.getByTestId('present').getByRole('status')).toHaveText('Kaart · 1 van 4');
});

test('when the browser leaves the full screen by itself, one step is undone', async ({ page }) => {
  await visit(page);
  await page.getByRole('button', { name: 'Presenteren' }).click();
  const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
  const leaveFull = () => page.evaluate(() => document.exitFullscreen());
  await expect.poll(isFull).toBe(true);
  await expect(page.getByTestId('present')).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.getByTestId('present-black')).toBeVisible();
  await leaveFull();
  await expect(page.getByTestId('present-black')).toHaveCount(0);
  await expect(page.getByTestId('present')).toBeVisible();

  await page.getByTestId('present').getByRole('button', { name: 'Volledig scherm' }).click();
  await expect.poll(isFull).toBe(true);
  await leaveFull();
  await expect(page.getByTestId('present')).toHaveCount(0);
  await expect(page.getByRole('banner')).toBeVisible();
  await expect(page).not.toHaveURL(/#/);
  await expect(page.getByRole('button', { name: 'Presenteren' })).toBeFocused();
});
