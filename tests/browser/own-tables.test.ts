import type { Page } from '@playwright/test';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { expectAccessible } from '../support/axe';
import { bring, spreadsheetCsv, textFile, type OwnFile } from '../support/own-files';
import { expect, test, visit } from '../support/test';

const dialog = (page: Page) => page.getByRole('dialog');
const table = (page: Page, name: string) =>
  page.getByTestId('own-table').filter({ has: page.getByRole('heading', { name, exact: true }) });

async function add(page: Page, file: OwnFile): Promise<void> {
  await bring(page, file);
  await dialog(page).getByRole('button', { name: 'Voeg toe' }).click();
}

/** Writes a statement, runs it and gives what the status says of it. */
async function run(page: Page, statement: string) {
  await page.getByRole('textbox', { name: 'SQL' }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(statement);
  await page.getByRole('button', { name: 'Voer uit' }).click();
}

const rows = (page: Page) => page.getByTestId('run-status');
const grid = (page: Page) => page.getByTestId('result-grid');

test.beforeEach(async ({ page }) => {
  test.slow();
  await visit(page, 'werkbank/');
});

test('a CSV of a spreadsheet is matched with municipalities and joined, and nothing is sent', async ({
  page,
}) => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' || request.postData() !== null) sent.push(request.url());
  });
  await bring(page, spreadsheetCsv);
  await expect(dialog(page).getByLabel('Tekencodering')).toHaveValue('windows-1252');
  await expect(dialog(page).getByLabel('Scheidingsteken')).toHaveValue(';');
  await expect(dialog(page).getByLabel('Decimaalteken')).toHaveValue(',');
  for (const [column, type] of [
    ['nis', 'text'],
    ['leerlingen', 'whole'],
    ['aandeel', 'number'],
    ['gemeten op', 'date'],
  ] as const)
    await expect(
      dialog(page).getByLabel(`Type van ${column}`, { exact: true }),
      column,
    ).toHaveValue(type);
  await expect(dialog(page).getByTestId('own-preview')).toContainText('café');
  await expectAccessible(page);
  await dialog(page).getByRole('button', { name: 'Voeg toe' }).click();

  const own = table(page, 'leerlingen_2024');
  await expect(own).toContainText('4 van 6 rijen gekoppeld');
  await own.getByRole('button', { name: 'Gemeenten nakijken' }).click();
  await dialog(page).getByRole('radio', { name: 'gemeente' }).check();
  const report = dialog(page).getByTestId('own-match');
  await expect(report.locator('[data-kind=name]')).toContainText('2 rijen');
  await expect(report.locator('[data-kind=merger]')).toContainText('2 rijen');
  await expect(report.locator('[data-kind=missing]')).toContainText('2 rijen');
  await expect(dialog(page)).toContainText('Pajottegem (Galmaarden en Herne)');
  const open = dialog(page).getByTestId('own-open');
  await expect(open.getByRole('group', { name: 'Berchem' }).getByRole('button')).toHaveText([
    'Antwerpen',
    'Kluisbergen',
    'Geen',
  ]);
  await expectAccessible(page);
  await open.getByRole('button', { name: 'Mechelen', exact: true }).click();
  await expect(report.locator('[data-kind=chosen]')).toContainText('1 rij');
  await open.getByLabel('Andere gemeente voor Berchem').fill('Antwerpen');
  await page.keyboard.press('Tab');
  await expect(report.locator('[data-kind=chosen]')).toContainText('2 rijen');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);

  await own.getByRole('button', { name: 'Zet een koppeling klaar' }).click();
  await page.getByRole('button', { name: 'Voer uit' }).click();
  await expect(rows(page)).toContainText('6 rijen');
  await run(
    page,
    `SELECT nis_atlas AS nis, sum(leerlingen) AS som, min("gemeten op") AS dag FROM leerlingen_2024
     GROUP BY ALL HAVING count(*) = 2 AND som = 2180`,
  );
  await expect(rows(page)).toContainText('1 rij ');
  await expect(grid(page)).toContainText('23106');
  expect(sent, 'requests with a body').toEqual([]);
});

test('JSON, JSON in lines and Parquet become tables with their own types', async ({ page }) => {
  const parquet = Buffer.from(
    parquetWriteBuffer({
      columnData: [
        { name: 'nis', data: ['12025', '44021'], type: 'STRING' },
        { name: 'n', data: [1n, 2n], type: 'INT64' },
      ],
    }),
  );
  const files: [OwnFile, string][] = [
    [textFile('lijst.json', '[{"nis":"01234","x":1.5},{"nis":"","x":null}]'), 'lijst'],
    [textFile('regels.ndjson', '{"nis":"12025","x":2}\n{"nis":"44021","x":3}\n'), 'regels'],
    [{ name: 'blok.parquet', mimeType: '', buffer: parquet }, 'blok'],
  ];
  for (const [file, name] of files) {
    await add(page, file);
    await expect(table(page, name)).toContainText('2 rijen');
  }
  await run(
    page,
    `SELECT count(*) AS goed FROM lijst, regels JOIN blok USING (nis)
     WHERE lijst.nis = '01234' AND lijst.x = 1.5 HAVING count(*) = 2 AND sum(regels.x + n) = 8`,
  );
  await expect(rows(page)).toContainText('1 rij ');
});

