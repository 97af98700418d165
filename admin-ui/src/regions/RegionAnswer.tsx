import AltRouteOutlined from '@mui/icons-material/AltRouteOutlined';
import { useLocaleState, useTranslate } from 'react-admin';
import { LANGUAGES, say } from 'workflow/domain';
import { Note } from '../elements/Note';
import { wayFrom } from './answer';
import type { Forest } from './forest';

interface RegionAnswerProps {
  forest: Forest;
  value: string;
  /** On record already, not chosen just now. */
  standing?: boolean;
}

/** What the choice means, at once: where the files of the unit will go, or that nobody is there to review them. */
export const RegionAnswer = ({ forest, value, standing = false }: RegionAnswerProps) => {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const place = forest.places.get(value);
  if (place === undefined) return null;
  const { way, ...names } = wayFrom(forest, place);
  const lead = t(standing ? 'region.standing' : 'region.chosen', { name: place.name });
  if (way === 'none') {
    const language = LANGUAGES.find((each) => each === locale);
    return (
      <Note tone="ochre" alert>
        <b>{lead}</b>
        {say({ code: 'no-bureau-for-region' }, language)}
      </Note>
    );
  }
  return (
    <Note tone="green" icon={AltRouteOutlined}>
      <b>{lead}</b>
      {t(`region.way.${way}`, names)}
    </Note>
  );
};
