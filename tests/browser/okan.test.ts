import { expect, test, visit } from '../support/test';

const answer =
  '2 van de 285 gemeenten, waar 2,2 % van de inwoners woont, staan op de geladen fiche met een initiatief voor OKAN-jongeren.';
const okan = 'input[data-facet="target_group"][value="okan-youth"]';
const text = (value: string) => value.replaceAll('\u00a0', ' ').trim();

test.describe('which municipalities have an initiative for OKAN youth', () => {
  test('by mouse, on both layouts', async ({ page }) => {
    await visit(page);
    await page.locator(okan).check();
    const headline = page.getByTestId('headline');
    await expect(headline).toContainText('OKAN-jongeren');
    expect(text(await headline.innerText())).toBe(answer);

    const marked = page.locator('[data-map] [data-marked]');
    const named = async () =>
      (await marked.evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-marked'))))
        .sort()
        .join();
    expect(await named()).toBe('34022,36015');
    await page.getByRole('button', { name: 'Tegelkaart' }).click();
    await expect(page.locator('svg[data-map="tiles"]')).toBeVisible();
    expect(await named()).toBe('34022,36015');

    const rows = page.getByTestId('table').getByRole('row');
    await expect(rows).toHaveCount(3);
    await expect(page.getByTestId('table')).toContainText('Kortrijk');
    await expect(page.getByTestId('table')).toContainText('Roeselare');
    await expect(page.getByTestId('legend')).toContainText('283 niet vermeld');
  });

  test('as the fiche states it: thirteen', async ({ page }) => {
    await visit(page);
    await page.locator(okan).check();
    await page.getByRole('radio', { name: 'Zoals de fiche zegt' }).check();
    await expect(page.getByTestId('headline')).toContainText('13 van de 285 gemeenten');
    await expect(page).toHaveURL(/basis=stated/);
  });

  test('by keyboard only, on both layouts', async ({ page }) => {
    await visit(page);
    await page.locator(okan).focus();
    await page.keyboard.press('Space');
    await expect(page.getByTestId('headline')).toContainText('2 van de 285');

    for (const layout of ['Kaart', 'Tegelkaart']) {
      await page.getByRole('button', { name: layout, exact: true }).focus();
      await page.keyboard.press('Enter');
      const map = page.getByTestId('map');
      await map.focus();
      const live = page.getByTestId('map-live');
      await expect(live).toHaveText(/^[^,]+, West-Vlaanderen: (1 initiatief|niet vermeld)$/);
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft']) {
        const before = await live.innerText();
        await page.keyboard.press(key);
        await expect(live).not.toHaveText(before);
      }
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/municipality=\d{5}/);
      await expect(page.getByTestId('municipality-card')).toBeVisible();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await expect(page).not.toHaveURL(/municipality=/);
    }
  });
});

test('Mechelen holds its four initiatives with kinds, groups and evidence', async ({ page }) => {
  await visit(page);
  const find = page.getByRole('combobox', { name: 'Vind een gemeente op de kaart' });
  await find.fill('mechel');
  await page.getByRole('option', { name: 'Mechelen', exact: true }).click();
  const card = page.getByTestId('municipality-card');
  await expect(card.getByRole('listitem')).toHaveCount(4);
  await card.getByRole('link', { name: /Mechelen/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mechelen');
  for (const name of ['School in Zicht', 'Schoolstart', 'Dialoogsessies', 'zonder naam'])
    await expect(page.getByText(name).first()).toBeVisible();
  await expect(page.getByText('Kleuterparticipatie').first()).toBeVisible();
  await expect(page.getByText('maatschappelijk kwetsbare gezinnen').first()).toBeVisible();
});

test('an address that is sent opens the same view, and Back returns', async ({ page, context }) => {
  await visit(page);
  await page.locator(okan).check();
  await expect(page.getByTestId('headline')).toContainText('2 van de 285');
  await page.getByRole('button', { name: 'Tegelkaart' }).click();
  await page
    .getByTestId('chart-province')
    .getByRole('button', { name: /^West-Vlaanderen/ })
    .click();
  await expect(page.getByTestId('headline')).toContainText('West-Vlaanderen');
  const sentence = await page.getByTestId('headline').innerText();

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByTestId('headline')).toHaveText(sentence);
  await expect(other.locator('svg[data-map="tiles"]')).toBeVisible();
  await expect(other.locator(okan)).toBeChecked();

  await page.goBack();
  await expect(page.getByTestId('headline')).not.toContainText('West-Vlaanderen');
  await page.goBack();
  await page.goBack();
  await expect(page.getByTestId('headline')).toContainText('13 van de 285');
});
