import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { group } from 'd3-array';
import { parseHTML } from 'linkedom';
import { openNodeDatabase } from '../../src/lib/db/node';
import { query as asQuery } from '../../src/lib/db/database';
import { raw } from '../../src/lib/db/sql';
import { askAtlas, type AtlasAnswer } from '../../src/lib/queries/atlas.sql';
import { parseView } from '../../src/lib/state/codec';
import { expectAccessible } from '../support/axe';
import { ask } from '../support/result';
import { expect, test, visit } from '../support/test';

const answerTo = async (query: string): Promise<AtlasAnswer> =>
  askAtlas(await openNodeDatabase('static/data/atlas.duckdb'), parseView(query));

const dialogOf = (page: Page): Locator => page.getByRole('dialog');

/** Opens the dialog of a view and waits until its preview is drawn. */
async function open(page: Page, name: string | RegExp): Promise<Locator> {
  await page.getByRole('button', { name }).click();
  await expect(dialogOf(page).getByRole('img')).toBeVisible();
  return dialogOf(page);
}

/** Saves a form of file, by a part of what it is called. */
async function save(page: Page, form: string): Promise<Buffer> {
  await dialogOf(page).getByLabel('Bestand').selectOption(form);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialogOf(page).getByRole('button', { name: 'Bewaar', exact: true }).click(),
  ]);
  return readFile(await download.path());
}

const svgIn = (file: Buffer): Document => parseHTML(file.toString('utf8')).document;

/** What the marks of a drawing say, by municipality. */
const valuesIn = (part: Document | Element): Map<string, string> =>
  new Map(
    [...part.querySelectorAll('[data-nis]')].map((mark) => [
      mark.getAttribute('data-nis') ?? '',
      mark.getAttribute('data-value') ?? '',
    ]),
  );

const words = (svg: Document): string =>
  [...svg.querySelectorAll('text')].map(({ textContent }) => textContent).join(' ');

/** The words of each row of a table in an image. */
const rowsIn = (svg: Document): string[] =>
  [...svg.querySelectorAll('[data-table-row]')].map((row) =>
    [...row.querySelectorAll('text')].map(({ textContent }) => textContent).join(' '),
  );

/** Follows the link to the first fiche, and waits until its page answers to clicks. */
async function visitFirstFiche(page: Page): Promise<void> {
  const path = await page.getByTestId('fiches').getByRole('link').first().getAttribute('href');
  await visit(page, path ?? '');
}

const openFacts = () => openNodeDatabase('static/data/atlas.duckdb');

for (const [query, layout, mentioned] of [
  ['target_group=okan-youth', 'map', 2],
  ['target_group=okan-youth&basis=stated', 'tiles', 13],
] as const)
  test(`the map as SVG says what the query answers: ${query}`, async ({ page }) => {
    const answer = await answerTo(query);
    await visit(page, `?${query}&layout=${layout}`);
    await expect(page.getByTestId('headline')).toContainText(`${mentioned} van de 285`);
    await open(page, 'Afbeelding van: Kaart');

    const svg = svgIn(await save(page, 'svg-live'));
    const values = valuesIn(svg);
    expect(values.size).toBe(285);
    expect(Object.fromEntries(values)).toEqual(
      Object.fromEntries(answer.municipalities.map((row) => [row.nis, String(row.initiatives)])),
    );
    expect([...values.values()].filter((value) => value !== '0')).toHaveLength(mentioned);
    for (const text of [
      `${mentioned} van de 285`,
      'Aantal initiatieven per gemeente',
      `${285 - mentioned} niet vermeld`,
      'Datum van de fiche: onbekend',
      query,
    ])
      expect(words(svg)).toContain(text);
  });

test('small maps, bars and table as SVG say what the query answers', async ({ page }) => {
  const answer = await answerTo('basis=stated');
  await visit(page, '?basis=stated');
  await open(page, /^Afbeelding van: Eén kaart per/);
  const maps = svgIn(await save(page, 'svg-live'));
  const drawn = [...maps.querySelectorAll('[data-body]')].flatMap((panel) =>
    [...valuesIn(panel)].map(([nis, value]) => `${nis} ${value}`),
  );
  expect(drawn.sort()).toEqual(
    answer.panels.map(({ nis, initiatives }) => `${nis} ${initiatives}`).sort(),
  );

  await page.keyboard.press('Escape');
  await open(page, 'Afbeelding van: Doelgroep');
  const bars = svgIn(await save(page, 'svg-live'));
  expect(
    [...bars.querySelectorAll('[data-id]')].map((bar) => [
      bar.getAttribute('data-id'),
      Number(bar.getAttribute('data-value')),
    ]),
  ).toEqual(
    answer.terms
      .filter(({ facet, initiatives_total }) => facet === 'target_group' && initiatives_total > 0)
      .toSorted((a, b) => b.initiatives_total - a.initiatives_total)
      .map(({ id, initiatives }) => [id, initiatives]),
  );

  await page.keyboard.press('Escape');
  await open(page, 'Afbeelding van: Initiatieven');
  await page.getByLabel('Formaat').selectOption('portrait');
  const table = svgIn(await save(page, 'svg-live'));
  const rows = table.querySelectorAll('[data-table-row]').length;
  expect(rows).toBeGreaterThan(0);
  expect(words(table)).toContain(`En ${answer.rows.length - rows} rijen meer.`);
});

