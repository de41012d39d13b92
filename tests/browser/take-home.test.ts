import { DuckDBInstance } from '@duckdb/node-api';
import type { Page } from '@playwright/test';
import { tableFromIPC } from 'apache-arrow';
import { strFromU8, unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import { readFile } from 'node:fs/promises';
import { expectAccessible } from '../support/axe';
import { expect, test, visit } from '../support/test';
import { formatFragment } from '../../src/lib/workbench/fragment';

const written = `-- Gemeenten per provincie
SELECT province, count(*) AS aantal, '=1+1' AS formule, NULL AS leeg, DATE '2024-02-29' AS dag, 1.5::DOUBLE AS getal
FROM municipality WHERE population > $minimum GROUP BY ALL ORDER BY province`;

/** Opens the workbench with a query, which runs by itself. */
async function ask(page: Page, sql: string, values = {}, path = ''): Promise<void> {
  const fragment = await formatFragment({ sql, values });
  await visit(page, `${path}werkbank/#${fragment}`);
  await expect(page.locator('.take-home select')).toBeVisible();
}

async function save(page: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByLabel('Bestandsvorm').selectOption(format);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Bewaar .*rij/ }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** The same answer of DuckDB in Node, over the published file. */
async function expected(): Promise<{ province: string; aantal: number }[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run("ATTACH 'static/data/atlas.duckdb' AS atlas (READ_ONLY); USE atlas");
  const answer = await connection.runAndReadAll(written.replace('$minimum', '20000'));
  return answer
    .getRowObjectsJS()
    .map((row) => ({ province: String(row['province']), aantal: Number(row['aantal']) }));
}

test('takes an answer home in every form, with the same rows', async ({ page }) => {
  const rows = await expected();
  await ask(page, written, { minimum: 20000 });

  const csv = await save(page, 'csv');
  expect(csv.name).toMatch(/^praktijkatlas-gemeenten-per-provincie-[0-9a-f]{12}\.csv$/);
  expect(csv.bytes.toString('utf8')).toBe(
    [
      'province,aantal,formule,leeg,dag,getal',
      ...rows.map(({ province, aantal }) => `${province},${aantal},=1+1,,2024-02-29,1.5`),
      '',
    ].join('\r\n'),
  );

  const excel = await save(page, 'excel-csv');
  expect(excel.bytes.toString('utf8')).toBe(
    `\uFEFF${[
      'province;aantal;formule;leeg;dag;getal',
      ...rows.map(({ province, aantal }) => `${province};${aantal};'=1+1;;2024-02-29;1,5`),
      '',
    ].join('\r\n')}`,
  );

  const json = await save(page, 'json');
  expect(JSON.parse(json.bytes.toString('utf8'))).toEqual(
    rows.map((row) => ({ ...row, formule: '=1+1', leeg: null, dag: '2024-02-29', getal: 1.5 })),
  );

  const parquet = await save(page, 'parquet');
  const file = new Uint8Array(parquet.bytes).buffer;
  expect(await parquetReadObjects({ file })).toEqual(
    rows.map(({ province, aantal }) => ({
      province,
      aantal: BigInt(aantal),
      formule: '=1+1',
      leeg: null,
      dag: new Date('2024-02-29'),
      getal: 1.5,
    })),
  );

  const arrow = tableFromIPC((await save(page, 'arrow')).bytes);
  expect([...(arrow.getChild('province') ?? [])]).toEqual(rows.map(({ province }) => province));
  expect([...(arrow.getChild('aantal') ?? [])]).toEqual(rows.map(({ aantal }) => BigInt(aantal)));

  const sheets = unzipSync(new Uint8Array((await save(page, 'xlsx')).bytes));
  const data = strFromU8(sheets['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  for (const { province, aantal } of rows) {
    expect(data).toContain(`>${province}<`);
    expect(data).toContain(`<v>${aantal}</v>`);
  }
  expect(data).not.toContain('<f>');
  expect(strFromU8(sheets['xl/worksheets/sheet2.xml'] ?? new Uint8Array())).toContain(
    '$minimum GROUP BY ALL',
  );
});

test('saves the metadata: the query, its values, sources, licences and version', async ({
  page,
}) => {
  await ask(page, written, { minimum: 20000 });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Bewaar metadata' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.meta\.json$/);
  const metadata = JSON.parse(await readFile(await download.path(), 'utf8')) as {
    opens_again_at: string;
    tables: { name: string; licences: unknown[] }[];
  };
  expect(metadata).toMatchObject({
    title: 'Gemeenten per provincie',
    sql: written,
    parameters: { minimum: 20000 },
    rows: (await expected()).length,
  });
  expect(metadata.tables.map(({ name }) => name)).toEqual(['municipality']);
  expect(metadata.opens_again_at).toContain('/werkbank/#q');
});

test('takes home more rows than are shown', async ({ page }) => {
  await ask(page, 'SELECT range AS n FROM range(1200000)');
  const { bytes } = await save(page, 'csv');
  const lines = bytes.toString('utf8').split('\r\n');
  expect(lines).toHaveLength(1_200_002);
  expect([lines[0], lines[1], lines[1_200_000]]).toEqual(['n', '0', '1199999']);

  await page.getByLabel('Bestandsvorm').selectOption('xlsx');
  await page.getByRole('button', { name: 'Bewaar alle rijen' }).click();
  await expect(page.getByTestId('take-home-outcome')).toContainText('1.048.575');
  await save(page, 'csv');
});

test('stops when it is asked to, and saves nothing', async ({ page }) => {
  await ask(page, 'SELECT range AS n FROM range(200000000)');
  await page.getByRole('button', { name: 'Bewaar alle rijen' }).click();
  await page.locator('.take-home').getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByTestId('take-home-outcome')).toHaveText('Gestopt: er is niets bewaard.');
});

test('gives code to ask it again, and a citation, by keyboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await ask(page, written, { minimum: 20000 });
  const copied = () => page.evaluate(() => navigator.clipboard.readText());

  await page.getByTestId('recipe').locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'DuckDB' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Python' })).toBeChecked();
  await page
    .getByTestId('recipe')
    .getByRole('button', { name: /^Kopieer/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('recipe').getByRole('status')).toHaveText('Gekopieerd');
  expect(await copied()).toMatch(/\/data\/atlas\.duckdb[^]*population > 20000/);

  await page.getByTestId('cite').locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Kopieer: BibTeX' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(copied).toMatch(/^@misc\{praktijkatlas_[0-9a-f]{12},/);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`is accessible, opened and on a phone too, in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await ask(page, written, { minimum: 20000 });
    await page.getByTestId('recipe').locator('summary').click();
    await page.getByTestId('cite').locator('summary').click();
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
  });

