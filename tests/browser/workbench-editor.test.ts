import { expectAccessible } from '../support/axe';
import { expect, test, visit } from '../support/test';
import {
  editorOf,
  openWorkbench,
  patiently,
  problemOf,
  run,
  runFor,
  statusOf,
  write,
} from '../support/workbench';

test.slow();

test.describe('a mistake', () => {
  test.use({ allowedErrors: /console: / });

  test('is underlined, explained, and mended with one click', async ({ page }) => {
    await openWorkbench(page);
    await run(page, 'SELECT nme FROM municipality');
    await expect(problemOf(page)).toContainText('nme');
    await expect(problemOf(page)).toContainText('Regel 1, kolom 8');
    await expect(page.locator('.cm-lintRange-error')).toHaveText('nme');
    await expectAccessible(page);
    await problemOf(page).getByRole('button', { name: 'name', exact: true }).click();
    await expect(editorOf(page)).toHaveText('SELECT name FROM municipality');
    await expect(editorOf(page)).toBeFocused();
    await page.keyboard.press('Control+Enter');
    await expect(statusOf(page)).toContainText('285 rijen', patiently);
    await expect(page.locator('.cm-lintRange-error')).toHaveCount(0);
  });
});

test('what is typed before the editor is there stays, with cursor and focus', async ({ page }) => {
  await page.addInitScript(() => {
    const waiting: IdleRequestCallback[] = [];
    window.requestIdleCallback = (callback) => waiting.push(callback);
    addEventListener('open-editor', () => {
      for (const callback of waiting.splice(0))
        callback({ didTimeout: false, timeRemaining: () => 50 });
    });
  });
  await visit(page, 'werkbank/');
  const area = page.getByRole('textbox', { name: 'SQL' });
  const before = await area.boundingBox();
  await area.fill('SELECT 12');
  await area.press('Home');
  await page.evaluate(() => dispatchEvent(new Event('open-editor')));
  await expect(page.getByTestId('editor')).toHaveAttribute('data-editor', 'code');
  await expect(editorOf(page)).toHaveText('SELECT 12');
  await expect(editorOf(page)).toBeFocused();
  await page.keyboard.type('-- ');
  await expect(editorOf(page)).toHaveText('-- SELECT 12');
  expect(await page.getByTestId('editor').boundingBox()).toMatchObject({ y: (before?.y ?? 0) - 1 });
});

test('only what is selected is run, and Tab leaves the editor', async ({ page }) => {
  await openWorkbench(page);
  await write(page, 'FROM municipality LIMIT 3');
  await editorOf(page).press('Home');
  for (let i = 0; i < 'FROM municipality'.length; i += 1)
    await editorOf(page).press('Shift+ArrowRight');
  await editorOf(page).press('Control+Enter');
  await expect(statusOf(page)).toContainText('285 rijen', patiently);
  await editorOf(page).press('Tab');
  await expect(page.getByRole('button', { name: 'Voer uit' })).toBeFocused();
});

test('columns, values and functions are suggested with what they mean', async ({ page }) => {
  await openWorkbench(page);
  await runFor(page, 'SELECT 1', '1 rij');
  await write(page, '');
  const options = page.locator('.cm-tooltip-autocomplete').getByRole('option');
  await editorOf(page).pressSequentially('SELECT * FROM need_value n WHERE n.val');
  await expect(options.filter({ hasText: 'value' }).first()).toBeVisible();
  await expect(page.locator('.cm-completionInfo')).toContainText('eenheid van de indicator');
  await expectAccessible(page, '.bench');
  await editorOf(page).press('Escape');
  await expect(options).toHaveCount(0);

  await write(page, '');
  await editorOf(page).pressSequentially("SELECT * FROM reach WHERE term_id = 'okan");
  await options.filter({ hasText: 'okan-youth' }).click();
  await expect(editorOf(page)).toContainText("'okan-youth");

  await write(page, '');
  await editorOf(page).pressSequentially('SELECT jaro_winkler_s');
  await expect(options.filter({ hasText: 'jaro_winkler_similarity' })).toBeVisible();
});

