// Unit tests live beside the file they test; e2e has its own runner (playwright).
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'shared/**/*.test.ts',
      'electron/**/*.test.ts',
      'renderer/**/*.test.{ts,tsx}',
      'build/**/*.test.ts',
      'proof/**/*.test.ts',
    ],
    environment: 'node',
    pool: 'forks',
    // Left to itself it keeps one core back, which is half of a machine with two.
    maxWorkers: '100%',
    testTimeout: 30_000,
    // A test reads the token file as text; by default style sheets arrive empty.
    css: true,
  },
})
