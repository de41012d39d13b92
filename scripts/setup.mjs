/**
 * Makes a fresh clone ready: checks Node, installs the packages when they are missing or out of step
 * with `package-lock.json` and, with `--browser`, makes sure there is a Chromium to test in.
 *
 * Runs before anything is installed, so it may import nothing but Node.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserCandidates, rememberBrowser } from './browser.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const minutes = 60_000;

/** @param {string} message */
function fail(message) {
  console.error(`\nsetup: ${message}\n`);
  process.exit(1);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {number} timeout in milliseconds
 */
function run(command, args, timeout) {
  console.log(`setup: ${[command, ...args].join(' ')}`);
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', timeout });
  return done.status === 0;
}

/**
 * @param {string[]} args
 * @param {number} timeout
 */
function npm(args, timeout) {
  const script = process.env['npm_execpath'];
  if (script?.endsWith('.js')) return run(process.execPath, [script, ...args], timeout);
  if (process.platform !== 'win32') return run('npm', args, timeout);
  // On Windows npm is a batch file, which only a shell can start.
  return run('cmd', ['/d', '/s', '/c', 'npm', ...args], timeout);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(
    `this needs Node 20.19 or later and runs on ${process.versions.node}. ` +
      'Install a current version from https://nodejs.org and try again.',
  );
}

/**
 * @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockEntry
 * @param {string} file
 * @returns {Record<string, LockEntry>}
 */
function lockedPackages(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8')).packages ?? {};
}

/** npm leaves a copy of the lockfile it installed from, without what this platform has no use for. */
function packagesInStep() {
  const installedList = 'node_modules/.package-lock.json';
  if (!existsSync(join(root, installedList))) return false;
  const installed = lockedPackages(installedList);
  return Object.entries(lockedPackages('package-lock.json')).every(([path, entry]) => {
    if (path === '') return true;
    const present = installed[path];
    if (!present) return entry.optional === true;
    return present.version === entry.version && existsSync(join(root, path));
  });
}

function ensurePackages() {
  if (packagesInStep()) return;
  if (!npm(['ci', '--prefer-offline', '--no-audit', '--no-fund'], 20 * minutes))
    fail('installing the packages failed; npm says why above.');
}

/** @param {string} path */
function works(path) {
  // chrome.exe opens a window instead of answering.
  if (process.platform === 'win32') return existsSync(path);
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return status === 0 && /chrom|edge/i.test(stdout);
}

function workingBrowser() {
  return browserCandidates().find(works);
}

/** @returns {string[] | undefined} the command that gets root's rights without asking anybody */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  const sudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore', timeout: 10_000 });
  return sudo.status === 0 ? ['sudo', '-n'] : undefined;
}

function installWithApt() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return;
  const prefix = asRoot();
  if (!prefix) return;
  /** @param {string[]} args */
  const apt = (...args) => {
    const [command = '', ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
    return run(command, [...rest, ...args], 10 * minutes);
  };
  apt('update');
  apt('install', '--yes', '--no-install-recommends', 'chromium', 'fonts-liberation');
}

function ensureBrowser() {
  const installers = [
    () => undefined,
    () =>
      run(
        process.execPath,
        ['node_modules/@playwright/test/cli.js', 'install', 'chromium'],
        5 * minutes,
      ),
    installWithApt,
  ];
  for (const install of installers) {
    install();
    const found = workingBrowser();
    if (!found) continue;
    rememberBrowser(found);
    console.log(`setup: browser ${found}`);
    return;
  }
  fail(
    process.env['PRAKTIJKATLAS_CHROMIUM']
      ? 'PRAKTIJKATLAS_CHROMIUM does not name a Chromium that runs.'
      : 'no Chromium was found and none could be installed. Install Chromium, Google Chrome or ' +
          'Microsoft Edge, or set PRAKTIJKATLAS_CHROMIUM to the path of one, and try again.',
  );
}

checkNode();
ensurePackages();
if (process.argv.includes('--browser')) ensureBrowser();
