/**
 * Preloaded into one product of the boot test: for this process alone the plugin named by WITHOUT_PLUGIN was never built. Strapi
 * asks the file system for its entry and, finding none, skips it without a word.
 */
const fs = require('node:fs');

const entry = new RegExp(`[\\\\/]${process.env.WITHOUT_PLUGIN}[\\\\/]dist[\\\\/]index\\.js$`);
const { access } = fs;

fs.access = (path, ...rest) => {
  const answer = rest.at(-1);
  if (!entry.test(String(path))) return access(path, ...rest);
  return answer(Object.assign(new Error('ENOENT'), { code: 'ENOENT' }));
};
