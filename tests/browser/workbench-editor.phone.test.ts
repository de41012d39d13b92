import { expectAccessible } from '../support/axe';
import { expect, test } from '../support/test';
import { editorOf, openWorkbench, patiently, statusOf } from '../support/workbench';

test('a question is asked and answered at 320 pixels without sideways scrolling', async ({
  page,
}) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 640 });
  await openWorkbench(page);
  await editorOf(page).fill('SELECT name, population, province FROM municipality LIMIT $n');
  await page.getByLabel('$n', { exact: true }).fill('7');
  await page.getByRole('button', { name: 'Voer uit' }).tap();
  await expect(statusOf(page)).toContainText('7 rijen', patiently);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Naar tabellen en voorbeelden' }).tap();
  await expect(page.getByLabel('Zoek een tabel of kolom')).toBeInViewport();
});
