import { useContext, useMemo, useState } from 'react';
import { comparisonOf } from '../../shared/deck/period-words.ts';
import { isSame } from '../../shared/editing/edit-rules.ts';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import { readPeriod } from '../../shared/figures/read-period.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import {
  type ReportingPeriod,
  ReportingPeriodFields,
} from '../../shared/model/reporting-period.ts';
import { Kit } from '../kit/Kit.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { ConfirmEditDialog } from './ConfirmEditDialog.tsx';
import styles from './field.module.css';
import { PeriodConsequences } from './PeriodConsequences.tsx';
import { PeriodField } from './PeriodField.tsx';

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
          isChanged && <PeriodConsequences briefing={briefing} after={after} />
        )}
      </ConfirmEditDialog>
    </Kit>
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
