import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The window. Chromium 114 is the oldest that has to show it. Nothing is inlined: the content policy allows neither
 * inline scripts nor data: addresses, so every font and picture stays a file of its own. The window's style sheets are
 * handed over as they were written, since a minifier that does not know ::highlight() would drop the marks.
 */
export default defineConfig(({ mode }) => ({
  root: 'renderer',
  base: '/',
  publicDir: false,
  plugins: [react()],
  build: {
    target: 'chrome114',
    outDir: '../out/renderer',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    cssMinify: false,
    minify: mode === 'production',
    reportCompressedSize: false,
  },
}));
