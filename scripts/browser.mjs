/**
 * Finds the Chromium that the browser tests, the benchmark and the screenshots run in. Needs nothing
 * but Node, because `setup.mjs` uses it before any package is there.
 */
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const record = join(root, '.cache/browser.json');
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns {string[]} */
function fromRecord() {
  try {
    const { executablePath } = JSON.parse(readFileSync(record, 'utf8'));
    return typeof executablePath === 'string' ? [executablePath] : [];
  } catch {
    return [];
  }
}

/** @returns {string[]} */
function fromPlaywright() {
  try {
    return [createRequire(import.meta.url)('playwright-core').chromium.executablePath()];
  } catch {
    return [];
  }
}

/** @returns {string[]} */
function fromPath() {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
}

/** @returns {string[]} */
function fromUsualPlaces() {
  const { HOME = '', LOCALAPPDATA = '', PROGRAMFILES = '' } = process.env;
  const x86 = process.env['PROGRAMFILES(X86)'] ?? '';
  if (process.platform === 'darwin')
    return ['', HOME].flatMap((home) => [
      `${home}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
      `${home}/Applications/Chromium.app/Contents/MacOS/Chromium`,
      `${home}/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
    ]);
  if (process.platform === 'win32')
    return [PROGRAMFILES, x86, LOCALAPPDATA].flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Chromium/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]);
  return ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', '/snap/bin/chromium'];
}

/**
 * Every Chromium that seems to be installed, the preferred one first: the one named by
 * `PRAKTIJKATLAS_CHROMIUM`, the one `setup.mjs` chose, Playwright's own, those of the system.
 * @returns {string[]}
 */
export function browserCandidates() {
  const named = process.env['PRAKTIJKATLAS_CHROMIUM'];
  if (named) return [named];
  const all = [...fromRecord(), ...fromPlaywright(), ...fromPath(), ...fromUsualPlaces()];
  return [...new Set(all)].filter((path) => existsSync(path) && isExecutable(path));
}

/**
 * Remembers the browser to use, for everything that runs after set-up.
 * @param {string} executablePath
 */
export function rememberBrowser(executablePath) {
  mkdirSync(dirname(record), { recursive: true });
  writeFileSync(record, `${JSON.stringify({ executablePath }, undefined, 2)}\n`);
}

/** Switches for a browser that has nobody to talk to but this machine. */
const args = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * What Playwright needs to launch the browser that was found. Its sandbox stays off, as Playwright
 * has it: root and many containers cannot use it, and only our own pages are opened.
 * @param {string[]} extra further switches
 * @returns {{ executablePath?: string, args: string[] }}
 */
export function launchOptions(extra = []) {
  const executablePath = browserCandidates()[0];
  return { ...(executablePath ? { executablePath } : {}), args: [...args, ...extra] };
}
