import { expect, test, visit } from '../support/test';

/** How many pages a PDF of Chromium has. */
const pagesOf = (pdf: Buffer): number =>
  (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;

for (const path of [
  'gemeente/antwerpen/nota/',
  'gemeente/mechelen/nota/',
  'gemeente/herstappe/nota/',
  'gemeente/voeren/nota/',
  'gemeente/pajottegem/nota/',
  'gemeente/kortrijk/nota/',
  'en/gemeente/mechelen/nota/',
  'en/gemeente/herstappe/nota/',
])
  test(`/${path} prints on one A4`, async ({ page }) => {
    await visit(page, path);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pagesOf(pdf)).toBe(1);
    const [box] =
      /\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/.exec(pdf.toString('latin1')) ?? [];
    expect(box, 'A4, upright').toBeDefined();
  });

test('the brief says what, where from, and how to cite it', async ({ page }) => {
  await visit(page, 'gemeente/gent/');
  await page.getByRole('link', { name: 'Nota voor de gemeenteraad' }).click();
  await expect(page.getByTestId('answer')).toHaveText('Gent is op de geladen fiche niet vermeld.');
  const brief = page.getByTestId('brief');
  await expect(brief.getByTestId('need').locator('tbody tr')).toHaveCount(5);
  await expect(brief).toContainText('Is er in Gent een initiatief dat niet op de fiche staat?');
  await expect(brief).toContainText('datum onbekend');
  await expect(page.getByTestId('citation')).toContainText('CC BY 4.0');
  await expect(page.getByTestId('citation')).toContainText(page.url());
});

test('on paper the brief has no controls', async ({ page }) => {
  await visit(page, 'gemeente/gent/nota/');
  await expect(page.getByRole('button', { name: 'Druk af' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Druk af' })).toBeHidden();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByTestId('brief')).toBeVisible();
});