test('a parameter becomes a field, and its value is asked for', async ({ page }) => {
  await openWorkbench(page);
  await run(page, 'FROM municipality WHERE population > $least AND province = $where');
  await expect(problemOf(page)).toContainText('Geef een waarde voor $least en $where');
  const least = page.getByLabel('$least', { exact: true });
  await expect(least).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Soort waarde van $least')).toHaveValue('number');
  await least.fill('veel');
  await expect(page.getByTestId('parameters')).toContainText('Dit is geen getal');
  await least.fill('99999,5');
  await page.getByLabel('$where', { exact: true }).fill('Antwerpen');
  await page.keyboard.press('Enter');
  await expect(statusOf(page)).toContainText('1 rij in', patiently);
  await page.getByLabel('Soort waarde van $where').selectOption('empty');
  await page.getByRole('button', { name: 'Voer uit' }).click();
  await expect(statusOf(page)).toContainText('0 rijen', patiently);
});

test('what was run comes back, can be forgotten, and stays on this device', async ({ page }) => {
  await openWorkbench(page);
  await runFor(page, 'FROM municipality LIMIT 4', '4 rijen');
  const before = page.url();
  await runFor(page, 'FROM municipality LIMIT 5', '5 rijen');
  await expect(page).not.toHaveURL(before);
  await page.reload();
  await expect(page.getByTestId('editor')).toHaveAttribute('data-editor', 'code');
  // The address holds the last question, which is asked again.
  await expect(statusOf(page)).toContainText('5 rijen', patiently);
  await page.getByText('Geschiedenis', { exact: true }).click();
  const runs = page.getByTestId('history').getByRole('listitem');
  await expect(runs).toHaveCount(2);
  await runs.nth(1).getByRole('button').first().click();
  await expect(editorOf(page)).toHaveText('FROM municipality LIMIT 4');
  await runs.nth(0).getByRole('button', { name: /^Wis/ }).click();
  await expect(runs).toHaveCount(1);
  await page.getByLabel('Onthoud mijn vragen').uncheck();
  await expect(runs).toHaveCount(0);
  await runFor(page, 'FROM municipality LIMIT 6', '6 rijen');
  await expect(page.getByText('Er wordt niets onthouden.')).toBeVisible();
});

test('a table is found by what it means, shows its rows, and is put in the question', async ({
  page,
}) => {
  await openWorkbench(page);
  await write(page, 'SELECT  FROM municipality');
  for (let i = 0; i < ' FROM municipality'.length; i += 1) await editorOf(page).press('ArrowLeft');
  await page.getByLabel('Zoek een tabel of kolom').fill('municipality oppervlakte kadaster');
  await page.getByRole('button', { name: 'area_km2', exact: true }).first().click();
  await expect(editorOf(page)).toHaveText('SELECT area_km2 FROM municipality');
  await expect(editorOf(page)).toBeFocused();
  await page
    .getByRole('button', { name: /^Toon 5 rijen/ })
    .first()
    .click();
  await expect(page.getByRole('region', { name: '5 rijen van municipality' })).toContainText(
    'nis',
    patiently,
  );
});

test('SQL is laid out; what is no SQL is left alone', async ({ page }) => {
  await openWorkbench(page);
  await write(page, 'select name from municipality where population>1');
  await page.getByRole('button', { name: 'Maak op' }).click();
  await expect(editorOf(page).locator('.cm-line').first()).toHaveText('select');
  await editorOf(page).press('Control+z');
  await expect(editorOf(page)).toHaveText('select name from municipality where population>1');
  await write(page, 'select (1');
  await page.getByRole('button', { name: 'Maak op' }).click();
  await expect(page.getByText('Dit kan niet opgemaakt worden')).toBeVisible();
  await expect(editorOf(page)).toHaveText('select (1');
});

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test('breaks no rule of WCAG 2.2 AA that axe can check', async ({ page }) => {
      await openWorkbench(page);
      await expectAccessible(page);
      await run(page, 'SELECT * FROM municipality WHERE nis = $nis');
      await editorOf(page).press('Control+f');
      await expect(page.getByRole('textbox', { name: 'Zoek', exact: true })).toBeFocused();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await runFor(page, 'FROM municipality', '285 rijen');
      await expectAccessible(page);
    });

    test('the diagram of the tables is accessible, with its keys as a list', async ({ page }) => {
      await visit(page, 'data/schema/');
      await expect(page.getByTestId('keys')).toContainText(
        'initiative_municipality (nis) → municipality (nis)',
      );
      await expectAccessible(page);
    });
  });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it needs, and shows every table and column', async ({ page }) => {
    await page.goto('werkbank/');
    await expect(page.locator('noscript p')).toContainText('De werkbank heeft JavaScript nodig');
    await page.locator('summary', { hasText: 'need_value' }).click();
    await expect(page.getByText('De waarde, in de eenheid van de indicator').last()).toBeVisible();
  });
});
