import { serveProduct } from './product';
import { say } from './say';
import { readSettings } from './settings';
import { ensureStaff } from './staff';

/** `npm run serve`: production. Nothing is made up here: no demo world, no secret, no database. */
export async function run(): Promise<void> {
  const settings = readSettings('production');
  await serveProduct(settings, ({ strapi }) => ensureStaff(strapi));
  say(`申报已启动：${settings.publicUrl}（监听 ${settings.host}:${settings.port}）`);
  if (!settings.sso) say('没有接入政务服务网身份认证（SSO_PROTOCOL 没有设置）：单位和个人现在只能用本系统的账号登录。');
}
