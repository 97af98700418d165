import type { Answers, Form, PaperTexts } from 'workflow/domain';

export interface SheetAttachment {
  id: number;
  fieldId: string;
  fileName: string;
  /** Bytes. */
  size: number;
  sha256: string;
}

/** Everything on paper, already decided by the caller: this room looks nothing up. */
export interface Sheet {
  /** 0 is an unsubmitted draft: 草稿 across each page, and no verification code. */
  revision: number;
  plan: { year: number; name: string };
  category: { name: string; batch: string };
  /** The plan's own words; what is empty has this room's. `title` heads the form of the category. */
  texts?: PaperTexts & { title?: string | null };
  /** The empty form of a plan, as the staff look at it: nobody's draft, and nothing to verify. */
  blank?: boolean;
  /** In full: the printed form carries them (R19). */
  applicant: { name: string; idNumber: string; phone: string };
  unit: { name: string; regionName: string };
  /** 主管部门 or 所在市, as far as known. */
  authorityName: string | null;
  /** A `region` is printed by the label of its option, or as it was answered: the caller puts the name in. */
  form: Form;
  answers: Answers;
  attachments: SheetAttachment[];
  submittedAt: Date | null;
  /** Capital letters, digits and hyphens, e.g. `7F3A-92C1`: it goes into the page's style as it is. */
  verificationCode: string;
  /** http or https; the QR code holds it together with the verification code. */
  verificationUrl: string;
  /** JPEG or PNG, when a `photo` field was answered. */
  photo?: Buffer | null;
}

export const isBlank = (sheet: Sheet): boolean => sheet.blank === true;
export const isDraft = (sheet: Sheet): boolean => sheet.revision === 0 && !isBlank(sheet);
