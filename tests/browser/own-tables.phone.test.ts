import { bring, spreadsheetCsv } from '../support/own-files';
import { expect, test, visit } from '../support/test';

test('an own table is looked at, matched and joined at 320 pixels without sideways scrolling', async ({
  page,
}) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 640 });
  await visit(page, 'werkbank/');
  const dialog = page.getByRole('dialog');
  const pageIsWider = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );

  await bring(page, spreadsheetCsv);
  await expect(dialog.getByTestId('own-preview')).toContainText('café');
  expect(await pageIsWider(), 'with the preview').toBe(false);
  await dialog.getByRole('button', { name: 'Voeg toe' }).click();

  const own = page.getByTestId('own-table');
  await expect(own).toContainText('4 van 6 rijen gekoppeld');
  await own.getByRole('button', { name: 'Gemeenten nakijken' }).click();
  await dialog.getByRole('radio', { name: 'gemeente' }).check();
  const choices = dialog.getByTestId('own-open').getByRole('group', { name: 'Berchem' });
  await choices.getByRole('button', { name: 'Antwerpen' }).click();
  await expect(dialog.locator('[data-kind=chosen]')).toContainText('1 rij');
  expect(await pageIsWider(), 'with the match report').toBe(false);
  await dialog.getByRole('button', { name: 'Sluit' }).click();
  await expect(own).toContainText('5 van 6 rijen gekoppeld');
});
