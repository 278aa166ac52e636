import { areaName, homeOf, unlessMeant } from '../../../shared/figures/areas.ts';
import { figureParts } from '../../../shared/figures/format-figure.ts';
import { formatPeriod } from '../../../shared/figures/format-period.ts';
import type { Area } from '../../../shared/model/area.ts';
import type { Observation } from '../../../shared/model/indicator.ts';
import type { Locale } from '../../../shared/model/localized.ts';
import type { IndicatorRecord } from '../../../shared/model/records.ts';
import { IconButton } from '../../ui/Button.tsx';
import { useMessages } from '../../ui/messages.ts';
import visuallyHiddenStyles from '../../ui/visually-hidden.module.css';
import styles from './detail.module.css';

interface PeriodListProps {
  readonly record: IndicatorRecord;
  readonly areas: readonly Area[];
  /** The language that figures are printed in. */
  readonly locale: Locale;
  readonly onCorrect: (observation: Observation) => void;
  readonly onDelete: (observation: Observation) => void;
  /** Another source's figure for the same period is to be added. */
  readonly onAddSource: (observation: Observation) => void;
}

/** Every period of an indicator, the latest first, each with its own corrections. */
export function PeriodList(props: PeriodListProps) {
  const { record, areas, locale, onCorrect, onDelete, onAddSource } = props;
  const message = useMessages();
  const { unit, decimals, kind, observations } = record.indicator;
  return (
    <table className={styles['detail-periods']}>
      <caption className={visuallyHiddenStyles['visually-hidden']}>
        {message('data.periods-title')}
      </caption>
      <tbody>
        {observations.map((observation) => {
          const area = unlessMeant(observation.refArea, homeOf(areas));
          const when = formatPeriod(observation.timePeriod, locale);
          const period = area === null ? when : `${areaName(areas, area, locale)} ${when}`;
          const printed = figureParts({ ...observation, unit, decimals, kind }, locale)
            .map(({ text }) => text)
            .join('');
          return (
            <tr key={`${observation.timePeriod} ${observation.refArea}`}>
              <th scope="row">{period}</th>
              <td lang={locale}>{printed}</td>
              <td>{message(`status.${observation.status}`)}</td>
              <td className={styles['detail-period-actions']}>
                <IconButton
                  icon="add"
                  label={message('competing.add-period', { period })}
                  onClick={() => onAddSource(observation)}
                />
                <IconButton
                  icon="edit"
                  label={message('data.correct-period', { period })}
                  onClick={() => onCorrect(observation)}
                />
                <IconButton
                  icon="delete"
                  label={message('data.delete-period', { period })}
                  onClick={() => onDelete(observation)}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
