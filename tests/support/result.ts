import { expect, type Page } from '@playwright/test';
import { run } from './workbench';

/** Runs SQL in the workbench, and waits until its result is there. */
export async function ask(page: Page, sql: string): Promise<void> {
  await run(page, sql);
  await expect(page.getByTestId('result-count')).toBeVisible();
}

/** Shows a face of the result: Tabel, Grafiek or Kaart. */
export const face = (page: Page, name: string): Promise<void> =>
  page.getByRole('tab', { name, exact: true }).click();

export const dark = (page: Page, colorScheme: 'light' | 'dark'): Promise<void> =>
  page.emulateMedia({ colorScheme });
