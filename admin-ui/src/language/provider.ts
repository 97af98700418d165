import english from 'ra-language-english';
import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { Language } from 'workflow/domain';
import * as changes from '../changes/words';
import * as worklist from '../worklist/words';
import * as arrival from '../arrival/words';
import * as bulk from '../bulk/words';
import * as declarations from '../declarations/words';
import * as elements from '../elements/words';
import * as entrance from '../entrance/words';
import * as filling from '../filling/words';
import * as frame from '../frame/words';
import * as notices from '../messages/words';
import * as outcomes from '../outcomes/words';
import * as plans from '../plans/words';
import * as profile from '../profile/words';
import * as province from '../province/words';
import * as remind from '../province/reminding/words';
import * as regions from '../regions/words';
import * as registrations from '../registrations/words';
import * as review from '../review/words';
import * as papers from '../review/recommendation/words';
import * as verdicts from '../review/verdicts/words';
import * as units from '../units/words';
import { chinese } from './chinese';
import { language } from './choice';

/** Every folder brings its own words in both languages; English must have the shape of Chinese. */
const messages = {
  zh: {
    ...chinese,
    word: elements.zh,
    frame: frame.zh,
    message: notices.zh,
    outcome: outcomes.zh,
    entrance: entrance.zh,
    plan: plans.zh,
    arrival: arrival.zh,
    bulk: bulk.zh,
    declaration: declarations.zh,
    fill: filling.zh,
    review: review.zh,
    paper: papers.zh,
    verdict: verdicts.zh,
    change: changes.zh,
    worklist: worklist.zh,
    profile: profile.zh,
    province: province.zh,
    remind: remind.zh,
    region: regions.zh,
    registration: registrations.zh,
    unit: units.zh,
  },
  en: {
    ...english,
    word: elements.en,
    frame: frame.en,
    message: notices.en,
    outcome: outcomes.en,
    entrance: entrance.en,
    plan: plans.en,
    arrival: arrival.en,
    bulk: bulk.en,
    declaration: declarations.en,
    fill: filling.en,
    review: review.en,
    paper: papers.en,
    verdict: verdicts.en,
    change: changes.en,
    worklist: worklist.en,
    profile: profile.en,
    province: province.en,
    remind: remind.en,
    region: regions.en,
    registration: registrations.en,
    unit: units.en,
  },
};

export const i18nProvider = polyglotI18nProvider((locale) => messages[locale as Language], language(), [
  { locale: 'zh', name: '中文' },
  { locale: 'en', name: 'English' },
]);
