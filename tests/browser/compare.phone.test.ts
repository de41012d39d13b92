import { expect, test, visit } from '../support/test';

for (const path of ['vergelijk/', 'gemeente/pajottegem/', 'gemeente/mechelen/nota/'])
  test(`/${path} needs no sideways scrolling of the page at 320 pixels`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await visit(page, path);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
  });

test('the names of the rows stay in sight while the columns scroll', async ({ page }) => {
  await visit(page, 'vergelijk/');
  const table = page.getByTestId('compare');
  const label = table.getByRole('rowheader', { name: 'Provincie' });
  const before = await label.boundingBox();
  await table.evaluate((region) => {
    region.scrollLeft = 200;
  });
  expect((await label.boundingBox())?.x).toBeCloseTo(before?.x ?? NaN, 0);
});
