import { useTranslate } from 'react-admin';
import { SearchField } from '../elements/SearchField';
import { useFilter } from './useFilter';

/** By name or the last four of the number. */
export const Search = () => {
  const t = useTranslate();
  const [{ q = '', ...rest }, setFilter] = useFilter();
  return (
    <SearchField
      label={t('declaration.search')}
      q={q}
      onSearch={(next) => setFilter(next === '' ? rest : { ...rest, q: next })}
    />
  );
};
