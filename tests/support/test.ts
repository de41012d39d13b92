import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';

interface Guard {
  /** The origin that pages may talk to. */
  readonly origin: string;
  /** Console and page errors that the test causes on purpose. */
  readonly allowed: RegExp | undefined;
}

/**
 * Watches every page of a browser context: a request to another origin is aborted, and it, an error
 * in the console and an uncaught exception are all listed.
 * @returns the list, which grows while the pages run; a good page leaves it empty
 */
export async function guardContext(
  context: BrowserContext,
  { origin, allowed }: Guard,
): Promise<readonly string[]> {
  const problems: string[] = [];
  const report = (problem: string): void => {
    if (!allowed?.test(problem)) problems.push(problem);
  };
  await context.route(
    (url) => /^https?:$/.test(url.protocol) && url.origin !== origin,
    (route) => {
      problems.push(`request to another origin: ${route.request().url()}`);
      return route.abort();
    },
  );
  context.on('console', (message) => {
    if (message.type() === 'error')
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
    const { origin } = new URL(baseURL ?? '');
    const problems = await guardContext(context, { origin, allowed: allowedErrors });
    await use(context);
    expect(problems, 'errors, and requests to other origins').toEqual([]);
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
