import { expect, visit } from './test';
import type { Locator, Page } from '@playwright/test';

/** The engine may have to start first, beside other tests. */
export const patiently = { timeout: 120_000 };

export const editorOf = (page: Page): Locator => page.getByTestId('editor').getByRole('textbox');
export const statusOf = (page: Page): Locator => page.getByTestId('run-status');
export const problemOf = (page: Page): Locator => page.getByTestId('problem');

/** Opens the workbench and waits until its editor is there. */
export async function openWorkbench(page: Page, path = 'werkbank/'): Promise<void> {
  await visit(page, path);
  await expect(page.getByTestId('editor')).toHaveAttribute('data-editor', 'code');
}

/** Writes SQL over what stands in the editor. */
export async function write(page: Page, sql: string): Promise<void> {
  await editorOf(page).fill(sql);
  await expect(editorOf(page)).toHaveText(sql);
}

/** Runs SQL and waits until it was answered or refused. */
export async function run(page: Page, sql: string): Promise<void> {
  await write(page, sql);
  await editorOf(page).press('Control+Enter');
  await expect(statusOf(page)).toHaveAttribute('data-status', 'idle', patiently);
}

/** Runs SQL that gives this many rows, as the page writes it: `5 rijen`. */
export async function runFor(page: Page, sql: string, rows: string): Promise<void> {
  await run(page, sql);
  await expect(statusOf(page)).toContainText(rows);
}
