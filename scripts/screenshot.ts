/**
 * Draws `docs/screenshot.png` from the built site: `npm run screenshot`, after `npm run build`.
 */
import { chromium } from '@playwright/test';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchOptions } from './browser.mjs';
import { startServer } from './serve.mjs';

const file = join(fileURLToPath(new URL('..', import.meta.url)), 'docs/screenshot.png');

const server = await startServer();
const browser = await chromium.launch(launchOptions());
try {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: 'nl-BE',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  await page.goto(server.url);
  await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'true');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: file, animations: 'disabled' });
  console.log('docs/screenshot.png');
} finally {
  await browser.close();
  await server.close();
}
