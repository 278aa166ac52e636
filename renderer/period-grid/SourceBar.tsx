import { Input, Select } from 'antd';
import { type RefObject, useId } from 'react';
import { inLocale, type Locale } from '../../shared/model/localized.ts';
import type { Source } from '../../shared/model/source.ts';
import type { FieldIssue } from '../editing/form-issues.ts';
import { wholeNumber } from '../editing/form-values.ts';
import { beyond, type ParagraphValues } from '../editing/record-values.ts';
import { classNames } from '../styles/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import { useMessages } from '../ui/messages.ts';
import { Segments } from '../ui/Segments.tsx';
import styles from './period-grid.module.css';

/** Whose place is being set: that of all cells without one of their own, or that of the chosen ones. */
export type PlaceScope = 'all' | 'chosen';

interface SourceBarProps {
  readonly place: ParagraphValues;
  readonly onPlace: (place: ParagraphValues) => void;
  readonly scope: PlaceScope;
  readonly onScope: (scope: PlaceScope) => void;
  /** How many cells are chosen. */
  readonly chosen: number;
  readonly sources: readonly Source[];
  readonly locale: Locale;
  /** Whether saving was tried with figures that stand nowhere. */
  readonly isMissing: boolean;
  readonly ref: RefObject<HTMLFieldSetElement | null>;
}

/** Source, section and paragraph for many figures at once. */
export function SourceBar(props: SourceBarProps) {
  const { place, onPlace, locale } = props;
  // Of a table each figure stands in a cell of its own, which importing it brings along.
  const sources = props.sources.filter(({ kind }) => kind !== 'table');
  const message = useMessages();
  const id = useId();
  const source = sources.find(({ key }) => key === place.source);
  const section = source?.sections.find(({ number }) => String(number) === place.section);
  const issue = placeIssue(place, sources);
  const told = issue
    ? message(issue.key, issue.params)
    : props.isMissing
      ? message('grid.place-missing')
      : section && message('field.paraNo-help', { count: section.paragraphs });
  return (
    <fieldset ref={props.ref} className={styles['places']} aria-label={message('grid.place')}>
      <span className={styles['places-name']} aria-hidden="true">
        {message('grid.place')}
      </span>
      <Select<string>
        className={classNames(styles['places-source'])}
        aria-label={message('field.source')}
        placeholder={message('field.source')}
        showSearch={{ optionFilterProp: 'label' }}
        {...(source && { value: source.key })}
        {...(props.isMissing && !source && { status: 'error' as const })}
        options={sources.map(({ key, title }) => ({ value: key, label: inLocale(title, locale) }))}
        onChange={(key) => {
          const [only, other] = sources.find((one) => one.key === key)?.sections ?? [];
          const isOne = only !== undefined && other === undefined;
          onPlace({
            source: key,
            section: isOne ? String(only.number) : '',
            paraNo: isOne && only.paragraphs === 1 ? '1' : '',
          });
        }}
      />
      <Select<string>
        className={classNames(styles['places-section'])}
        aria-label={message('field.section')}
        placeholder={message('field.section')}
        disabled={!source}
        {...(section && { value: place.section })}
        {...(props.isMissing && source && !section && { status: 'error' as const })}
        options={(source?.sections ?? []).map(({ number, heading }) => ({
          value: String(number),
          label: [
            number === 0 ? message('sources.introduction') : message('sources.section', { number }),
            heading,
          ]
            .filter(Boolean)
            .join(' '),
        }))}
        onChange={(number) => onPlace({ ...place, section: number })}
      />
      <Input
        className={styles['places-paragraph']}
        aria-label={message('field.paraNo')}
        placeholder={message('field.paraNo')}
        aria-describedby={`${id}-told`}
        aria-invalid={issue !== null}
        {...((issue || (props.isMissing && section && wholeNumber(place.paraNo) === null)) && {
          status: 'error' as const,
        })}
        disabled={!section}
        maxLength={8}
        value={place.paraNo}
        onChange={(event) => onPlace({ ...place, paraNo: event.target.value })}
      />
      <Segments<PlaceScope>
        label={message('grid.place-scope')}
        value={props.scope}
        options={[
          { value: 'all', label: message('grid.place-all') },
          { value: 'chosen', label: message('grid.place-here', { count: props.chosen }) },
        ]}
        onChange={props.onScope}
      />
      <p
        id={`${id}-told`}
        className={styles['places-told']}
        data-invalid={issue !== null || props.isMissing}
        role={issue || props.isMissing ? 'alert' : undefined}
      >
        {(issue || props.isMissing) && <Icon name="warning" />}
        {told}
      </p>
    </fieldset>
  );
}

/** What is wrong with a place; null also while it is not whole. */
export function placeIssue(place: ParagraphValues, sources: readonly Source[]): FieldIssue | null {
  const far = beyond(place, sources, 'paraNo')['paraNo'];
  if (far) return far;
  const paragraph = wholeNumber(place.paraNo);
  return paragraph !== null && !(paragraph >= 1) ? { key: 'issue.whole-number' } : null;
}
