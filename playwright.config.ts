import { defineConfig } from '@playwright/test';

/**
 * The end-to-end stories: the real app, one start per test, two at a time. A story that fails is tried once more, since a busy
 * machine delays windows and keys; the sum names each that needed it.
 */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/e2e',
  globalSetup: './e2e/support/prepare.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 8_000 },
  reporter: [['list']],
});
