import { Select } from 'antd';
import { areaName } from '../../../shared/figures/areas.ts';
import { formatPeriod } from '../../../shared/figures/format-period.ts';
import type { Area } from '../../../shared/model/area.ts';
import { inLocale, type Locale } from '../../../shared/model/localized.ts';
import type { RecordFacets, RecordFilter } from '../../../shared/model/records.ts';
import type { Source } from '../../../shared/model/source.ts';
import { classNames } from '../../styles/class-names.ts';
import { Button } from '../../ui/Button.tsx';
import buttonStyles from '../../ui/button.module.css';
import { useMessages } from '../../ui/messages.ts';
import styles from './filter-bar.module.css';

export const noFilter: RecordFilter = {
  themes: [],
  units: [],
  kinds: [],
  qualifiers: [],
  periods: [],
  sources: [],
  areas: [],
  unused: false,
};

interface FilterBarProps {
  readonly facets: RecordFacets;
  readonly filter: RecordFilter;
  readonly onFilter: (filter: RecordFilter) => void;
  readonly sources: readonly Source[];
  readonly areas: readonly Area[];
  /** Units by their Chinese names, as the store's facets name them, in the interface's language. */
  readonly unitName: (unit: string) => string;
  readonly locale: Locale;
}

type Listed = Exclude<keyof RecordFilter, 'unused' | 'themes'>;

/** What the table is narrowed to: one choice of several for each property, and the unused alone. */
export function FilterBar({
  facets,
  filter,
  onFilter,
  sources,
  areas,
  unitName,
  locale,
}: FilterBarProps) {
  const message = useMessages();
  const names: { readonly [Name in Listed]: (value: never) => string } = {
    units: unitName,
    kinds: (kind: RecordFilter['kinds'][number]) => message(`kind.${kind}`),
    qualifiers: (qualifier: RecordFilter['qualifiers'][number]) =>
      message(`qualifier.${qualifier}`),
    periods: (period: string) => formatPeriod(period, locale),
    sources: (key: string) => {
      const source = sources.find((one) => one.key === key);
      return source ? inLocale(source.title, locale) : key;
    },
    areas: (key: string) => areaName(areas, key, locale),
  };
  const narrowed = filter.unused || (Object.keys(names) as Listed[]).some((n) => filter[n].length);
  // Of one area alone there is nothing to choose.
  const listed = (Object.keys(names) as Listed[]).filter(
    (name) => name !== 'areas' || facets.areas.length > 1 || filter.areas.length > 0,
  );
  return (
    <fieldset className={styles['filters']} aria-label={message('data.filters')}>
      {listed.map((name) => (
        <Select<string[]>
          key={name}
          className={classNames(styles['filter'])}
          mode="multiple"
          variant="filled"
          size="small"
          maxTagCount={1}
          maxTagTextLength={6}
          popupMatchSelectWidth={260}
          aria-label={message(`data.filter.${name}`)}
          placeholder={message(`data.filter.${name}`)}
          optionFilterProp="label"
          value={filter[name]}
          onChange={(chosen) => onFilter({ ...filter, [name]: chosen } as RecordFilter)}
          options={facets[name].map(({ value, count }) => ({
            value,
            label: names[name](value as never),
            count,
          }))}
          optionRender={({ label, data }) => (
            <span className={styles['filter-option']}>
              {label}
              <span className={styles['filter-count']}>{data['count']}</span>
            </span>
          )}
        />
      ))}
      <button
        type="button"
        className={`${buttonStyles['button']} ${buttonStyles['button-quiet']}`}
        data-look="quiet"
        aria-pressed={filter.unused}
        onClick={() => onFilter({ ...filter, unused: !filter.unused })}
      >
        {message('data.unused')}
      </button>
      {narrowed && (
        <Button look="quiet" onClick={() => onFilter({ ...noFilter, themes: filter.themes })}>
          {message('data.clear')}
        </Button>
      )}
    </fieldset>
  );
}
