/**
 * Serves the built site the way a careful static host would: clean addresses, compression, long
 * caching of hashed files and a content security policy. `npm run serve` runs it; the benchmark and
 * the screenshots import it.
 */
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import sirv from 'sirv';

/**
 * Compressions in order of preference, as common hosts set them.
 * @typedef {'br' | 'gzip'} Encoding
 * @type {Record<Encoding, (content: Buffer) => Promise<Buffer>>}
 */
const compressors = {
  br: (content) =>
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (content) => promisify(gzip)(content, { level: 6 }),
};

/** Above this many bytes brotli takes too long to do while somebody waits. */
const mostBrotli = 1_000_000;

const root = fileURLToPath(new URL('..', import.meta.url));
const firstPort = 4173;
const lastPort = firstPort + 50;

/** What common static hosts compress, with the type they give it. @type {Record<string, string>} */
const compressible = {
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.csv': 'text/csv;charset=utf-8',
  '.txt': 'text/plain;charset=utf-8',
  '.wasm': 'application/wasm',
};

const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

const pagePolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
].join('; ');

/**
 * Only an embed may stand inside another site.
 * @param {string} pathname the part after the base path
 */
const framePolicy = (pathname) =>
  /^\/(en\/)?embed\//.test(pathname) ? '' : "; frame-ancestors 'self'";

// A worker obeys the policy sent with its own file, not that of the page that starts it.
const scriptPolicy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/** @param {string} pathname the part after the base path */
const cacheControl = (pathname) =>
  pathname.startsWith('/_app/immutable/') ? 'public,max-age=31536000,immutable' : 'no-cache';

/**
 * @typedef {{ path: string, size: number, mtimeMs: number }} SiteFile
 * @param {string} dir
 * @param {string} name
 * @returns {Promise<SiteFile | undefined>}
 */
async function fileAt(dir, name) {
  const path = join(dir, name);
  const stats = path.startsWith(dir + sep) && (await stat(path).catch(() => undefined));
  return stats && stats.isFile() ? { path, size: stats.size, mtimeMs: stats.mtimeMs } : undefined;
}

/**
 * Links in a page are relative to its address, so each page has one: `folder/` for
 * `folder/index.html`, `page` for `page.html`. The other form, with or without the slash, leads there.
 * @param {string} dir
 * @param {string} pathname
 * @returns {Promise<{ file?: SiteFile, redirect?: string }>}
 */
async function resolvePage(dir, pathname) {
  const bare = pathname.replace(/\/+$/, '');
  const slash = pathname.endsWith('/');
  const index = await fileAt(dir, `${bare}/index.html`);
  if (index) return slash ? { file: index } : { redirect: `${bare}/` };
  const file = (await fileAt(dir, bare)) ?? (await fileAt(dir, `${bare}.html`));
  if (!file) return {};
  return slash ? { redirect: bare } : { file };
}

/**
 * The answers to requests for a built site.
 * @param {{ dir: string, basePath: string, encodings: readonly Encoding[] }} site
 * @returns {import('node:http').RequestListener}
 */
function siteHandler({ dir, basePath, encodings }) {
  const serveFile = sirv(dir, {
    dev: true,
    etag: true,
    extensions: ['html'],
    setHeaders: (res, pathname) => res.setHeader('Cache-Control', cacheControl(pathname)),
  });

  /** @type {Map<string, Promise<Buffer>>} */
  const compressed = new Map();
  /** @param {string} path @param {string} version @param {Encoding} encoding */
  const compress = (path, version, encoding) => {
    const key = `${path} ${version}`;
    const known = compressed.get(key);
    if (known) return known;
    const made = readFile(path).then(compressors[encoding]);
    compressed.set(key, made);
    return made;
  };

  /** @param {import('node:http').ServerResponse} res */
  const notFound = async (res) => {
    const page = await readFile(join(dir, '404.html')).catch(() => 'Not found');
    res.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' }).end(page);
  };

  /** @type {(req: import('node:http').IncomingMessage, res: import('node:http').ServerResponse) => Promise<unknown>} */
  const answer = async (req, res) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return res.writeHead(405).end();
    for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);

    const { pathname: asked, search } = new URL(req.url ?? '/', 'http://localhost');
    if (basePath !== '' && (asked === '/' || asked === basePath))
      return res.writeHead(307, { Location: `${basePath}/${search}` }).end();
    if (!asked.startsWith(`${basePath}/`)) return notFound(res);
    const pathname = decodeURI(asked.slice(basePath.length));

    const { file, redirect } = await resolvePage(dir, pathname);
    if (redirect !== undefined)
      return res.writeHead(308, { Location: encodeURI(basePath + redirect) + search }).end();
    if (!file) return notFound(res);
    const extension = extname(file.path);
    if (extension === '.html')
      res.setHeader('Content-Security-Policy', pagePolicy + framePolicy(pathname));
    if (extension === '.js') res.setHeader('Content-Security-Policy', scriptPolicy);

    const type = compressible[extension];
    if (type) res.setHeader('Vary', 'Accept-Encoding');
    const accepted = String(req.headers['accept-encoding'] ?? '');
    const encoding = encodings.find(
      (name) => accepted.includes(name) && (name === 'gzip' || file.size <= mostBrotli),
    );
    if (!type || !encoding || req.headers.range || req.method === 'HEAD') {
      req.url = encodeURI(pathname) + search;
      return serveFile(req, res, () => notFound(res));
    }

    const etag = `W/"${file.size}-${file.mtimeMs}-${encoding}"`;
    res.setHeader('ETag', etag).setHeader('Cache-Control', cacheControl(pathname));
    if (req.headers['if-none-match'] === etag) return res.writeHead(304).end();
    const body = await compress(file.path, etag, encoding);
    res.writeHead(200, {
      'Content-Type': type,
      'Content-Encoding': encoding,
      'Content-Length': body.length,
    });
    return res.end(body);
  };

  return (req, res) => {
    answer(req, res).catch(() => {
      if (!res.headersSent) res.writeHead(400);
      res.end();
    });
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<void>}
 */
const listen = (server, port, host) =>
  new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      done();
    });
  });

/**
 * Starts serving a built site.
 * @param {object} [options]
 * @param {string} [options.dir] the folder to serve; `build` of this project by default
 * @param {string} [options.basePath] where the site was built for, e.g. `/atlas`; `BASE_PATH` by default
 * @param {number} [options.port] exactly this port; by default the first free one from 4173
 * @param {string} [options.host] `HOST` or `localhost` by default
 * @param {readonly Encoding[]} [options.encodings] compressions it may use, the preferred one first
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} the address of the site, with a slash
 *   at its end, and how to stop
 */
export async function startServer({
  dir = join(root, 'build'),
  basePath = process.env['BASE_PATH'] ?? '',
  port,
  host = process.env['HOST'] ?? 'localhost',
  encodings = ['br', 'gzip'],
} = {}) {
  const server = createServer(siteHandler({ dir: resolve(dir), basePath, encodings }));
  let at = port ?? firstPort;
  for (;;) {
    try {
      await listen(server, at, host);
      break;
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || port !== undefined || at === lastPort) throw error;
      at += 1;
    }
  }
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : at;
  return {
    url: `http://${host}:${actual}${basePath}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = process.env['PORT'];
  const dir = join(root, 'build');
  if (!(await stat(join(dir, 'index.html')).catch(() => undefined))) {
    console.error('There is no built site yet: run `npm start`, or `npm run build` first.');
    process.exit(1);
  }
  const { url } = await startServer({ dir, ...(port ? { port: Number(port) } : {}) });
  console.log(`Praktijkatlas: ${url}`);
}
