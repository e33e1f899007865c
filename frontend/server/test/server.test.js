import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createFrontServer } from '../src/server.js';

let folder;
let backend;
let front;
let seen;
let answerWith;

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'front-'));
  for (const app of ['staff', 'online']) {
    await mkdir(path.join(folder, app, 'assets'), { recursive: true });
    await writeFile(path.join(folder, app, 'index.html'), `<html><head><title>${app}</title></head></html>`);
    await writeFile(
      path.join(folder, app, 'assets', 'index-Ab3dEf7h.js'),
      `console.log('${app}');`.repeat(50),
    );
    await writeFile(path.join(folder, app, 'robots.txt'), 'User-agent: *\n');
  }
  await writeFile(path.join(folder, 'secret.txt'), 'not yours');
  backend = http.createServer((request, response) => {
    seen = { method: request.method, url: request.url, headers: request.headers };
    answerWith(request, response);
  });
  await listen(backend);
  front = createFrontServer({
    bundles: { staff: path.join(folder, 'staff'), online: path.join(folder, 'online') },
    backend: `http://127.0.0.1:${backend.address().port}`,
    publicOrigin: 'http://localhost:3000',
    identityOrigin: 'http://127.0.0.1:8180',
  });
  await listen(front);
});

after(async () => {
  for (const server of [front, backend]) {
    server.closeAllConnections();
    server.close();
  }
  await rm(folder, { recursive: true });
});

const listen = (server) => new Promise((done) => server.listen(0, '127.0.0.1', done));

function get(url, { method = 'GET', headers = {}, body } = {}) {
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port: front.address().port, path: url, method, headers },
      async (response) => {
        const chunks = [];
        for await (const chunk of response) chunks.push(chunk);
        resolve({ status: response.statusCode, headers: response.headers, bytes: Buffer.concat(chunks) });
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

describe('pages', () => {
  it('sends a visitor of the root to the staff application', async () => {
    const answer = await get('/');
    assert.equal(answer.status, 302);
    assert.equal(answer.headers.location, '/staff/');
  });

  it('answers every page address of an application with its page, never kept', async () => {
    for (const url of ['/staff/', '/staff/accounts/0012345?tab=charges', '/online/']) {
      const answer = await get(url);
      assert.equal(answer.status, 200);
      assert.match(answer.bytes.toString(), new RegExp(`<title>${url.split('/')[1]}</title>`));
      assert.equal(answer.headers['cache-control'], 'no-store');
    }
  });

  it('forbids everything from elsewhere, framing and inline scripts', async () => {
    const answer = await get('/staff/');
    const policy = answer.headers['content-security-policy'];
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /script-src 'self'(;|$)/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.doesNotMatch(policy, /unsafe/);
    assert.equal(answer.headers['x-content-type-options'], 'nosniff');
    assert.equal(answer.headers['referrer-policy'], 'same-origin');
  });

  it('gives each page a nonce of its own, the one its policy allows', async () => {
    const nonces = new Set();
    for (let i = 0; i < 2; i++) {
      const answer = await get('/staff/');
      const nonce = /<meta property="csp-nonce" nonce="([^"]+)"/.exec(answer.bytes.toString())[1];
      assert.ok(answer.headers['content-security-policy'].includes(`'nonce-${nonce}'`));
      nonces.add(nonce);
    }
    assert.equal(nonces.size, 2);
  });

  it('keeps hashed files for a year and has the others asked for again', async () => {
    const hashed = await get('/staff/assets/index-Ab3dEf7h.js');
    assert.equal(hashed.headers['cache-control'], 'public, max-age=31536000, immutable');
    assert.equal(hashed.headers['content-type'], 'text/javascript; charset=utf-8');
    const robots = await get('/staff/robots.txt');
    assert.equal(robots.headers['cache-control'], 'no-cache');
    const again = await get('/staff/robots.txt', { headers: { 'if-none-match': robots.headers.etag } });
    assert.equal(again.status, 304);
    assert.equal(again.bytes.length, 0);
  });

  it('compresses as the browser asks', async () => {
    const whole = await get('/staff/assets/index-Ab3dEf7h.js');
    const br = await get('/staff/assets/index-Ab3dEf7h.js', { headers: { 'accept-encoding': 'gzip, br' } });
    assert.equal(br.headers['content-encoding'], 'br');
    assert.deepEqual(brotliDecompressSync(br.bytes), whole.bytes);
    const gzip = await get('/staff/assets/index-Ab3dEf7h.js', {
      headers: { 'accept-encoding': 'gzip, br;q=0' },
    });
    assert.deepEqual(gunzipSync(gzip.bytes), whole.bytes);
    assert.notEqual(br.headers.etag, gzip.headers.etag);
  });

  it('says 404 for a script that is gone, not a page', async () => {
    assert.equal((await get('/staff/assets/index-Gone1234.js')).status, 404);
    assert.equal((await get('/elsewhere')).status, 404);
  });

  it('never leaves the bundle', async () => {
    for (const url of [
      '/staff/../secret.txt',
      '/staff/%2e%2e/secret.txt',
      '/staff/..%2fsecret.txt',
      '/staff/..%5csecret.txt',
      '/staff/%00',
      '/staff/%zz',
    ]) {
      const answer = await get(url);
      assert.doesNotMatch(answer.bytes.toString(), /not yours/, url);
      assert.equal(answer.status, 400, url);
    }
  });

  it('refuses to be written to', async () => {
    assert.equal((await get('/staff/', { method: 'POST' })).status, 405);
  });

  it('notices a bundle that was built again', async () => {
    const file = path.join(folder, 'staff', 'robots.txt');
    const old = await get('/staff/robots.txt');
    await writeFile(file, 'User-agent: *\nDisallow: /\n');
    assert.notEqual((await get('/staff/robots.txt')).bytes.toString(), old.bytes.toString());
  });
});

