import { buildDemoWorld } from './demo/world';
import { loginTable } from './logins';
import { serveProduct } from './product';
import { withProvider } from './provider/demo';
import { say } from './say';
import { readSettings } from './settings';

/** `npm start`: the product with the demo world and, unless the settings name a real one, the demo identity provider. */
export async function run(): Promise<void> {
  // Strapi asks its transaction several things at once while the demo is made; pg 8 does them in turn, and warns of pg 9.
  process.noDeprecation = true;
  const settings = readSettings('demo');
  const { demoPassword: password, dataDir, publicUrl } = settings;
  const lines = [`申报已启动：${publicUrl}`, `平台管理：${publicUrl}/admin`];
  await serveProduct(
    settings,
    ({ strapi }, baseUrl) => buildDemoWorld(strapi, { baseUrl, password, dataDir, say }),
    async () => {
      const provider = await withProvider(settings);
      if (provider.address) lines.push(`安徽政务服务网（演示，只在本机）：${provider.address}`);
      return provider;
    },
  );
  say(`\n${lines.join('\n')}\n\n${loginTable(password)}\n\n按 Ctrl-C 停止。`);
}
