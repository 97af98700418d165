// The only plain-JavaScript file: it must run on a fresh clone with nothing but Node and npm, so it imports nothing that
// has to be installed. It installs what package-lock.json names, compiles, and hands over to scripts/dist/<command>.js.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const commands = ['start', 'dev', 'serve', 'test', 'test-long', 'check', 'bench'];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  const found = process.versions.node;
  stop(`申报需要 Node.js 20.19 或更新的版本，这里是 ${found}，请升级后再运行。(Node.js 20.19 or newer is needed.)`);
}
const command = process.argv[2] ?? '';
if (!commands.includes(command)) stop(`没有“${command}”这个命令，可用的有：${commands.join('、')}。`);
process.chdir(root);

await install();
await compile();
try {
  const { run } = await import(pathToFileURL(join(root, 'scripts', 'dist', `${command}.js`)).href);
  await run(process.argv.slice(3));
} catch (error) {
  // A Halt is something the person can put right; anything else is ours and keeps its stack.
  stop(error instanceof Error && error.name === 'Halt' ? error.message : error);
}

function stop(why) {
  console.error(why);
  process.exit(1);
}

/** The stamp lies inside node_modules, so that deleting the folder deletes the claim as well. */
async function install() {
  const stamp = join(root, 'node_modules', '.shenbao-stamp');
  const lock = readFileSync(join(root, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  if (!installedByHand(JSON.parse(lock.toString()))) {
    // --include=dev: with NODE_ENV=production npm would leave the compiler and the database out.
    const words = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
    const npm = process.env.npm_execpath;
    const done = await long('安装软件包', '约 1–3 分钟', () =>
      npm?.endsWith('.js') ? run(process.execPath, [npm, ...words]) : run('npm', words),
    );
    if (done.code !== 0) {
      const [said] = done.output.split('\nnpm error Clean install a project'); // after it comes npm's manual
      const cause = said.includes('EUSAGE')
        ? 'package.json 与 package-lock.json 不一致：请恢复仓库里的这两个文件，或运行一次 npm install。'
        : '请检查网络、npm 源（npm config get registry）和磁盘空间，然后重新运行同一条命令。';
      stop(`${said}\n软件包没有装好（npm ci 失败）。${cause}`);
    }
  }
  writeFileSync(stamp, hash);
}

/** True when npm's own record of node_modules already names what the lock file names (somebody ran npm themselves). */
function installedByHand(lock) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const same = ([path, wanted]) => {
    const found = installed[path];
    return found ? found.version === wanted.version && found.integrity === wanted.integrity : wanted.optional === true;
  };
  const wanted = Object.entries(lock.packages).filter(([path]) => path !== '');
  return wanted.every(same) && Object.keys(installed).every((path) => path in lock.packages);
}

/** Projects in the order of the root tsconfig.json; each compiles into its own dist. */
async function compile() {
  const projects = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')).references.map(({ path }) => path);
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', 'tsconfig.json', 'tsconfig.base.json']) hash.update(readFileSync(file));
  for (const project of projects) {
    for (const file of [...sources(project)].sort()) hash.update(`${file}\0`).update(readFileSync(file));
  }
  const stamp = join(root, '.cache', 'compiled');
  const wanted = hash.digest('hex');
  const built = projects.every((project) => existsSync(join(project, 'dist')));
  if (built && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  projects.forEach(clearStale);
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const done = await long('编译程序', '约 20 秒', () => run(process.execPath, [tsc, '-b']));
  if (done.code !== 0) {
    // While developing, half-written code is the normal case: it is emitted all the same, and the watch goes on from there.
    if (command !== 'dev' || !existsSync(join(root, 'scripts', 'dist', 'dev.js'))) {
      stop(`${done.output}\n程序没有编译通过，错误见上。`);
    }
    return;
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (['node_modules', 'dist', '.strapi', '.cache'].includes(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (/\.(ts|tsx|json)$/.test(entry.name) && !entry.name.endsWith('.test.ts')) yield path;
  }
}

/**
 * tsc never deletes: Strapi would go on loading a content type or a route whose source is gone. And it believes its
 * build record even when dist was deleted, so that record goes with it.
 */
function clearStale(project) {
  const dist = join(project, 'dist');
  if (!existsSync(dist)) rmSync(join(project, 'tsconfig.tsbuildinfo'), { force: true });
  const from = JSON.parse(readFileSync(join(project, 'tsconfig.json'), 'utf8')).compilerOptions.rootDir;
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (path === join(dist, 'build')) continue; // the Strapi admin panel, built by scripts/build.ts
      if (entry.isDirectory()) walk(path);
      else if (/\.(js|json|d\.ts)$/.test(path)) {
        const source = join(project, from, path.slice(dist.length + 1));
        const origins = [source, source.replace(/\.(js|d\.ts)$/, '.ts')];
        if (!origins.some(existsSync)) rmSync(path);
      }
    }
  };
  if (existsSync(dist)) walk(dist);
}

/** Says what runs and how long it usually takes, gives a sign of life every 15 s, then the seconds it took. */
async function long(what, about, work) {
  const began = Date.now();
  const seconds = () => ((Date.now() - began) / 1000).toFixed(1);
  console.log(`→ ${what}（${about}）…`);
  const beat = setInterval(() => console.log(`  ${what}：已用 ${seconds()} 秒`), 15_000);
  const result = await work().finally(() => clearInterval(beat));
  console.log(`${result.code === 0 ? '✓' : '✗'} ${what}：${seconds()} 秒`);
  return result;
}

function run(file, words) {
  return new Promise((done) => {
    const child = spawn(file, words, {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: file === 'npm' && process.platform === 'win32',
    });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('error', (error) => done({ code: 1, output: String(error) }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}
