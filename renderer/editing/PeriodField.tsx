import { readPeriod } from '../../shared/figures/read-period.ts';
import type { TimePeriod } from '../../shared/model/period.ts';
import { ReportingPeriodFields } from '../../shared/model/reporting-period.ts';
import { useMessages } from '../ui/messages.ts';
import { LineField } from './LineField.tsx';

interface PeriodFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** What a briefing is to report on, as people write it: `2024年上半年`. */
export function PeriodField({ value, onChange }: PeriodFieldProps) {
  const message = useMessages();
  return (
    <LineField
      label={message('period.period')}
      help={message('period.help')}
      value={value}
      longest={40}
      onChange={onChange}
    />
  );
}

/** Null where it is no period. */
export function readTyped(typed: string): TimePeriod | null {
  const period = readPeriod(typed);
  return ReportingPeriodFields.safeParse({ period, comparison: null }).data?.period ?? null;
}
