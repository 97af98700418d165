import type { Core } from '@strapi/strapi';

export interface DemoWorldOptions {
  baseUrl: string;
  password: string;
  dataDir: string;
  say(line: string): void;
}

/** Makes the demo world of contract §5 unless the database has one. */
export async function buildDemoWorld(_strapi: Core.Strapi, _options: DemoWorldOptions): Promise<void> {}
