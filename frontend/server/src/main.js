// Serves both bundles and passes /api and /auth on to the backend, so that a browser knows one origin only.
// No dependency: what stands between every request and the backend should be readable in one sitting.
import { fileURLToPath } from 'node:url';
import { createFrontServer } from './server.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { env } = process;

const server = createFrontServer({
  bundles: {
    staff: env.QUARTERDAY_STAFF_BUNDLE ?? here('../../apps/staff/dist'),
    online: env.QUARTERDAY_ONLINE_BUNDLE ?? here('../../apps/online/dist'),
  },
  backend: env.QUARTERDAY_BACKEND ?? 'http://127.0.0.1:8080',
  publicOrigin: env.QUARTERDAY_ORIGIN ?? 'http://localhost:3000',
  identityOrigin: env.QUARTERDAY_IDENTITY_ORIGIN ?? 'http://127.0.0.1:8180',
});

const port = Number(env.QUARTERDAY_FRONT_PORT ?? 3000);
const host = env.QUARTERDAY_FRONT_HOST ?? '127.0.0.1';
server.listen(port, host, () => {
  process.stdout.write(`serving ${host}:${port}\n`);
});

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    // An event stream never ends by itself.
    setTimeout(() => server.closeAllConnections(), 2_000).unref();
  });
}