test('the table of an answer as SVG has the rows that are seen, and says which they are', async ({
  page,
}) => {
  const sql = 'SELECT nis, population FROM municipality ORDER BY population DESC, nis';
  const { rows } = await (
    await openFacts()
  ).ask({ rows: asQuery<{ nis: string; population: number }>(raw(sql)) });
  const expected = rows.map(({ nis, population }) => `${nis} ${population}`);
  await visit(page, 'werkbank/');
  await ask(page, `/* Gemeenten naar inwoners */ ${sql}`);
  const grid = page.getByTestId('result-grid');
  await expect(grid.getByRole('gridcell', { name: rows[0]?.nis ?? '', exact: true })).toBeVisible();

  const dialog = await open(page, 'Afbeelding van: Tabel');
  await expect(dialog.getByLabel('Titel', { exact: true })).toHaveValue('Gemeenten naar inwoners');
  const first = svgIn(await save(page, 'svg-live'));
  const drawn = rowsIn(first);
  expect(drawn.length).toBeGreaterThan(5);
  expect(drawn).toEqual(expected.slice(0, drawn.length));
  expect(words(first)).toContain(`De eerste ${drawn.length} van 285 rijen.`);
  await page.keyboard.press('Escape');

  await page.getByLabel('Ga naar rij').fill('200');
  await page.getByRole('button', { name: 'Ga', exact: true }).click();
  await expect(
    grid.getByRole('gridcell', { name: rows[199]?.nis ?? '', exact: true }),
  ).toBeVisible();
  const [, from = ''] = /Rij (\d+)/i.exec(await page.getByTestId('rows-status').innerText()) ?? [];
  await open(page, 'Afbeelding van: Tabel');
  const later = svgIn(await save(page, 'svg-live'));
  const start = Number(from) - 1;
  expect(start).toBeGreaterThan(100);
  const laterRows = rowsIn(later);
  expect(laterRows).toEqual(expected.slice(start, start + laterRows.length));
  expect(words(later)).toContain(`Rij ${from} tot ${start + laterRows.length} van 285 rijen.`);
});

test('the small maps of a municipality and of a fiche as SVG show who is mentioned', async ({
  page,
}) => {
  const { municipalities } = await answerTo('');
  const mentioned = new Map(
    municipalities.filter(({ initiatives }) => initiatives > 0).map((row) => [row.nis, row]),
  );
  await visit(page, 'gemeente/mechelen/');
  await open(page, 'Afbeelding van: Kaart');
  const locator = svgIn(await save(page, 'svg-live'));
  expect([...valuesIn(locator).keys()].sort()).toEqual([...mentioned.keys()].sort());
  expect(valuesIn(locator).get('12025')).toBe('Mechelen');
  for (const text of ['Mechelen', 'Brussel', 'Bron: VVSG-databank', '/gemeente/mechelen/'])
    expect(words(locator)).toContain(text);

  await visit(page, 'fiches/');
  await visitFirstFiche(page);
  await open(page, 'Afbeelding van: Kaart');
  const practice = svgIn(await save(page, 'svg-live'));
  const drawn = valuesIn(practice);
  expect(drawn.size).toBeGreaterThan(0);
  for (const [nis, value] of drawn)
    expect(value, nis).toContain(`${mentioned.get(nis)?.initiatives} initiatie`);
  const counted = [...practice.querySelectorAll('[data-legend][data-count]')].map((entry) => [
    entry.getAttribute('data-legend'),
    Number(entry.getAttribute('data-count')),
  ]);
  const perStep = group(drawn.values(), (value) => value);
  expect(Object.fromEntries(counted)).toEqual(
    Object.fromEntries([...perStep].map(([label, marks]) => [label, marks.length])),
  );
});

