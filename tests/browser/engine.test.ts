import { openNodeDatabase } from '../../src/lib/db/node';
import { askAtlas } from '../../src/lib/queries/atlas.sql';
import { parseView } from '../../src/lib/state/codec';
import { expect, test, visit } from '../support/test';

const searches = [
  '',
  'basis=stated&target_group=okan-youth',
  'target_group=mothers&target_group=parents-other-language&all=target_group',
  'kind=meeting-and-information&domain=family&province=Antwerpen&population_class=over-60000',
  'q=Ouders&arrondissement=Mechelen&municipality=12025&panels=kind',
];

test('the browser engine gives the same rows as the one that prerenders', async ({ page }) => {
  test.slow();
  const node = await openNodeDatabase('static/data/atlas.duckdb');
  await visit(page, 'engine-check/');
  for (const search of searches) {
    const rows = await page.evaluate((query) => window.askEngine(query), search);
    expect(rows, search).toEqual(await askAtlas(node, parseView(search)));
  }
});

test('the engine is locked: no network, no files, no settings', async ({ page }) => {
  await visit(page, 'engine-check/');
  const attempts = [
    "SELECT * FROM read_csv('https://example.org/x.csv')",
    "COPY (SELECT 1) TO 'x.csv'",
    'SET enable_external_access=true',
    'LOAD spatial',
    "ATTACH 'other.duckdb'",
    'DELETE FROM initiative',
  ];
  for (const attempt of attempts)
    expect(
      await page.evaluate((statement) => window.tryEngine(statement), attempt),
      attempt,
    ).toMatch(/^refused/);
});

test.describe('an engine that ends', () => {
  test.use({ allowedErrors: /on purpose|error in duckdb worker|console: .*Event|Uncaught/ });

  const ends = {
    'with an error': () => {
      setTimeout(() => {
        throw new Error('on purpose');
      });
    },
    'without a word': () => {
      self.close();
    },
  };
  for (const [how, end] of Object.entries(ends))
    test(`${how} starts again at the next question`, async ({ page }) => {
      test.slow();
      await visit(page, 'engine-check/');
      const before = await page.evaluate(() => window.askEngine(''));
      await page.workers()[0]?.evaluate(end);
      const [first, second] = await page.evaluate(() =>
        Promise.all([window.askEngine(''), window.askEngine('')]),
      );
      expect(first).toEqual(before);
      expect(second).toEqual(before);
      await expect(page.locator('html')).toHaveAttribute('data-engine', 'ready');
    });
});

test.describe('what cannot be loaded', () => {
  test.use({
    allowedErrors:
      /\.wasm|ERR_FAILED|Failed to fetch|Uncaught|error in duckdb worker|console: .*Event/,
  });
  const unbaked = '?kind=language-practice&target_group=mothers';
  const answer = /nederlands oefenen voor moeders/;

  test('when it is the engine, the page says so, and can try again', async ({ page }) => {
    test.slow();
    await page.route('**/*.wasm', (route) => route.abort());
    await visit(page, unbaked);
    const retry = page.getByTestId('status').getByRole('button', { name: 'Probeer opnieuw' });
    await expect(retry).toBeVisible();
    await expect(page.getByTestId('headline')).not.toContainText(answer);
    await page.unroute('**/*.wasm');
    await retry.click();
    await expect(page.getByTestId('headline')).toContainText(answer);
    await expect(retry).toHaveCount(0);
  });

  test('when it is the baked answers, the engine answers', async ({ page }) => {
    test.slow();
    await page.route('**/data/answers/*', (route) => route.abort());
    await visit(page, '?target_group=okan-youth');
    await expect(page.getByTestId('headline')).toContainText('2 van de 285');
    await expect(page.locator('html')).toHaveAttribute('data-engine', 'ready');
  });
});
