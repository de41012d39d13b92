import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/browser.mjs';

const port = process.env['PRAKTIJKATLAS_TEST_PORT'] ?? '4273';
const baseURL = `http://localhost:${port}${process.env['BASE_PATH'] ?? ''}/`;
const phoneTests = '**/*.phone.test.ts';

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results/browser',
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  forbidOnly: process.env['CI'] !== undefined,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // The engine may have to start first, on a slow machine.
  timeout: 180_000,
  expect: { timeout: 75_000 },
  use: {
    baseURL,
    locale: 'nl-BE',
    // Its tests allow it; others would only wait for what it keeps.
    serviceWorkers: 'block',
    timezoneId: 'Europe/Brussels',
    screenshot: 'only-on-failure',
    launchOptions: launchOptions(),
  },
  projects: [
    {
      name: 'desktop',
      testIgnore: phoneTests,
      use: { viewport: { width: 1440, height: 900 } },
    },
    {
      name: 'phone',
      testMatch: phoneTests,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
  webServer: {
    command: 'node scripts/serve.mjs',
    env: { PORT: port, HOST: 'localhost' },
    url: baseURL,
    reuseExistingServer: false,
  },
});
