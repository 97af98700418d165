import type { Sitting } from './browser';
import type { SignInWorld } from './provider';

const PASSWORD = process.env.DEMO_PASSWORD ?? 'Shenbao-2026';

/** From the portal, over the sign-in page, to the government's provider, and back. */
export async function fromThePortal(
  sitting: Sitting,
  { world, between }: SignInWorld,
  kind: 'unit' | 'person',
  login: string,
): Promise<void> {
  const { page } = sitting;
  const [entrance, tab] = kind === 'unit' ? ['单位登录', '法人用户'] : ['个人登录', '个人用户'];
  await page.goto(world.baseUrl);
  await sitting.click(entrance);
  // Each of the cards has one such button; the chosen entrance's is meant.
  await page.waitForSelector(`main a[href*="as=${kind}"]`);
  await page.click(`main a[href*="as=${kind}"]`);
  await page.waitForFunction((origin: string) => location.origin === origin, {}, between.address);
  await page.waitForSelector('#username');
  await sitting.click(tab);
  await page.waitForSelector('#username');
  await page.type('#username', login);
  await page.type('#password', PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForFunction((origin: string) => location.origin === origin, {}, new URL(world.baseUrl).origin);
}
