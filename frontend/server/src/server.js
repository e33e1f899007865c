import http from 'node:http';
import { createBundle } from './bundle.js';
import { safetyHeaders } from './headers.js';
import { createProxy } from './proxy.js';

/**
 * @param {object} settings
 * @param {Record<string, string>} settings.bundles first path segment → folder of the built application
 * @param {string} settings.backend address of the backend, for example http://127.0.0.1:8080
 * @param {string} settings.publicOrigin what people type, for example http://localhost:3000
 * @param {string} settings.identityOrigin where people sign in: a sign-out form ends there
 */
export function createFrontServer({ bundles, backend, publicOrigin, identityOrigin }) {
  const headers = safetyHeaders({ publicOrigin, identityOrigin });
  const proxy = createProxy({ backend, publicOrigin });
  const apps = new Map(
    Object.entries(bundles).map(([name, folder]) => [name, createBundle({ name, folder, headers })]),
  );

  const server = http.createServer((request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0];
    const first = path.split('/', 2)[1];
    if (first === 'api' || first === 'auth') {
      proxy(request, response);
    } else if (apps.has(first)) {
      apps.get(first)(request, response, path);
    } else if (path === '/') {
      plain(response, 302, '', { Location: '/staff/' });
    } else if (path === '/front/ready') {
      plain(response, 200, 'ready\n');
    } else {
      plain(response, 404, 'There is no such page.\n');
    }
  });
  // A client that dribbles its headers is let go; an upload of a large file is not.
  server.headersTimeout = 20_000;
  server.requestTimeout = 30 * 60_000;
  return server;

  function plain(response, status, body, extra = {}) {
    response.writeHead(status, {
      ...headers.always,
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      ...extra,
    });
    response.end(body);
  }
}
