import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const backend = process.env.QUARTERDAY_BACKEND ?? 'http://127.0.0.1:8080';

export default defineConfig({
  base: '/online/',
  plugins: [react()],
  css: {
    // govuk-frontend carries a hack for an old browser that is not valid CSS.
    lightningcss: { errorRecovery: true },
    preprocessorOptions: { scss: { quietDeps: true } },
  },
  build: { sourcemap: true, target: 'es2022', assetsInlineLimit: 0, modulePreload: false },
  server: { port: 5174, proxy: { '/api': backend, '/auth': backend } },
});
