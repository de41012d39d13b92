import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';

interface Guard {
  /** Address of the site, with its base path: pages may talk to nobody else. */
  readonly site: string;
  /** Console and page errors that the test causes on purpose. */
  readonly allowed: RegExp | undefined;
}

/**
 * Watches every page of a browser context: a request outside the site is aborted, and it, an error in
 * the console, an uncaught exception and a page that does not keep what the server drew are all listed.
 * @returns the list, which grows while the pages run; a good page leaves it empty
 */
export async function guardContext(
  context: BrowserContext,
  { site, allowed }: Guard,
): Promise<readonly string[]> {
  const problems: string[] = [];
  const report = (problem: string): void => {
    if (!allowed?.test(problem)) problems.push(problem);
  };
  await context.route(
    (url) => /^https?:$/.test(url.protocol) && !url.href.startsWith(site),
    (route) => {
      problems.push(`request outside the site: ${route.request().url()}`);
      return route.abort();
    },
  );
  context.on('console', (message) => {
    if (message.type() === 'error' || message.text().includes('hydration_mismatch'))
      report(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => {
    report(`exception: ${error.error().message}`);
  });
  return problems;
}

interface Fixtures {
  /** Errors that the test causes on purpose: `test.use({ allowedErrors: /404/ })`. */
  allowedErrors: RegExp | undefined;
}

/** Playwright's `test` for pages that talk to nobody else and log no error. */
export const test = base.extend<Fixtures>({
  allowedErrors: [undefined, { option: true }],
  context: async ({ context, baseURL, allowedErrors }, use) => {
    const problems = await guardContext(context, { site: baseURL ?? '', allowed: allowedErrors });
    await use(context);
    expect(problems, 'errors, and requests outside the site').toEqual([]);
  },
});

/**
 * Opens a page of the site and waits until it answers to clicks.
 * @param path below the base path, without a slash in front: `''`, `'en/'`, `'gemeente/mechelen/'`
 */
export async function visit(page: Page, path = ''): Promise<void> {
  await page.goto(path === '' ? './' : path);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
}

export { expect };
