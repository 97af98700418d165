import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { pdfjsAssets } from './pdfjs-assets.ts';

const server = 'http://127.0.0.1:1337';

export default defineConfig({
  plugins: [react(), pdfjsAssets()],
  base: '/',
  // The plugins' sources, not their CommonJS builds: types, tuples and tree shaking without a build in between.
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'], dedupe: ['react', 'react-dom'] },
  server: { proxy: { '/api': server, '/admin': server } },
  build: {
    outDir: 'dist',
    // The manual's browsers: Chrome, and 360 in its Chromium mode, which trails by years.
    target: ['chrome108', 'edge108', 'firefox115', 'safari16.4'],
    // A module preload polyfill would be an inline-free script too, but every target above has the real thing.
    modulePreload: { polyfill: false },
    // Fonts and decoders stay files: data: URLs would need a wider content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
});
