import content from './people.json';
import unitsContent from './units.json';

/** Everything invented; the check digits are right, the people and organisations do not exist. */
export interface DemoApplicant {
  login: string;
  name: string;
  /** How certificates write a name whose character their printer did not have. */
  nameOnPaper?: string;
  idNumber: string;
  phone: string;
  /** Login of the unit's administrator, which also names the unit here. */
  unit: string;
}

export const applicants: DemoApplicant[] = content.applicants;
export const unitAdmins = content.unitAdmins;
export const reviewers = content.reviewers;
export const units = unitsContent;
export type DemoUnit = (typeof unitsContent)[number];

export function applicantOf(login: string): DemoApplicant {
  const found = applicants.find((one) => one.login === login);
  if (!found) throw new Error(`No demo applicant ${login}.`);
  return found;
}

export function unitOf(login: string): DemoUnit {
  const found = units.find((one) => one.login === login);
  if (!found) throw new Error(`No demo unit ${login}.`);
  return found;
}
