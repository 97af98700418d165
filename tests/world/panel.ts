import type { ElementHandle, Page } from 'puppeteer';
import { expect } from 'vitest';
import type { Sitting } from './browser';

const STAFF = { email: 'staff@demo.shenbao', password: process.env.DEMO_PASSWORD ?? 'Shenbao-2026' };
const PLANS = '/admin/content-manager/collection-types/api::plan.plan';

/** The last question of this name that stands open: what is unfolded deepest is what somebody works on. */
async function input(page: Page, label: string): Promise<ElementHandle<HTMLInputElement>> {
  const found = await page.waitForFunction(
    (words: string) => {
      const named = [...document.querySelectorAll('main label')].filter(
        (one) => one.textContent?.replace('*', '').trim() === words && one.checkVisibility(),
      );
      return document.getElementById((named.at(-1) as HTMLLabelElement | undefined)?.htmlFor ?? '');
    },
    { timeout: 15_000 },
    label,
  );
  return found.asElement() as ElementHandle<HTMLInputElement>;
}

/** Platform staff before the Strapi admin panel: what they see on it are words, and they act by them. */
export interface Panel {
  signIn(): Promise<void>;
  /** The list of plans, and the one of this year in it. */
  openPlan(year: number): Promise<void>;
  /** Replaces what stands in the field with this label. */
  write(label: string, text: string): Promise<void>;
  /** Turns 否 into 是, or back. */
  toggle(label: string): Promise<void>;
  /** A part of a list is added to the innermost list that is unfolded. */
  addPart(): Promise<void>;
  /** Presses 保存 or 发布 and waits for its notice. */
  press(words: '保存' | '发布'): Promise<void>;
}

export function atPanel(sitting: Sitting, baseUrl: string): Panel {
  const { page } = sitting;
  const settled = () => page.waitForNetworkIdle({ idleTime: 300 });
  // Its calendar takes the day that it shows, which is drawn a moment after the last stroke.
  const drawn = () => page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
  return {
    async signIn() {
      await page.goto(`${baseUrl}/admin`);
      await page.waitForSelector('input[name=email]');
      await page.type('input[name=email]', STAFF.email);
      await page.type('input[name=password]', STAFF.password);
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => !location.pathname.includes('/auth/'));
      // Requests that a navigation cuts off count as under way for ever: the next wait for a quiet network would not end.
      await settled();
    },
    async openPlan(year) {
      await page.goto(`${baseUrl}${PLANS}`);
      const row = await page.waitForFunction(
        (words: string) =>
          [...document.querySelectorAll('tbody tr')].find((one) =>
            [...one.querySelectorAll('td')].some((cell) => cell.innerText.trim() === words),
          ),
        { timeout: 15_000 },
        String(year),
      );
      await (row.asElement() as ElementHandle<HTMLElement>).click();
      await sitting.sees('计划检查');
      await settled();
    },
    async write(label, text) {
      const field = await input(page, label);
      // Not clicked: a part that is just unfolding moves away under the mouse.
      await field.focus();
      await page.keyboard.down('Control');
      await page.keyboard.press('a');
      await page.keyboard.up('Control');
      await page.keyboard.type(text);
      // Strapi's calendar opens while somebody types, keeps Tab to itself, and takes the date with Enter.
      const isDate = await field.evaluate((one) => one.getAttribute('role') === 'combobox');
      await drawn();
      await page.keyboard.press(isDate ? 'Enter' : 'Tab');
      await drawn();
      const written = await field.evaluate((one) => one.value);
      if (written !== text) await this.write(label, text);
    },
    async toggle(label) {
      await (await input(page, label)).click();
    },
    async addPart() {
      const add = await page.evaluateHandle(
        (words: string) =>
          [...document.querySelectorAll<HTMLElement>('[role=region] button')]
            .filter((one) => one.innerText.trim() === words)
            .at(-1),
        '增加一项',
      );
      await (add.asElement() as ElementHandle<HTMLElement>).click();
      await page.waitForFunction(() => document.activeElement?.closest('[role=region]') !== null);
    },
    async press(words) {
      const pressable = `::-p-xpath(//main//button[normalize-space(.)="${words}"][not(@disabled)])`;
      const button = await page.waitForSelector(pressable);
      const written = page.waitForResponse(
        (one) => one.request().method() !== 'GET' && one.url().includes('/collection-types/api::plan.plan'),
      );
      await button?.click();
      expect((await written).status(), words).toBe(200);
      await sitting.sees(`已${words}`);
      await settled();
    },
  };
}
