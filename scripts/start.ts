import { buildDemoWorld } from './demo/world';
import { loginTable } from './logins';
import { serveProduct } from './product';
import { say } from './say';
import { readSettings } from './settings';

/** `npm start`: the product with the demo world. */
export async function run(): Promise<void> {
  const settings = readSettings('demo');
  const { demoPassword: password, dataDir, publicUrl } = settings;
  await serveProduct(settings, ({ strapi }, baseUrl) => buildDemoWorld(strapi, { baseUrl, password, dataDir, say }));
  say(`\n申报已启动：${publicUrl}\n平台管理：${publicUrl}/admin\n\n${loginTable(password)}\n\n按 Ctrl-C 停止。`);
}
