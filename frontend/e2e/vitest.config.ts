import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  test: {
    include: ['journeys/**/*.journey.ts'],
    globalSetup: ['harness/stack.ts'],
    environment: 'node',
    // One stack, one council: journeys follow one another, so that each finds the books it expects.
    fileParallelism: false,
    sequence: { concurrent: false },
    testTimeout: 240_000,
    hookTimeout: 60_000,
    reporters: ['verbose', ['json', { outputFile: 'output/journeys.json' }]],
  },
});
