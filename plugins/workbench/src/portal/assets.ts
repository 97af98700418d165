import { readFileSync, statSync } from 'node:fs';
import { Html } from './html';

let read: { at: number; assets: Html } | null = null;

/**
 * The links and scripts that the built index.html names, for the documents of the portal. Read again when a build has put
 * another in its place: the names carry the content's hash, and the old files are gone then.
 *
 * @param blocking Whether the first paint waits for the entry script (2 KB, which then leaves the page to the workbench). An
 *   address behind `#` never reaches the server, so a reload of the workbench would show the portal for a moment. Whoever comes
 *   without a session most likely wants the portal, and never waits.
 */
export function assetsOf(file: string, blocking: boolean): Html {
  const { mtimeMs } = statSync(file);
  if (read?.at !== mtimeMs) {
    const tags = readFileSync(file, 'utf8').match(/<link\b[^>]*>|<script\b[^>]*><\/script>/g) ?? [];
    read = { at: mtimeMs, assets: new Html(tags.join('\n')) };
  }
  return blocking ? new Html(read.assets.text.replaceAll('<script ', '<script blocking="render" ')) : read.assets;
}
