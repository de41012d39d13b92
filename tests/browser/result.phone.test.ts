import { expectAccessible } from '../support/axe';
import { expect, test, visit } from '../support/test';
import { ask, face } from '../support/result';

test('a result needs no sideways scrolling of the page at 320 pixels, whatever its face', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await visit(page, 'werkbank/');
  await ask(page, 'SELECT * FROM municipality');
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  await expect(page.getByRole('gridcell', { name: 'Aartselaar' })).toBeAttached();
  expect(await width()).toBeLessThanOrEqual(320);
  await expectAccessible(page);
  await face(page, 'Grafiek');
  await expect(page.getByTestId('result-chart')).toHaveAttribute('data-drawn', 'true');
  expect(await width()).toBeLessThanOrEqual(320);
  await face(page, 'Kaart');
  await expect(page.getByTestId('result-map')).toHaveAttribute('data-stage', 'ready');
  expect(await width()).toBeLessThanOrEqual(320);
});