test('the open data page has every table in two forms, checksums, changes and a citation', async ({
  page,
  request,
}) => {
  await visit(page, 'data/');
  await expect(page.getByTestId('changes').locator('li')).not.toHaveCount(0);
  await expect(page.getByRole('region', { name: 'BibTeX' })).toContainText('@misc{praktijkatlas_');
  const sums = await (await request.get('data/SHA256SUMS')).text();
  for (const name of [
    'municipality.csv',
    'municipality.parquet',
    'atlas.duckdb',
    'datapackage.json',
  ])
    expect(sums).toMatch(new RegExp(`^[0-9a-f]{64}  ${name}$`, 'm'));
  const bytes = await (await request.get('data/municipality.parquet')).body();
  expect(await parquetReadObjects({ file: new Uint8Array(bytes).buffer })).toHaveLength(285);
  await expectAccessible(page);

  await page.getByRole('link', { name: /^Open in de werkbank\s?: municipality$/ }).click();
  await expect(page.getByRole('button', { name: 'Bewaar 100 rijen' })).toBeVisible();
});

for (const [path, lang] of [
  ['data/', 'nl'],
  ['en/data/', 'en'],
] as const)
  test(`the codebook is one document with every table, term and indicator (${lang})`, async ({
    page,
  }) => {
    await page.goto(`${path}codebook.html`);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    for (const id of [
      'municipality',
      'indicator_value',
      'scheme-target_group',
      'indicator-newcomers',
    ])
      await expect(page.locator(`[id="${id}"]`)).toHaveCount(1);
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    );
  });