test('what cannot be read is shown with its line, and the visitor chooses', async ({ page }) => {
  const text = 'naam;aantal\nGent;1\nAalst;2\nBrugge\n"x"y;3\nLier;4\n';
  await bring(page, textFile('stuk.csv', text.replace('Aalst;2', 'Aalst;veel')));
  await dialog(page).getByLabel('Type van aantal').selectOption('whole');
  await expect(dialog(page).getByTestId('own-preview')).toContainText('past niet');
  await dialog(page).getByRole('button', { name: 'Voeg toe' }).click();

  const mishaps = dialog(page).getByTestId('own-mishaps').getByRole('row');
  await expect(mishaps.nth(1)).toContainText(/3\s*aantal\s*veel\s*geen geheel getal/);
  await expect(mishaps.nth(2)).toContainText(/4\s*hele rij\s*Brugge\s*te weinig kolommen/);
  await expect(mishaps.nth(3)).toContainText(/5\s*hele rij.*aanhalingsteken/);
  await expectAccessible(page);

  await dialog(page).getByRole('button', { name: 'Lees aantal als tekst' }).click();
  await expect(mishaps).toHaveCount(3);
  await dialog(page).getByRole('button', { name: 'Laat 2 rijen weg' }).click();
  await expect(table(page, 'stuk')).toContainText('3 rijen uit stuk.csv; 2 rijen weggelaten');
});

test('a file that is no table says what it is and how to mend it', async ({ page }) => {
  const problem = page.getByTestId('own-problem');
  const files: [OwnFile, RegExp][] = [
    [textFile('leeg.csv', ''), /leeg\.csv is leeg/],
    [textFile('blad.xlsx', 'PK\u0003\u0004'), /rekenblad.*CSV/],
    [textFile('stuk.json', '[\n{"a": 1},\n{"a": }\n]'), /regel 3, kolom 7/],
    [textFile('ding.json', '{"a": 1}'), /geen lijst van objecten/],
    [textFile('stuk.parquet', 'PAR1 niets'), /niet als Parquet/],
  ];
  for (const [file, message] of files) {
    await bring(page, file);
    await expect(problem).toContainText(message);
  }
  await expectAccessible(page, '[data-testid=own-tables]');
});

test('a file above what the browser can hold is refused before it is read', async ({ page }) => {
  await page.evaluate(() => {
    const file = new File(['a;b\n1;2\n'], 'reus.csv');
    Object.defineProperty(file, 'size', { value: 3_000_000_000 });
    const drop = new DragEvent('drop', { bubbles: true, cancelable: true });
    Object.defineProperty(drop, 'dataTransfer', { value: { types: ['Files'], files: [file] } });
    document.body.dispatchEvent(drop);
  });
  await expect(page.getByTestId('own-problem')).toContainText(
    /reus\.csv is te groot: 3\.000 MB.*Er is niets gelezen/,
  );
});

test('a table is dropped on the page', async ({ page }) => {
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['a;b\n1;2\n'], 'gesleept.csv'));
    for (const type of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(
        new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }),
      );
  });
  await expect(dialog(page)).toContainText('gesleept.csv toevoegen');
});

test('a table survives a reload where it is kept, is renamed, and removed for good', async ({
  page,
}) => {
  await add(page, textFile('bewaard.csv', 'gemeente;n\nGalmaarden;1\nGent;2\n'));
  await expect(table(page, 'bewaard')).toContainText('2 van 2 rijen');
  await table(page, 'bewaard').getByLabel('Bewaar bewaard in deze browser').check();
  await add(page, textFile('even.csv', 'a;b\n1;2\n'));
  await table(page, 'bewaard').getByRole('button', { name: 'Hernoem' }).click();
  await page.getByTestId('own-table').getByLabel('Naam van de tabel').fill('Mijn tabel');
  await page.keyboard.press('Enter');
  await expect(table(page, 'mijn_tabel')).toBeVisible();

  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  await expect(page.getByTestId('own-table')).toHaveCount(1);
  await run(page, "SELECT n FROM mijn_tabel WHERE nis = '23106'");
  await expect(rows(page)).toContainText('1 rij ');
  await expect(table(page, 'mijn_tabel')).toHaveAttribute('data-status', 'ready');

  await table(page, 'mijn_tabel').getByRole('button', { name: 'Verwijder' }).click();
  await expect(page.getByTestId('own-tables')).toContainText('mijn_tabel is verwijderd');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  await expect(page.getByTestId('own-table')).toHaveCount(0);
});