describe('the way to the backend', () => {
  it('passes method, address, body and Host on unchanged, and the answer back', async () => {
    let body = '';
    answerWith = async (request, response) => {
      for await (const chunk of request) body += chunk;
      response.writeHead(201, { 'X-Answer': 'yes', 'Set-Cookie': ['a=1', 'b=2'] });
      response.end('made');
    };
    const answer = await get('/api/v1/accounts?q=a%20b', {
      method: 'POST',
      headers: { host: 'localhost:3000', 'content-type': 'application/json' },
      body: '{"x":1}',
    });
    assert.equal(answer.status, 201);
    assert.equal(answer.bytes.toString(), 'made');
    assert.deepEqual(answer.headers['set-cookie'], ['a=1', 'b=2']);
    assert.equal(seen.url, '/api/v1/accounts?q=a%20b');
    assert.equal(seen.headers.host, 'localhost:3000');
    assert.equal(body, '{"x":1}');
  });

  it('says itself who asked, whatever the client claims', async () => {
    answerWith = (_, response) => response.end();
    await get('/auth/staff/sign-in', {
      headers: {
        host: 'localhost:3000',
        forwarded: 'for=1.2.3.4',
        'x-forwarded-for': '1.2.3.4',
        'x-forwarded-host': 'evil.example.org',
        'x-forwarded-prefix': '/evil',
        'x-real-ip': '1.2.3.4',
      },
    });
    assert.equal(seen.headers['x-forwarded-for'], '127.0.0.1');
    assert.equal(seen.headers['x-forwarded-host'], 'localhost:3000');
    assert.equal(seen.headers['x-forwarded-proto'], 'http');
    assert.equal(seen.headers['x-forwarded-port'], '3000');
    assert.equal(seen.headers['x-forwarded-prefix'], undefined);
    assert.equal(seen.headers.forwarded, undefined);
    assert.equal(seen.headers['x-real-ip'], undefined);
  });

  it('does not pass on what belongs to one connection', async () => {
    answerWith = (_, response) => response.end();
    await get('/api/v1/me', {
      headers: { connection: 'close, x-private', 'x-private': '1', te: 'trailers' },
    });
    assert.equal(seen.headers['x-private'], undefined);
    assert.equal(seen.headers.te, undefined);
  });

  it('lets an event stream through event by event', async () => {
    let finish;
    answerWith = (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write('data: 1\n\n');
      finish = () => response.end('data: 2\n\n');
    };
    await new Promise((resolve, reject) => {
      http
        .get({ host: '127.0.0.1', port: front.address().port, path: '/api/v1/jobs/1/events' }, (response) => {
          response.once('data', (chunk) => {
            assert.equal(chunk.toString(), 'data: 1\n\n');
            response.on('data', (rest) => assert.equal(rest.toString(), 'data: 2\n\n'));
            response.on('end', resolve);
            finish();
          });
        })
        .on('error', reject);
    });
  });

  it('tells the backend when the browser has gone', async () => {
    const gone = new Promise((resolve) => {
      answerWith = (_, response) => {
        response.writeHead(200, { 'Content-Type': 'text/event-stream' });
        response.write('data: 1\n\n');
        response.on('close', resolve);
      };
    });
    const request = http.get({
      host: '127.0.0.1',
      port: front.address().port,
      path: '/api/v1/jobs/1/events',
    });
    request.on('response', (response) => response.once('data', () => request.destroy()));
    request.on('error', () => {});
    await gone;
  });

  it('streams a large file without holding it', async () => {
    const size = 64 * 1024 * 1024;
    let received = 0;
    answerWith = async (request, response) => {
      for await (const chunk of request) received += chunk.length;
      response.end(String(received));
    };
    const before = process.memoryUsage().arrayBuffers;
    const answer = await new Promise((resolve, reject) => {
      const request = http.request(
        { host: '127.0.0.1', port: front.address().port, path: '/api/v1/imports', method: 'POST' },
        async (response) => {
          let text = '';
          for await (const chunk of response) text += chunk;
          resolve(text);
        },
      );
      request.on('error', reject);
      const piece = Buffer.alloc(1024 * 1024);
      let sent = 0;
      (function more() {
        while (sent < size) {
          sent += piece.length;
          if (!request.write(piece)) return request.once('drain', more);
        }
        request.end();
      })();
    });
    assert.equal(answer, String(size));
    assert.ok(process.memoryUsage().arrayBuffers - before < 32 * 1024 * 1024);
  });

  it('answers with a problem document while the backend is down', async () => {
    const port = await new Promise((resolve) => {
      const probe = net.createServer().listen(0, '127.0.0.1', () => {
        const { port } = probe.address();
        probe.close(() => resolve(port));
      });
    });
    const lonely = createFrontServer({
      bundles: {},
      backend: `http://127.0.0.1:${port}`,
      publicOrigin: 'https://rents.example.org',
      identityOrigin: 'https://id.example.org',
    });
    await listen(lonely);
    const answer = await fetch(`http://127.0.0.1:${lonely.address().port}/api/v1/me`);
    assert.equal(answer.status, 503);
    assert.equal(answer.headers.get('content-type'), 'application/problem+json');
    assert.equal((await answer.json()).code, 'UNAVAILABLE');
    const page = await fetch(`http://127.0.0.1:${lonely.address().port}/front/ready`);
    assert.match(page.headers.get('strict-transport-security'), /max-age/);
    lonely.closeAllConnections();
    lonely.close();
  });
});
