import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { expect, test, visit } from '../support/test';

/** Counts what a view shows, to be compared with the rows of its SQL. */
type Counted = (page: Page) => Promise<number>;

const elements =
  (selector: string): Counted =>
  (page) =>
    page.locator(selector).count();
const exactly =
  (count: number): Counted =>
  () =>
    Promise.resolve(count);

/** In small maps, the numbers of municipalities add up to the rows. */
const panelRows: Counted = async (page) =>
  (await page.getByTestId('small-multiples').locator('.num').allInnerTexts())
    .map((text) => Number.parseInt(text, 10))
    .reduce((sum, count) => sum + count, 0);

const views: Record<string, Record<string, Counted>> = {
  '': {
    atlasHeadline: exactly(1),
    atlasMap: exactly(285),
    atlasPanels: panelRows,
    atlasMatrix: elements('[data-testid=matrix] .row button'),
    atlasTable: elements('[data-testid=table] tbody tr'),
    atlasNotMentioned: elements('[data-testid=not-mentioned] li'),
    atlasProvinces: elements('[data-testid=chart-province] li'),
  },
  '?target_group=okan-youth&basis=stated&province=West-Vlaanderen': {
    atlasHeadline: exactly(1),
    atlasTable: elements('[data-testid=table] tbody tr'),
    atlasNotMentioned: elements('[data-testid=not-mentioned] li'),
  },
  'hiaten/': { gapTotals: exactly(1), gapRows: exactly(285), gapFifths: exactly(5) },
  'vergelijk/': { compareMunicipalities: elements('[data-testid=compare] thead th') },
  'gemeente/mechelen/': {
    municipalityFacts: exactly(1),
    municipalityFigures: elements('[data-testid=need] tbody tr'),
    municipalityAlike: elements('[data-testid=elsewhere] ul.alike li'),
    municipalityTouching: elements('[data-testid=touching] tbody tr'),
  },
  'fiche/gelijke-onderwijskansen/': {},
  'gemeenten/': { municipalities: elements('[data-testid=municipalities] tbody tr') },
  'fiches/': { practices: elements('[data-testid=fiches] > li') },
};

const status = (page: Page) => page.getByTestId('run-status');

/** The number of rows that the workbench says it has. */
const rowsIn = async (page: Page): Promise<number> =>
  Number.parseInt((await status(page).innerText()).replaceAll('.', ''), 10);

test.describe('every map, chart and table has its SQL', () => {
  for (const [path, counted] of Object.entries(views))
    test(`which gives its rows in the workbench: /${path}`, async ({ page }) => {
      test.slow();
      await visit(page, path);
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
      const asked: { name: string; hash: string; rows: number | null }[] = [];
      for (const link of await page.locator('[data-sql]').all()) {
        await link.focus();
        await expect(link).toHaveAttribute('href', /#q1\./);
        const name = (await link.getAttribute('data-sql')) ?? '';
        const address = (await link.getAttribute('href')) ?? '';
        expect(await link.getAttribute('aria-label')).toContain('SQL');
        asked.push({
          name,
          hash: address.slice(address.indexOf('#')),
          rows: (await counted[name]?.(page)) ?? null,
        });
      }
      expect(asked.length).toBeGreaterThan(0);
      expect(asked.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(counted)));

      await page.locator('[data-sql]').first().click();
      await expect(page).toHaveURL(/\/werkbank\/#q1\./);
      let before: string | null = null;
      for (const [i, { name, hash, rows }] of asked.entries()) {
        if (i > 0)
          await page.evaluate((fragment) => {
            window.location.hash = fragment;
          }, hash);
        await expect(status(page), name).toHaveAttribute('data-answered', /\d/);
        if (before !== null)
          await expect(status(page), name).not.toHaveAttribute('data-answered', before);
        await expect(status(page), name).toHaveAttribute('data-status', 'idle');
        before = await status(page).getAttribute('data-answered');
        const found = await rowsIn(page);
        if (rows === null) expect(found, name).toBeGreaterThan(0);
        else expect(found, name).toBe(rows);
      }
    });

  test('follows what is shown', async ({ page }) => {
    await visit(page, '?target_group=okan-youth');
    const link = page.locator('[data-sql=atlasMap]');
    await link.focus();
    await expect(link).toHaveAttribute('href', /#q1\./);
    const before = (await link.getAttribute('href')) ?? '';
    await page.getByRole('button', { name: 'Tegelkaart' }).click();
    await page.getByLabel('Zoals de fiche zegt').check();
    await link.focus();
    await expect(link).not.toHaveAttribute('href', before);
    await expect(link).toHaveAttribute('href', /#q1\./);
  });
});

test.describe('a link to the workbench', () => {
  test('that is damaged says so, and changes nothing', async ({ page }) => {
    await visit(page, 'werkbank/#q1.eJyrVkosLc');
    await expect(page.getByTestId('link-notices')).toContainText('niet volledig of beschadigd');
    await expect(status(page)).not.toHaveAttribute('data-answered');
  });

  test('a file of SQL opens with its values, and its link with the other language', async ({
    page,
  }) => {
    test.slow();
    await visit(page, 'werkbank/');
    await page.getByTestId('open-sql').setInputFiles({
      name: 'vraag.sql',
      mimeType: 'application/sql',
      buffer: Buffer.from(
        '-- praktijkatlas-werkbank\n-- version = "old"\n-- $province = "Limburg"\n\nSELECT nis FROM municipality WHERE province = $province',
      ),
    });
    await expect(page.getByTestId('link-notices')).toContainText('versie old');
    await expect(status(page)).toContainText('38 rijen');
    await expect(page).toHaveURL(/#q1\./);
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL(/\/en\/werkbank\/#q1\./);
    await expect(status(page)).toContainText('38 rows');
  });
});

test.describe('the examples', () => {
  test('all give in the engine of the browser what stands with them', async ({ page, request }) => {
    test.slow();
    await visit(page, 'werkbank/voorbeelden/');
    const links = await page.locator('article').evaluateAll((articles) =>
      articles.map((article) => ({
        id: article.id,
        href: article.querySelector<HTMLAnchorElement>('a.button')?.href ?? '',
      })),
    );
    expect(links.length).toBeGreaterThanOrEqual(15);
    let before: string | null = null;
    for (const { id, href } of links) {
      await page.goto(href);
      await expect(status(page), id).toHaveAttribute('data-answered', /\d/);
      if (before !== null)
        await expect(status(page), id).not.toHaveAttribute('data-answered', before);
      before = await status(page).getAttribute('data-answered');
      await expect(page.getByTestId('example')).toBeVisible();
      const baked = (await (await request.get(`werkbank/voorbeelden/${id}.json`)).json()) as {
        count: number;
      };
      expect(await rowsIn(page), id).toBe(baked.count);
    }
  });

  for (const colorScheme of ['light', 'dark'] as const)
    test(`are a page that can be read by all, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await visit(page, 'werkbank/voorbeelden/');
      await expectAccessible(page);
    });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the examples stand there with SQL and answer', async ({ page }) => {
    await page.goto('werkbank/voorbeelden/');
    const article = page.locator('#coverage-by-province');
    await expect(article.getByRole('table')).toContainText('Oost-Vlaanderen');
    await article.getByText('SQL', { exact: true }).click();
    await expect(article.locator('pre')).toContainText('FROM municipality g');
  });
});
