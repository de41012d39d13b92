import { readFile } from 'node:fs/promises';
import { expect, test, visit } from '../support/test';

const text = (value: string) => value.replaceAll('\u00a0', ' ');

test('a municipality that is mentioned: what runs, what does not stand here, whom to contact, need', async ({
  page,
}) => {
  await visit(page, 'gemeente/mechelen/');
  await expect(page.getByTestId('initiative')).toHaveCount(4);

  const elsewhere = page.getByTestId('elsewhere');
  await expect(elsewhere).toContainText('Van de 9 gemeenten die het meest op Mechelen lijken');
  await expect(elsewhere.getByRole('link', { name: 'Kortrijk' })).toBeVisible();
  await expect(elsewhere.getByText('Schakelklas')).toBeVisible();
  await expect(elsewhere.getByText('Kleuterparticipatie')).toHaveCount(0);

  const contact = page.getByTestId('contacts').locator('li[data-nis="11005"]');
  await expect(contact).toContainText('Babbelboom');
  const mail = contact.getByRole('link', { name: 'Vraag contact met Boom' });
  const address = decodeURIComponent((await mail.getAttribute('href')) ?? '');
  expect(address).toMatch(/^mailto:samenleven@vvsg\.be\?subject=.*Boom/);
  expect(address).toContain('Mechelen wil graag in contact komen met Boom over: Babbelboom');

  const row = page.getByTestId('need').getByRole('row', { name: /basisonderwijs/ });
  expect(text(await row.innerText())).toMatch(/24,6 %\s+61ste hoogste van 284/);
  await expect(row.locator('svg path').first()).toBeAttached();
  const indicators =
    (await readFile('data/indicator.csv', 'utf8')).trimEnd().split('\n').length - 1;
  await expect(page.getByTestId('need').locator('tbody tr')).toHaveCount(indicators);
  await expect(page.getByTestId('mergers')).toContainText('Niet gefuseerd sinds 2019');
});

test('a municipality that is not mentioned is never said to do nothing', async ({ page }) => {
  await visit(page, 'gemeente/gent/');
  await expect(page.getByTestId('answer')).toHaveText('Gent is op de geladen fiche niet vermeld.');
  await expect(page.getByTestId('initiative')).toHaveCount(0);
  await expect(page.getByTestId('elsewhere')).toContainText(
    'Niet vermeld op de geladen fiche wil niet zeggen dat het er niet is',
  );
  // Nearest to Gent, and both near and alike.
  const contacts = page.getByTestId('contacts').locator('li[data-nis]');
  await expect(contacts.first()).toContainText('Lokeren');
  await expect(contacts.filter({ hasText: 'Sint-Niklaas' })).toContainText('dichtbij en gelijkend');
});

test('a merged municipality says what it was, and why a figure is not there', async ({ page }) => {
  await visit(page, 'gemeente/pajottegem/');
  const merger = page.getByTestId('mergers');
  for (const name of ['Galmaarden', 'Gooik', 'Herne'])
    await expect(merger.getByText(name)).toBeVisible();
  await expect(merger).toContainText('sinds 1 januari 2025');
  const income = page.getByTestId('need').getByRole('row', { name: /inkomen/ });
  await expect(income).toContainText('geen cijfer');
  await expect(income).toContainText('kan niet worden herberekend');
  await expect(income.locator('b')).toHaveCount(0);
});

test('the income of Antwerpen is flagged as of other boundaries', async ({ page }) => {
  await visit(page, 'gemeente/antwerpen/');
  const income = page.getByTestId('need').getByRole('row', { name: /inkomen/ });
  await expect(income).toContainText('Andere grenzen: Antwerpen zoals het in 2023 was');
});

test('neighbours are those that touch, with whether they are mentioned', async ({ page }) => {
  await visit(page, 'gemeente/mechelen/');
  const row = page.getByTestId('touching').getByRole('row', { name: /^Zemst/ });
  await expect(row).toContainText('niet vermeld');
  await expect(page.getByTestId('touching').getByRole('row', { name: /^Brugge/ })).toHaveCount(0);
});

for (const slug of ['mechelen', 'gent', 'pajottegem', 'antwerpen'])
  test(`the profile of ${slug} prints on two A4 at most`, async ({ page }) => {
    await visit(page, `gemeente/${slug}/`);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pagesOf(pdf)).toBeLessThanOrEqual(2);
  });

/** How many pages a PDF of Chromium has. */
const pagesOf = (pdf: Buffer): number =>
  (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
