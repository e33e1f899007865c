import http from 'node:http';

/** Of one connection only (RFC 9110 7.6.1); the next connection makes its own. */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);
/** Only this server may say who asked and how: a client's own word on it is dropped. */
const FORWARDED = /^(forwarded|x-forwarded-.*|x-real-ip)$/;

/** Passes a request on as it is, both bodies streamed, and the Host kept (the sign-in builds addresses from it). */
export function createProxy({ backend, publicOrigin }) {
  const target = new URL(backend);
  const origin = new URL(publicOrigin);
  const agent = new http.Agent({ keepAlive: true, maxSockets: 256, keepAliveMsecs: 30_000 });

  return function proxy(request, response, retried = false) {
    const upstream = http.request({
      host: target.hostname,
      port: target.port,
      method: request.method,
      path: request.url,
      headers: requestHeaders(request, origin),
      agent,
      setHost: false,
    });
    let answered = false;
    upstream.on('response', (answer) => {
      answered = true;
      response.writeHead(answer.statusCode ?? 502, answer.statusMessage, responseHeaders(answer));
      // The first event of a stream may be minutes away; the browser should know it is connected.
      response.flushHeaders();
      answer.pipe(response);
      answer.on('error', () => response.destroy());
    });
    upstream.on('error', (error) => {
      if (answered || response.headersSent) {
        response.destroy();
      } else if (!retried && upstream.reusedSocket && isBodiless(request)) {
        // The kept connection had just been closed by the other side; nothing was asked yet.
        proxy(request, response, true);
      } else if (!response.destroyed) {
        process.stderr.write(`${request.method} ${request.url?.split('?', 1)[0]}: ${error.message}\n`);
        unavailable(response);
      }
    });
    response.on('close', () => {
      if (!response.writableFinished) {
        upstream.destroy();
      }
    });
    upstream.setNoDelay(true);
    request.pipe(upstream);
  };
}

function isBodiless(request) {
  return request.method === 'GET' || request.method === 'HEAD';
}

function requestHeaders(request, origin) {
  const headers = {};
  const named = namedByConnection(request.headers.connection);
  for (let i = 0; i < request.rawHeaders.length; i += 2) {
    const name = request.rawHeaders[i].toLowerCase();
    if (!HOP_BY_HOP.has(name) && !named.has(name) && !FORWARDED.test(name)) {
      headers[name] =
        name in headers ? [headers[name], request.rawHeaders[i + 1]].flat() : request.rawHeaders[i + 1];
    }
  }
  // Without a length the body is sent in chunks, as it came.
  if (request.headers['transfer-encoding']) {
    delete headers['content-length'];
  }
  headers['x-forwarded-for'] = request.socket.remoteAddress ?? '';
  headers['x-forwarded-proto'] = origin.protocol.replace(':', '');
  // Told the protocol alone, the backend takes that protocol's own port.
  if (origin.port) {
    headers['x-forwarded-port'] = origin.port;
  }
  headers['x-forwarded-host'] = request.headers.host ?? '';
  return headers;
}

function responseHeaders(answer) {
  const fields = [];
  const named = namedByConnection(answer.headers.connection);
  for (let i = 0; i < answer.rawHeaders.length; i += 2) {
    const name = answer.rawHeaders[i].toLowerCase();
    if (!HOP_BY_HOP.has(name) && !named.has(name)) {
      fields.push(answer.rawHeaders[i], answer.rawHeaders[i + 1]);
    }
  }
  return fields;
}

function namedByConnection(value) {
  return new Set((value ?? '').split(',').map((name) => name.trim().toLowerCase()));
}

function unavailable(response) {
  const body = JSON.stringify({
    type: 'about:blank',
    title: 'Service unavailable',
    status: 503,
    detail: 'Quarterday is starting or being updated. Try again in a moment.',
    code: 'UNAVAILABLE',
  });
  response.writeHead(503, {
    'Content-Type': 'application/problem+json',
    'Content-Length': Buffer.byteLength(body),
    'Retry-After': '5',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(body);
}
