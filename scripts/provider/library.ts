import type * as Library from 'oidc-provider' with { 'resolution-mode': 'import' };

/**
 * oidc-provider is ESM and is loaded only when there is a demo provider. It names Node 22 as its runtime and says so on every start;
 * what it needs of it is URL.parse, which the first versions of Node 20.19 do not have.
 */
export async function loadLibrary(): Promise<typeof Library> {
  if (!('parse' in URL)) {
    const parse = (text: string, base?: string): URL | null => (URL.canParse(text, base) ? new URL(text, base) : null);
    Object.defineProperty(URL, 'parse', { value: parse, configurable: true, writable: true });
  }
  const { warn } = console;
  console.warn = (...words: unknown[]): void => {
    if (!String(words[0]).includes('Unsupported runtime')) warn(...words);
  };
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
  }
}
