import { Input } from 'antd';
import { useContext, useId, useMemo, useState } from 'react';
import { comparisonOf } from '../../shared/deck/period-words.ts';
import { splitReferences } from '../../shared/deck/references.ts';
import { changeOfPeriod, type TypedPeriod } from '../../shared/deck/reporting-period.ts';
import { isSame } from '../../shared/editing/edit-rules.ts';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import { readPeriod } from '../../shared/figures/read-period.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import { inLocale } from '../../shared/model/localized.ts';
import {
  type ReportingPeriod,
  ReportingPeriodFields,
} from '../../shared/model/reporting-period.ts';
import { placeKey } from '../findings/place-key.ts';
import { Kit } from '../kit/Kit.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { ConfirmEditDialog } from './ConfirmEditDialog.tsx';
import styles from './field.module.css';

interface ReportingPeriodDialogProps {
  readonly briefing: Briefing;
  readonly onClose: () => void;
}

/** Changes what a briefing reports on, and says beforehand what that does to its slides. */
export function ReportingPeriodDialog({ briefing, onClose }: ReportingPeriodDialogProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { key } = briefing.deck;
  // As the person saw it: what another window makes of it meanwhile is refused as stale.
  const [before] = useState<ReportingPeriod>(() => {
    const { period, comparison } = briefing.deck;
    return { period, comparison };
  });
  const { period, comparison } = before;
  const [typed, setTyped] = useState({
    period: formatPeriod(period, locale),
    comparison: comparison === null ? '' : formatPeriod(comparison, locale),
  });
  const after = useMemo(() => readTyped(typed), [typed]);
  const isChanged = after !== null && !isSame(before, after);
  return (
    <Kit>
      <ConfirmEditDialog
        title={message('period.title')}
        edit={{ entity: 'reporting-period', deck: key, before, after: after ?? before }}
        form={`reporting-period:${key}`}
        leave={message('period.leave')}
        act={message('period.act')}
        isBlocked={!isChanged}
        onClose={onClose}
      >
        <p>{message('period.about')}</p>
        <PeriodField
          label={message('period.period')}
          help={message('period.help')}
          value={typed.period}
          onChange={(period) => setTyped({ ...typed, period })}
        />
        <PeriodField
          label={message('period.comparison')}
          help={message('period.comparison-help', {
            period: formatPeriod(
              comparisonOf({ period: after?.period ?? period, comparison: null }),
              locale,
            ),
          })}
          value={typed.comparison}
          onChange={(comparison) => setTyped({ ...typed, comparison })}
        />
        {after === null ? (
          <p className={styles['field-failed']} role="alert">
            {message('issue.period')}
          </p>
        ) : (
          isChanged && <Consequences briefing={briefing} after={after} />
        )}
      </ConfirmEditDialog>
    </Kit>
  );
}

function Consequences({
  briefing,
  after,
}: {
  readonly briefing: Briefing;
  readonly after: ReportingPeriod;
}) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { changing, breaking, lacking, typed } = useMemo(
    () => changeOfPeriod(briefing, after),
    [briefing, after],
  );
  const listed = (items: readonly (string | number)[]) => items.join(locale === 'en' ? ', ' : '、');
  const figureNamed = (written: string) => {
    const [run] = splitReferences(written);
    const reference = run && 'reference' in run ? run.reference : null;
    const figure = briefing.figures.find(({ key }) => String(key) === reference?.key);
    return figure ? inLocale(figure.shortName, locale) : written;
  };
  return (
    <>
      {changing.length > 0 && <p>{message('period.changes', { slides: listed(changing) })}</p>}
      {breaking.length > 0 && (
        <>
          <p className={styles['field-failed']}>
            {message('period.breaks', { slides: listed(breaking) })}
          </p>
          <p>{message('period.lacking', { figures: listed(lacking.map(figureNamed)) })}</p>
        </>
      )}
      {changing.length + breaking.length === 0 && <p>{message('period.same')}</p>}
      {typed.length > 0 && (
        <>
          <p>{message('period.typed')}</p>
          <ul className={styles['field-list']} data-testid="typed-periods">
            {typed.map((one) => (
              <li key={`${one.number} ${one.place}`}>
                <TypedLine typed={one} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function TypedLine({ typed: { number, place, text } }: { readonly typed: TypedPeriod }) {
  const message = useMessages();
  const where = message(placeKey(place));
  return number === null
    ? message('period.typed-elsewhere', { place: where, text })
    : message('period.typed-line', { number, place: where, text });
}

interface PeriodFieldProps {
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function PeriodField({ label, help, value, onChange }: PeriodFieldProps) {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        value={value}
        maxLength={40}
        aria-describedby={`${id}-told`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-told`} className={styles['field-told']}>
        {help}
      </p>
    </div>
  );
}

/** Null where one of them is no period. */
function readTyped(typed: {
  readonly period: string;
  readonly comparison: string;
}): ReportingPeriod | null {
  const comparison = typed.comparison.trim() === '' ? null : readPeriod(typed.comparison);
  if (comparison === null && typed.comparison.trim() !== '') return null;
  const read = ReportingPeriodFields.safeParse({ period: readPeriod(typed.period), comparison });
  return read.data ?? null;
}
