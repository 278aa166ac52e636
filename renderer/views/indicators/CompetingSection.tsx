import { useContext } from 'react';
import { formatPeriod } from '../../../shared/figures/format-period.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { Figure } from '../../../shared/model/figure.ts';
import type { Observation } from '../../../shared/model/indicator.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import type { IndicatorRecord } from '../../../shared/model/records.ts';
import { CompetingValues } from '../../figures/CompetingValues.tsx';
import { competingOf } from '../../figures/trace.ts';
import { Button } from '../../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { Section } from './DetailSections.tsx';
import styles from './detail.module.css';
import { inForceOf } from './in-force-of.ts';

/** One source's value and the figure that is in force for the same area and period. */
export interface CompetingValue {
  readonly figure: Figure;
  readonly inForce: Observation;
  readonly other: Observation;
  /** Its place among the figure's competing values. */
  readonly index: number;
}

interface CompetingSectionProps {
  readonly record: IndicatorRecord;
  readonly briefing: Briefing;
  readonly onChoose: (value: CompetingValue) => void;
  readonly onCorrect: (observation: Observation) => void;
  readonly onDelete: (observation: Observation) => void;
}

/** Periods that several sources publish a figure for, each with the choice of the one in force. */
export function CompetingSection(props: CompetingSectionProps) {
  const { record, briefing, onChoose, onCorrect, onDelete } = props;
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { competing } = record.indicator;
  if (competing.length === 0) return null;
  return (
    <Section title={message('competing.title')}>
      {competing.map((group) => {
        const found = inForceOf(record, group);
        const told = found && competingOf(found.figure, briefing, locale);
        if (!found || !told) return null;
        const { figure } = found;
        const when = formatPeriod(group.timePeriod, locale);
        return (
          <div key={`${group.timePeriod} ${group.refArea}`} className={styles['detail-competing']}>
            <h4>{figure.area ? `${inLocale(figure.area.name, locale)} ${when}` : when}</h4>
            <CompetingValues
              competing={told}
              actions={(_, index) => {
                const other = group.others[index];
                if (!other) return null;
                return (
                  <>
                    <Button look="quiet" onClick={() => onChoose({ ...found, other, index })}>
                      {message('competing.choose-one')}
                    </Button>
                    <Button look="quiet" onClick={() => onCorrect(other)}>
                      {message('competing.correct')}
                    </Button>
                    <Button look="quiet" onClick={() => onDelete(other)}>
                      {message('competing.delete')}
                    </Button>
                  </>
                );
              }}
            />
          </div>
        );
      })}
    </Section>
  );
}
