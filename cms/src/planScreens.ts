import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { PLAN_SCREENS, type PlanScreen } from './planLabels';

interface Configuration {
  settings: { mainField: string; defaultSortBy?: string; defaultSortOrder?: string };
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
  metadatas: Record<
    string,
    {
      edit: { label?: string; description?: string; placeholder?: string; editable?: boolean };
      list: { label?: string };
    }
  >;
}

/** The two functions of the content manager that we use; Strapi types its services as `any`. */
interface Screens {
  findConfiguration(type: unknown): Promise<Configuration>;
  updateConfiguration(type: unknown, configuration: Configuration): Promise<void>;
}

function laidOut(configuration: Configuration, { mainField, sort, rows }: PlanScreen): Configuration {
  const metadatas = { ...configuration.metadatas };
  for (const [name, { label, description = '', placeholder = '', fixed }] of rows.flatMap((row) =>
    Object.entries(row),
  )) {
    const found = metadatas[name];
    if (!found) throw new Error(`No attribute ${name} is there to be laid out.`);
    metadatas[name] = {
      edit: { ...found.edit, label, description, placeholder, editable: fixed !== true },
      list: { ...found.list, label },
    };
  }
  const edit = rows.map((row) => Object.entries(row).map(([name, { size }]) => ({ name, size })));
  return {
    ...configuration,
    settings: {
      ...configuration.settings,
      mainField,
      ...(sort
        ? { defaultSortBy: sort.replace('-', ''), defaultSortOrder: sort.startsWith('-') ? 'DESC' : 'ASC' }
        : {}),
    },
    layouts: { ...configuration.layouts, edit },
    metadatas,
  };
}

/**
 * Lays out the screens on which plans are built. Done once for each wording of ours: what staff change afterwards in Strapi's
 * own view settings stays.
 */
export async function layOutPlans(strapi: Core.Strapi): Promise<void> {
  const wanted = createHash('sha256').update(JSON.stringify(PLAN_SCREENS)).digest('hex');
  const store = strapi.store({ type: 'core', name: 'plan-screens' });
  if ((await store.get({ key: 'layout' })) === wanted) return;
  for (const [uid, screen] of Object.entries(PLAN_SCREENS)) {
    const [kind, type] = uid.startsWith('api::')
      ? ['content-types', strapi.contentTypes[uid as never]]
      : ['components', strapi.components[uid as never]];
    const service = strapi.plugin('content-manager').service(kind as string) as Screens;
    await service.updateConfiguration(type, laidOut(await service.findConfiguration(type), screen));
  }
  await store.set({ key: 'layout', value: wanted });
}