test.describe('names of municipalities that cannot be fetched', () => {
  test.use({ allowedErrors: /places\.json|ERR_FAILED/ });

  test('leave a kept table there, unmatched until one tries again', async ({ page }) => {
    await add(page, textFile('bewaard.csv', 'gemeente;n\nGalmaarden;1\nGent;2\n'));
    await expect(table(page, 'bewaard')).toContainText('2 van 2 rijen');
    await table(page, 'bewaard').getByLabel('Bewaar bewaard in deze browser').check();

    await page.route('**/places.json', (route) => route.abort());
    await page.reload();
    await expect(table(page, 'bewaard')).toContainText('zonder koppeling met gemeenten');
    await run(page, 'SELECT n FROM bewaard');
    await expect(rows(page)).toContainText('2 rijen');
    const again = table(page, 'bewaard').getByRole('button', { name: 'Koppel opnieuw' });
    await again.click();
    await expect(page.getByTestId('own-problem')).toContainText('kon niet opgehaald worden');

    await page.unroute('**/places.json');
    await again.click();
    await expect(table(page, 'bewaard')).toContainText('2 van 2 rijen');
    await run(page, "SELECT n FROM bewaard WHERE nis = '23106'");
    await expect(rows(page)).toContainText('1 rij ');
  });
});

test.describe('an engine that ends', () => {
  test.use({ allowedErrors: /duckdb worker|console: .*Event|Uncaught/ });

  test('has the own tables back at the next question', async ({ page }) => {
    await add(page, textFile('terug.csv', 'gemeente;n\nHerne;1\nGent;2\n'));
    await expect(table(page, 'terug')).toContainText('2 van 2 rijen');
    const worker = page.workers().find((other) => other.url().includes('duckdb'));
    await worker?.evaluate(() => {
      self.close();
    });
    await run(page, "SELECT n FROM terug WHERE nis = '23106'");
    await expect(async () => {
      const retry = page.getByRole('button', { name: 'Voer uit' });
      if (await page.getByTestId('problem').getByRole('paragraph').count()) await retry.click();
      await expect(rows(page)).toContainText('1 rij ', { timeout: 5000 });
    }).toPass();
  });
});

test('a large file is read while the page goes on, and can be stopped', async ({ page }) => {
  const lines = ['id;nis;waarde;datum;tekst'];
  for (let i = 0; i < 600_000; i++)
    lines.push(`${i};12025;${i % 1000},5;01/02/2024;een tekst in rij nummer ${i}`);
  const big: OwnFile = textFile('groot.csv', lines.join('\n'));
  expect(big.buffer.length).toBeGreaterThan(30_000_000);
  await bring(page, big);
  const confirm = dialog(page).getByRole('button', { name: 'Voeg toe' });
  await expect(confirm).toBeVisible();

  await confirm.click();
  await expect(page.getByTestId('own-progress')).toContainText('worden ingelezen');
  await page.getByTestId('own-progress').getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByTestId('own-problem')).toContainText('gestopt');
  await expect(page.getByTestId('own-table')).toHaveCount(0);

  await page.evaluate(() => {
    const counter = document.createElement('output');
    counter.id = 'frames';
    const count = () => {
      if (document.querySelector('[data-testid=own-progress]'))
        counter.value = String(Number(counter.value) + 1);
      requestAnimationFrame(count);
    };
    document.body.append(counter);
    requestAnimationFrame(count);
  });
  const frames = () => page.locator('#frames').evaluate((node) => Number(node.textContent));
  await confirm.click();
  const progress = page.getByTestId('own-progress');
  await expect(progress).toContainText(/ingelezen: [\d.]+ van ongeveer 6\d0\.000/);
  await expect(progress.getByRole('progressbar')).toHaveAttribute('value', /^0\.\d+$/);
  await expect(table(page, 'groot')).toContainText('600.000 van 600.000 rijen');
  expect(await frames(), 'frames drawn while rows are read').toBeGreaterThan(10);
});

test('everything is done with the keyboard', async ({ page }) => {
  const choose = page.getByRole('button', { name: 'Kies een bestand' });
  await choose.focus();
  await bring(page, textFile('toetsen.csv', 'a;b\n1;2\n'));
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(choose).toBeFocused();

  await bring(page, textFile('toetsen.csv', 'a;b\n1;2\n'));
  await dialog(page).getByRole('button', { name: 'Voeg toe' }).focus();
  await page.keyboard.press('Enter');
  await expect(table(page, 'toetsen')).toBeVisible();
  await table(page, 'toetsen').getByRole('button', { name: 'Verwijder' }).focus();
  await page.keyboard.press('Enter');
  await expect(choose).toBeFocused();
});

test('it is as clear in the dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await bring(page, spreadsheetCsv);
  await dialog(page).getByLabel('Type van gemeente').selectOption('number');
  await expect(dialog(page).getByTestId('own-preview')).toContainText('past niet');
  await expectAccessible(page);
  await dialog(page).getByRole('button', { name: 'Voeg toe' }).click();
  await expect(dialog(page).getByTestId('own-mishaps')).toBeVisible();
  await expectAccessible(page);
  await dialog(page).getByRole('button', { name: 'als tekst' }).click();
  await expect(table(page, 'leerlingen_2024')).toBeVisible();
  await expectAccessible(page, '[data-testid=own-tables]');
});
