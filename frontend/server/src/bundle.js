import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};
const COMPRESSIBLE = new Set(['.html', '.js', '.css', '.json', '.webmanifest', '.svg', '.txt', '.map']);
/** The build puts a hash of the content into the name, so such a file never changes. */
const HASHED = /-[A-Za-z0-9_-]{8,}\.[a-z0-9]+$/;

const encoders = {
  br: (bytes) =>
    promisify(zlib.brotliCompress)(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 7 } }),
  gzip: (bytes) => promisify(zlib.gzip)(bytes, { level: 8 }),
};

/** Serves one built application below /{name}/; any page address in it is answered with its index.html. */
export function createBundle({ name, folder, headers }) {
  const root = path.resolve(folder);
  /** Absolute file name → its content and what it was compressed to, until the file changes. */
  const kept = new Map();

  return (request, response, urlPath) => {
    answer(request, response, urlPath).catch((error) => {
      process.stderr.write(`${request.method} ${urlPath}: ${error.message}\n`);
      if (response.headersSent) {
        response.destroy();
      } else {
        send(response, 500, {}, 'The page could not be read.\n');
      }
    });
  };

  async function answer(request, response, urlPath) {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return send(response, 405, { Allow: 'GET, HEAD' }, 'Only GET and HEAD.\n');
    }
    if (urlPath === `/${name}`) {
      return send(response, 301, { Location: `/${name}/` }, '');
    }
    const file = fileOf(urlPath);
    if (file === null) {
      return send(response, 400, {}, 'This is not an address.\n');
    }
    if (file !== root && path.basename(file) !== 'index.html') {
      const found = await load(file);
      if (found) {
        return sendFile(request, response, file, found);
      }
      // A page's address has no file ending; a script that is gone must not be answered with a page.
      if (path.extname(file) !== '') {
        return send(response, 404, {}, 'There is no such file.\n');
      }
    }
    return sendPage(request, response);
  }

  /** @returns {string | null} an absolute file name inside the bundle, null for an address that is none */
  function fileOf(urlPath) {
    let decoded;
    try {
      decoded = decodeURIComponent(urlPath.slice(name.length + 1));
    } catch {
      return null;
    }
    if (decoded.includes('\0') || decoded.includes('\\')) {
      return null;
    }
    const file = path.join(root, decoded).replace(/\/$/, '');
    return file === root || file.startsWith(root + path.sep) ? file : null;
  }

  async function load(file) {
    let facts;
    try {
      facts = await stat(file);
    } catch {
      return null;
    }
    if (!facts.isFile()) {
      return null;
    }
    const known = kept.get(file);
    if (known && known.changed === facts.mtimeMs && known.size === facts.size) {
      return known;
    }
    const bytes = await readFile(file);
    const entry = {
      changed: facts.mtimeMs,
      size: facts.size,
      bytes,
      hash: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
      encoded: {},
    };
    kept.set(file, entry);
    return entry;
  }

  async function sendFile(request, response, file, entry) {
    const extension = path.extname(file);
    const encoding = COMPRESSIBLE.has(extension) ? chosenEncoding(request) : null;
    const etag = `"${entry.hash}${encoding ? `-${encoding}` : ''}"`;
    const fields = {
      ETag: etag,
      'Cache-Control': HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
      Vary: 'Accept-Encoding',
    };
    if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(etag)) {
      response.writeHead(304, { ...headers.always, ...fields });
      return response.end();
    }
    const body = encoding ? await encoded(entry, encoding) : entry.bytes;
    response.writeHead(200, {
      ...headers.always,
      ...fields,
      'Content-Type': TYPES[extension] ?? 'application/octet-stream',
      'Content-Length': body.length,
      ...(encoding ? { 'Content-Encoding': encoding } : {}),
    });
    return response.end(request.method === 'HEAD' ? undefined : body);
  }

  /** Never kept by the browser: its nonce is good for one answer. */
  async function sendPage(request, response) {
    const index = await load(path.join(root, 'index.html'));
    if (!index) {
      return send(response, 404, {}, `The application "${name}" has not been built.\n`);
    }
    const page = headers.page();
    const html = index.bytes.toString('utf8').replace('<head>', `<head>\n    ${nonceFor(page.nonce)}`);
    const encoding = chosenEncoding(request);
    const body = encoding ? await encoders[encoding](Buffer.from(html)) : Buffer.from(html);
    response.writeHead(200, {
      ...page.headers,
      'Content-Type': TYPES['.html'],
      'Content-Length': body.length,
      'Cache-Control': 'no-store',
      Vary: 'Accept-Encoding',
      ...(encoding ? { 'Content-Encoding': encoding } : {}),
    });
    return response.end(request.method === 'HEAD' ? undefined : body);
  }

  function send(response, status, fields, body) {
    response.writeHead(status, {
      ...headers.always,
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      ...fields,
    });
    response.end(body);
  }
}

/** Where component libraries look for the number they may put on a style element of their own. */
function nonceFor(nonce) {
  return `<meta property="csp-nonce" nonce="${nonce}" />`;
}

async function encoded(entry, encoding) {
  entry.encoded[encoding] ??= encoders[encoding](entry.bytes);
  return entry.encoded[encoding];
}

/** Brotli before gzip, neither when refused with q=0. */
function chosenEncoding(request) {
  const accepted = (request.headers['accept-encoding'] ?? '').split(',').map((part) => {
    const [token, ...parameters] = part.trim().split(/\s*;\s*/);
    return { token, refused: parameters.some((p) => /^q=0(\.0*)?$/.test(p)) };
  });
  return ['br', 'gzip'].find((e) => accepted.some((a) => a.token === e && !a.refused)) ?? null;
}
