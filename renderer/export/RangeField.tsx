import { useId } from 'react';
import type { ResolvedRange } from '../../shared/export/export-range.ts';
import { describeFailure } from '../../shared/i18n/messages.ts';
import { longest } from '../../shared/model/bounds.ts';
import type { DeckSection } from '../../shared/model/deck.ts';
import type { ExportRange } from '../../shared/model/export-choice.ts';
import { inLocale, type Locale } from '../../shared/model/localized.ts';
import { useMessages } from '../ui/messages.ts';
import styles from './export-dialog.module.css';
import fieldsStyles from './fields.module.css';
import { Check, FieldGroup } from './fields.tsx';

interface RangeFieldProps {
  readonly range: ExportRange;
  readonly resolved: ResolvedRange;
  readonly sections: readonly DeckSection[];
  readonly total: number;
  /** The number of the slide in view. */
  readonly current: number;
  /** The interface's language. */
  readonly locale: Locale;
  readonly onChange: (range: ExportRange) => void;
}

/** Which slides: all, the one in view, those of sections, or numbers that are typed. */
export function RangeField({
  range,
  resolved,
  sections,
  total,
  current,
  locale,
  onChange,
}: RangeFieldProps) {
  const message = useMessages();
  const name = useId();
  const problemId = useId();
  const problem = resolved.ok ? null : describeFailure(locale, resolved.failure);
  const typed = range.kind === 'typed' ? range.text : null;
  const isWrong = problem !== null && typed !== null && typed.trim() !== '';

  const radio = (kind: ExportRange['kind'], label: string, chosen: ExportRange) => (
    <label className={fieldsStyles['check']}>
      <input
        type="radio"
        name={name}
        checked={range.kind === kind}
        onChange={() => onChange(chosen)}
      />
      {label}
    </label>
  );

  return (
    <FieldGroup label={message('export-dialog.range')}>
      {radio('all', message('export-dialog.range.all', { count: total }), { kind: 'all' })}
      {radio('current', message('export-dialog.range.current', { number: current }), {
        kind: 'current',
      })}
      {radio('sections', message('export-dialog.range.sections'), {
        kind: 'sections',
        sections: sections.map(({ key }) => key),
      })}
      {range.kind === 'sections' && (
        <div className={styles['range-sections']}>
          {sections.map(({ key, name: title }) => (
            <Check
              key={key}
              label={inLocale(title, locale)}
              checked={range.sections.includes(key)}
              onChange={(checked) =>
                onChange({
                  kind: 'sections',
                  sections: checked
                    ? [...range.sections, key]
                    : range.sections.filter((other) => other !== key),
                })
              }
            />
          ))}
        </div>
      )}
      <div className={styles['range-typed']}>
        {radio('typed', message('export-dialog.range.typed'), { kind: 'typed', text: typed ?? '' })}
        <input
          type="text"
          className={fieldsStyles['field-text']}
          aria-label={message('export-dialog.range.typed')}
          placeholder={message('export-dialog.range.example')}
          value={typed ?? ''}
          maxLength={longest.slideRange}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={isWrong}
          aria-describedby={problemId}
          onFocus={() => typed === null && onChange({ kind: 'typed', text: '' })}
          onChange={(event) => onChange({ kind: 'typed', text: event.target.value })}
        />
      </div>
      <p id={problemId} className={styles['range-problem']} role="status">
        {isWrong || (problem !== null && range.kind === 'sections') ? problem : ''}
      </p>
    </FieldGroup>
  );
}