test('lists as SVG say what the page lists', async ({ page }) => {
  await visit(page, 'fiches/');
  const titles = await page.getByTestId('fiches').getByRole('heading').allInnerTexts();
  await open(page, 'Afbeelding van: Fiches');
  const fiches = rowsIn(svgIn(await save(page, 'svg-live')));
  expect(fiches).toHaveLength(titles.length);
  for (const [i, title] of titles.entries()) expect(fiches[i]).toContain(title);

  await page.keyboard.press('Escape');
  await visitFirstFiche(page);
  const initiatives = page.getByTestId('initiative');
  const names = await initiatives.locator('h3 > [lang]').allInnerTexts();
  await open(page, 'Afbeelding van: Deze praktijk in');
  await page.getByLabel('Formaat').selectOption('portrait');
  const listed = rowsIn(svgIn(await save(page, 'svg-live')));
  expect(listed).toHaveLength(await initiatives.count());
  for (const name of names) expect(listed.join('\n')).toContain(name);
});

test('the list of who is not mentioned as SVG names all of them', async ({ page }) => {
  const { municipalities } = await answerTo('target_group=okan-youth');
  const absent = municipalities.filter(({ initiatives }) => initiatives === 0);
  await visit(page, '?target_group=okan-youth');
  await expect(page.getByTestId('headline')).toContainText('2 van de 285');
  await open(page, 'Afbeelding van: Niet vermeld onder deze keuze');
  await page.getByLabel('Formaat').selectOption('portrait');
  const svg = svgIn(await save(page, 'svg-live'));
  const rows = rowsIn(svg);
  expect(rows).toHaveLength(5);
  const names = rows.join(', ').split(', ');
  expect(names).toHaveLength(absent.length);
  expect(words(svg)).toContain(`${absent.length} van de 285 gemeenten`);
});

test('a figure can be retitled and taken as SVG with shapes, PNG and PDF', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit(page, 'hiaten/');
  const dialog = await open(page, 'Afbeelding van: Nood en vermelding op de kaart');
  await dialog.getByLabel('Titel', { exact: true }).fill('Waar is de nood het hoogst?');
  await dialog.getByLabel('Kleuren').selectOption('dark');
  await dialog.getByLabel('Formaat').selectOption('square');
  await expect(dialog.getByRole('img')).toHaveAttribute('alt', /Waar is de nood het hoogst\?/);

  const outlined = (await save(page, 'svg-outlined')).toString('utf8');
  const svg = parseHTML(outlined).document;
  expect(svg.querySelector('svg')?.getAttribute('viewBox')).toBe('0 0 1080 1080');
  expect(svg.querySelector('title')?.textContent).toBe('Waar is de nood het hoogst?');
  expect(svg.querySelectorAll('text')).toHaveLength(0);
  expect(outlined).not.toMatch(/var\(|light-dark|<use|NaN|href=/);
  expect(svg.querySelector('svg > rect')?.getAttribute('fill'), 'the ground').toBe('#11191f');
  const perClass = group(valuesIn(svg).values(), (value) => value);
  const counted = [...svg.querySelectorAll('[data-legend][data-count]')].map((entry) =>
    Number(entry.getAttribute('data-count')),
  );
  expect(counted.filter((count) => count > 0).sort()).toEqual(
    [...perClass.values()].map(({ length }) => length).sort(),
  );

  await dialog.getByLabel('Zonder achtergrond').check();
  const png = await save(page, 'png-2');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2160, 2160]);

  const pdf = (await save(page, 'pdf')).toString('latin1');
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  expect(pdf).toContain('/MediaBox [0 0 810. 810.]');

  await dialog.getByRole('button', { name: 'Kopieer afbeelding' }).click();
  await expect(dialog.getByRole('status')).toHaveText('De afbeelding staat op het klembord.');
  const types = await page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap((item) => [...item.types]),
  );
  expect(types).toEqual(['image/png']);

  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(
    page.getByRole('button', { name: 'Afbeelding van: Nood en vermelding op de kaart' }),
  ).toBeFocused();
});

test('the same figure opens in the other language', async ({ page }) => {
  await visit(page, '?target_group=okan-youth');
  const dialog = await open(page, 'Afbeelding van: Kaart');
  await dialog.getByRole('link', { name: 'Deze afbeelding in het Engels' }).click();
  await expect(page).toHaveURL(/\/en\/\?target_group=okan-youth#figure=map$/);
  await expect(dialogOf(page).getByLabel('Title', { exact: true })).toHaveValue(
    /^2 of the 285 municipalities/,
  );
});

test('the dialog is accessible, and says what to do when it cannot copy', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await visit(page, 'hiaten/');
  const dialog = await open(page, 'Afbeelding van: Zitten praktijken waar de nood is?');
  await dialog.getByRole('button', { name: 'Kopieer afbeelding' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Bewaar de PNG');
  await expectAccessible(page, 'dialog');
  expect(await dialog.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
});
