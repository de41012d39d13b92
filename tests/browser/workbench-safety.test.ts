import { expect, test } from '../support/test';
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

// The worker of the engine writes every refusal to the console.
test.use({ allowedErrors: /console: / });
test.slow();

test('what does not read is refused before the engine sees it, and says where', async ({
  page,
}) => {
  await openWorkbench(page);
  for (const statement of [
    "COPY (SELECT 1) TO 'x.csv'",
    "ATTACH 'other.duckdb'",
    'INSTALL spatial',
    'LOAD spatial',
    'SET enable_external_access=true',
    'PRAGMA memory_limit',
    'DROP TABLE municipality',
    'EXPLAIN ANALYZE DELETE FROM municipality',
  ]) {
    await run(page, statement);
    await expect(problemOf(page), statement).toContainText('de werkbank leest alleen');
    await expect(problemOf(page), statement).toContainText('Regel 1, kolom 1');
  }
  await run(page, 'SELECT 1; SELECT 2');
  await expect(problemOf(page)).toContainText('tweede instructie');
  await expect(problemOf(page)).toContainText('Regel 1, kolom 11');
});

test('the engine is locked: no network, no files, no extensions', async ({ page }) => {
  await openWorkbench(page);
  for (const statement of [
    "SELECT * FROM read_csv('https://example.org/x.csv')",
    "SELECT * FROM 'https://example.org/x.csv'",
    "SELECT * FROM read_text('/etc/passwd')",
    "SELECT * FROM read_parquet('x.parquet')",
  ]) {
    await run(page, statement);
    await expect(problemOf(page), statement).toContainText('De rekenmotor is vergrendeld');
  }
  await runFor(page, 'FROM municipality', '285 rijen');
  await expect(problemOf(page)).toBeEmpty();
});

for (const { how, statement } of [
  {
    how: 'can be cancelled',
    statement:
      'SELECT count(*) FROM range(99999999) a(i), range(99999999) b(j) WHERE (i * j) % 7 = 3',
  },
  {
    how: 'takes its engine with it',
    statement: "SELECT levenshtein(repeat('a', 300000), repeat('b', 300000))",
  },
])
  test(`a runaway query that ${how} ends at Stop, and the next one is answered`, async ({
    page,
  }) => {
    await openWorkbench(page);
    await runFor(page, 'SELECT 1 AS first', '1 rij in');
    await write(page, statement);
    await editorOf(page).press('Control+Enter');
    await expect(statusOf(page)).toHaveAttribute('data-status', 'running');
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await expect(problemOf(page)).toContainText('Gestopt', patiently);
    await expect(statusOf(page)).toContainText('vorige antwoord');
    await runFor(page, 'FROM municipality', '285 rijen');
  });

test('too little memory is said, and loses nothing', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'deviceMemory', { value: 2 });
  });
  await openWorkbench(page);
  await run(page, 'SELECT list(i) FROM range(400000000) t(i)');
  await expect(problemOf(page)).toContainText('meer geheugen nodig', patiently);
  await runFor(page, 'FROM municipality', '285 rijen');
});

test('more rows than are shown is said', async ({ page }) => {
  await openWorkbench(page);
  await runFor(page, 'FROM range(1200000)', 'meer dan 1.000.000 rijen');
});
