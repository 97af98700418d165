import type { Core } from '@strapi/strapi';
import { dayOf, type Day } from 'workflow/domain';
import { resetClock } from './build/clock';
import { publishNotices } from './build/notices';
import { play } from './build/play';
import { publishPlans } from './build/plans';
import { stockRegistry, stockUnits, stockUsers } from './build/registry';
import { makeIntegratorToken, makeStaff } from './build/staff';
import { visitorsTo } from './build/visitor';
import { calendarOf } from './calendar';

export interface DemoWorldOptions {
  /** Where the product answers while nobody else can reach it. */
  baseUrl: string;
  /** Of every demo login. */
  password: string;
  /** Gets the file `integrator-token`. */
  dataDir: string;
  say: (line: string) => void;
}

/** The day of the first start, and whether the world was finished then: kept in Strapi's own store. */
interface Marker {
  firstStart?: Day;
  made?: boolean;
}

/**
 * Makes the demo world of contract §5 unless the database has one. Platform data goes in through Strapi's services;
 * everything that people do goes over HTTP with their own sign-in, so no state is written behind the rules' back. A start
 * that was cut short goes on where it stopped: every step looks for what it makes by its natural key.
 */
export async function buildDemoWorld(strapi: Core.Strapi, options: DemoWorldOptions): Promise<void> {
  const { baseUrl, password, dataDir, say } = options;
  const store = strapi.store({ type: 'core', name: 'demo' });
  const marker = ((await store.get({ key: 'world' })) ?? {}) as Marker;
  if (marker.made) return;
  const firstStart = marker.firstStart ?? dayOf(Date.now());
  await store.set({ key: 'world', value: { firstStart } });
  const calendar = calendarOf(firstStart);

  const step = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const result = await work();
    say(`  演示数据：${what}，${((performance.now() - began) / 1000).toFixed(1)} 秒`);
    return result;
  };

  try {
    const { authorities } = await step('属地和审核机构', () => stockRegistry(strapi));
    const units = await step('用人单位', () => stockUnits(strapi));
    await step('演示账号', () => stockUsers(strapi, { units, authorities, password }));
    await step('平台管理员和集成方令牌', async () => {
      await makeStaff(strapi, password);
      await makeIntegratorToken(strapi, dataDir);
    });
    const plans = await step('上年度、本年度、下年度计划', () => publishPlans(strapi, calendar));
    await step('公告和帮助', () => publishNotices(strapi, calendar));
    const unitIds = new Map([...units].map(([login, entry]) => [login, entry.id]));
    const visitors = visitorsTo(baseUrl, password);
    await step('人员注册、申报和审核', () => play({ calendar, visitors, plans, units: unitIds, say }));
    await store.set({ key: 'world', value: { firstStart, made: true } });
  } finally {
    await resetClock();
  }
  say('  演示数据已就绪，人名、单位、号码均为虚构');
}
