import { useQueryClient } from '@tanstack/react-query';
import { useLocaleState, useTranslate } from 'react-admin';
import { choose } from '../language/choice';
import { HeaderButton } from './HeaderButton';

/** The server's sentences come in the language of the request, so what is on the screen is asked for again. */
export const LanguageSwitch = () => {
  const t = useTranslate();
  const [locale, setLocale] = useLocaleState();
  const queries = useQueryClient();
  const toggle = () => {
    const next = locale === 'zh' ? 'en' : 'zh';
    choose(next);
    setLocale(next);
    void queries.invalidateQueries();
  };
  return (
    <HeaderButton variant="text" onClick={toggle} aria-label={t('frame.languageName')}>
      {t('frame.language')}
    </HeaderButton>
  );
};
