import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const backend = process.env.QUARTERDAY_BACKEND ?? 'http://127.0.0.1:8080';

export default defineConfig({
  base: '/staff/',
  plugins: [react()],
  build: {
    sourcemap: true,
    target: 'es2022',
    // Inlined files would need `data:` in the content security policy.
    assetsInlineLimit: 0,
  },
  server: { port: 5173, proxy: { '/api': backend, '/auth': backend } },
});
