import { useContext } from 'react';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import { readDate } from '../../shared/figures/read-period.ts';
import type { Attainments } from '../../shared/goals/attainment.ts';
import { printReported } from '../../shared/goals/goal-progress.ts';
import { translate } from '../../shared/i18n/messages.ts';
import {
  type Goal,
  type GoalTarget,
  ProgressStatus,
  reportedStatuses,
} from '../../shared/model/goal.ts';
import { inLocale, type Locale } from '../../shared/model/localized.ts';
import { StatusMark } from '../goals/StatusMark.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { SegmentField, TextField } from './Field.tsx';
import styles from './field.module.css';
import { plainNumber } from './goal-values.ts';
import { Preview } from './Preview.tsx';

interface ProgressPreviewProps {
  /** The date and the status as they are typed and chosen. */
  readonly values: { readonly asOf: string; readonly status: string };
  /** What is typed of each target. */
  readonly reached: readonly { readonly target: GoalTarget; readonly typed: string }[];
}

/** What the board and slides will say of it. */
export function ProgressPreview({ values, reached }: ProgressPreviewProps) {
  const date = readDate(values.asOf);
  const status = ProgressStatus.safeParse(values.status).data;
  const counted = reached.flatMap(({ target, typed }) => {
    const value = plainNumber(typed);
    return value !== null && Number.isFinite(value) ? [{ target, value }] : [];
  });
  const said = (locale: Locale) => status && <StatusMark status={status} locale={locale} />;
  return (
    <Preview
      printed={(locale) =>
        counted.length > 0
          ? counted
              .map(({ target, value }) => printReported(target, value, locale))
              .join(locale === 'en' ? ', ' : '、')
          : said(locale)
      }
      below={(locale) => (
        <>
          {date && translate(locale, 'goals.as-of', { date: formatPeriod(date, locale) })}
          {date && counted.length > 0 && status && ' · '}
          {counted.length > 0 && said(locale)}
        </>
      )}
    />
  );
}

export function AsOfField() {
  const message = useMessages();
  return <TextField path="asOf" label={message('field.asOf')} help={message('field.date-help')} />;
}

/** How far the only target, or the one that is meant, is. */
export function ReachedField({
  path,
  target,
}: {
  readonly path: string;
  readonly target: GoalTarget;
}) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  return (
    <TextField
      path={path}
      label={message('field.progress-value')}
      help={message('field.progress-value-help', {
        measure: inLocale(target.measure, locale),
        unit: unitIn(target, locale, message),
      })}
    />
  );
}

export function MeasuredNote() {
  const message = useMessages();
  return <p className={styles['field-told']}>{message('goals.by-hand-rests')}</p>;
}

export function StatusField() {
  const message = useMessages();
  return (
    <SegmentField
      path="status"
      label={message('field.progressStatus')}
      choices={reportedStatuses.map((status) => ({
        value: status,
        label: <StatusMark status={status} />,
      }))}
    />
  );
}

export function EvidenceField() {
  const message = useMessages();
  return (
    <TextField
      path="note"
      label={message('field.evidence')}
      help={message('field.evidence-help')}
      rows={3}
    />
  );
}

/** The unit that a target's values are entered in: 家, 亿 元. */
export function unitIn(
  { unit, unitMult }: Pick<GoalTarget, 'unit' | 'unitMult'>,
  locale: Locale,
  message: ReturnType<typeof useMessages>,
): string {
  const name = inLocale(unit, locale);
  return unitMult === 0 ? name : `${message(`multiplier.${unitMult}`)} ${name}`;
}

/** Whether an indicator's figure says how far the target is, so that a value entered by hand does not. */
export function isMeasured(
  attainments: Attainments,
  goal: Goal,
  target: GoalTarget | undefined,
): boolean {
  return target !== undefined && attainments.of(goal, target)?.by.origin === 'indicator';
}
