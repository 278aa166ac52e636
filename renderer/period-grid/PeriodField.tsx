import { AutoComplete } from 'antd';
import { useContext, useState } from 'react';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { TimePeriod } from '../../shared/model/period.ts';
import { classNames } from '../styles/class-names.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import { offeredPeriods, readWhole } from './grid-periods.ts';
import styles from './period-grid.module.css';

interface PeriodFieldProps {
  readonly briefing: Briefing;
  readonly period: TimePeriod;
  readonly onPeriod: (period: TimePeriod) => void;
}

/** Which period's figures are entered: one that is offered, or any that is typed. */
export function PeriodField({ briefing, period, onPeriod }: PeriodFieldProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const [typed, setTyped] = useState<string | null>(null);
  const isPeriod = typed === null || readWhole(typed) !== null;
  return (
    <AutoComplete
      className={classNames(styles['period'])}
      aria-label={message('grid.period')}
      placeholder={message('grid.period-hint')}
      value={typed ?? formatPeriod(period, locale)}
      {...(!isPeriod && { status: 'error' as const })}
      options={offeredPeriods(briefing, period).map((one) => ({
        value: formatPeriod(one, locale),
      }))}
      onChange={(text: string) => {
        setTyped(text);
        const next = readWhole(text);
        if (next !== null) onPeriod(next);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
