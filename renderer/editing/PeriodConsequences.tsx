import { useContext, useMemo } from 'react';
import { splitReferences } from '../../shared/deck/references.ts';
import { changeOfPeriod, type TypedPeriod } from '../../shared/deck/reporting-period.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import { inLocale } from '../../shared/model/localized.ts';
import type { ReportingPeriod } from '../../shared/model/reporting-period.ts';
import { placeKey } from '../findings/place-key.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import styles from './field.module.css';

/** What another period does to a briefing: the slides that change, the figures it lacks, the years that stand typed. */
export function PeriodConsequences({
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
