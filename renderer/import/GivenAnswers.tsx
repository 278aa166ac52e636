import { useContext } from 'react';
import { areaName } from '../../shared/figures/areas.ts';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import type { MessageKey } from '../../shared/i18n/messages.ts';
import { rangeInWords } from '../../shared/import/cell-names.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import type { AskedStepProps } from './asked-step-props.ts';
import { type GivenAnswer, givenAnswers } from './given-answers.ts';
import styles from './import.module.css';
import { nameOfIndicator, nameOfTheme } from './names-in-briefing.ts';

/** What was answered, each with a way to take it back: then it is asked again. */
export function GivenAnswers({ plan, briefing, answers, onAnswers }: AskedStepProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const given = givenAnswers(answers);
  if (given.length === 0) return null;
  const labels: Readonly<Record<GivenAnswer['about'], MessageKey>> = {
    ...{ area: 'import-dialog.area', period: 'import-dialog.period', unit: 'import-dialog.unit' },
    ...{ status: 'import-dialog.status', theme: 'import-dialog.theme' },
    ...{ match: 'import-dialog.indicator', parent: 'import-dialog.parent' },
    value: 'import-dialog.cell',
  };

  function inWords({ about, said }: GivenAnswer): string {
    if (said === 'new') return message('import-dialog.new-indicator');
    if (said === 'left-out') return message('import-dialog.leave-out');
    if (said === 'take') return message('import-dialog.take');
    if (said === 'in-force') return message('import-beside.in-force');
    switch (about) {
      case 'status':
        return message(said === 'P' ? 'import-dialog.provisional' : 'import-dialog.final');
      case 'theme':
        return nameOfTheme(briefing, said, locale);
      case 'match':
        return nameOfIndicator(briefing, said, locale);
      case 'parent':
        return areaName(briefing.areas, said, locale);
      case 'period':
        return formatPeriod(said, locale);
      default:
        return said;
    }
  }

  return (
    // A mapping answers for hundreds of rows.
    <details className={styles['given-all']} open={given.length <= 8} data-testid="import-given">
      <summary>{message('import-dialog.given')}</summary>
      <ul className={styles['given']}>
        {given.map((one) => {
          const { about, subject, without } = one;
          const of = plan.tables.find(({ shape }) => shape === subject);
          const place = of ? (of.title ?? of.sheet ?? rangeInWords(of.range)) : subject;
          return (
            <li key={`${about} ${subject}`}>
              <span>
                {message(labels[about])}
                {place !== null && <small> {place}</small>}
              </span>
              <strong>{inWords(one)}</strong>
              <button type="button" className={styles['choice']} onClick={() => onAnswers(without)}>
                {message('import-dialog.take-back')}
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
