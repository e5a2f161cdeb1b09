import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

import { helpTopics } from './scripts/help-topics.mjs';
import { pageReadings } from './scripts/page-readings.mjs';

const api = process.env['LISTINGPIPELINE_API'] ?? 'http://127.0.0.1:5080';

export default defineConfig({
  plugins: [react(), pageReadings(), helpTopics()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '/api': api, '/openapi': api, '/health': api },
  },
  build: {
    target: 'es2022',
    // Inlined files would need data: sources in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // The names of what every page needs would fill the first load; styles must be there before the page shows.
      resolveDependencies: (_file, needed) => needed.filter((one) => one.endsWith('.css')),
    },
    manifest: true,
    rolldownOptions: {
      output: {
        // Every page loads the list of all chunks: short names keep it small, the manifest knows which is which.
        chunkFileNames: 'assets/[hash:8].js',
        assetFileNames: 'assets/[hash:8][extname]',
      },
    },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing/setup.ts'],
    css: false,
    testTimeout: 20_000,
  },
});
