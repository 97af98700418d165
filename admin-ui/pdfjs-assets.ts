import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * What pdf.js fetches while it draws: character maps for Chinese PDFs without embedded fonts, the fourteen standard fonts,
 * and the decoders of JPEG 2000 and JBIG2, which scanners like to write. They keep their names, so their folder carries the version.
 */
const FOLDERS = ['cmaps', 'standard_fonts', 'wasm'];

export const pdfjsAssets = (): Plugin => {
  const root = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const base = `assets/pdfjs-${version}/`;
  return {
    name: 'pdfjs-assets',
    config: () => ({ define: { PDFJS_ASSETS: JSON.stringify(`/${base}`) } }),
    configureServer(server) {
      server.middlewares.use(`/${base}`, (request, response, next) => {
        const [folder = '', file = ''] = (request.url ?? '').replace(/^\//, '').split('?')[0]?.split('/') ?? [];
        if (!FOLDERS.includes(folder) || !readdirSync(join(root, folder)).includes(file)) return next();
        response.end(readFileSync(join(root, folder, file)));
      });
    },
    generateBundle() {
      for (const folder of FOLDERS) {
        for (const file of readdirSync(join(root, folder))) {
          this.emitFile({
            type: 'asset',
            fileName: `${base}${folder}/${file}`,
            source: readFileSync(join(root, folder, file)),
          });
        }
      }
    },
  };
};
