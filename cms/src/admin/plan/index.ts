import type { StrapiApp } from '@strapi/strapi/admin';
import { FieldChoice, ValueChoice, WordInput, WordsInput, YearInput } from './inputs';
import { PlanPanel } from './PlanPanel';

export type PlanApplication = Pick<StrapiApp, 'customFields' | 'getPlugin'>;

const said = (text: string) => ({ id: `plan.${text}`, defaultMessage: text });

/** Inputs that plugins/workflow/src/planFields.ts names on the server. */
const INPUTS = [
  { name: 'year', type: 'integer', label: '年度', Input: YearInput },
  { name: 'word', type: 'string', label: '选一个', Input: WordInput },
  { name: 'words', type: 'json', label: '选几个', Input: WordsInput },
  { name: 'field-choice', type: 'string', label: '填写项', Input: FieldChoice },
  { name: 'value-choice', type: 'json', label: '答案', Input: ValueChoice },
] as const;

export function registerPlanInputs(app: PlanApplication): void {
  for (const { name, type, label, Input } of INPUTS) {
    app.customFields.register({
      name,
      type,
      pluginId: 'workflow',
      intlLabel: said(label),
      intlDescription: said('计划的申报表用'),
      components: { Input: async () => ({ default: Input as React.ComponentType }) },
    });
  }
}

/** What we use of the content manager's part; Strapi leaves the type of its plugins' doors open. */
interface ContentManager {
  addEditViewSidePanel(panels: unknown[]): void;
}

export function addPlanPanel(app: PlanApplication): void {
  (app.getPlugin('content-manager').apis as unknown as ContentManager).addEditViewSidePanel([PlanPanel]);
}
