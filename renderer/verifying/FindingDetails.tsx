import { shownNumbers } from '../../shared/deck/shown-numbers.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import { GoalKey, IndicatorKey } from '../../shared/model/keys.ts';
import type { FindingRow, VerifiedReport } from '../../shared/model/verifying.ts';
import { Button } from '../ui/Button.tsx';
import { useMessages } from '../ui/messages.ts';
import type { Destination } from '../workspace/navigation.ts';
import styles from './verifying.module.css';

interface FindingDetailsProps {
  readonly row: FindingRow;
  /** The briefing that the document was held against; null for none. */
  readonly deck: VerifiedReport['deck'];
  readonly briefing: Briefing;
  readonly onGo: (to: Destination) => void;
}

/** Both figures, what the difference is, and the ways to where the store's stands. */
export function FindingDetails({ row, deck, briefing, onGo }: FindingDetailsProps) {
  const message = useMessages();
  const { held, remarks, printed, sentence } = row;
  const slides = deck === briefing.deck.key ? (held?.slides ?? []) : [];
  const numbers = shownNumbers(briefing.deck.slides);
  return (
    <section className={styles['details']} data-testid="finding-details" aria-live="polite">
      {remarks.length > 0 && <p className={styles['remarks']}>{remarks.join('；')}</p>}
      <dl>
        <dt>{message('verifying.says')}</dt>
        <dd>
          <strong>{printed}</strong> <span>{sentence}</span>
        </dd>
        {held && (
          <>
            <dt>{message('verifying.kept')}</dt>
            <dd>
              <strong>{held.printed}</strong> {held.name} · {held.period}
              <span className={styles['source']}>{held.source}</span>
            </dd>
          </>
        )}
      </dl>
      {held && (
        <div className={styles['ways']}>
          <Button onClick={() => onGo(placeOf(held))}>{message('verifying.show-data')}</Button>
          {held.passage && (
            <Button onClick={() => held.passage && onGo({ view: 'sources', ...held.passage })}>
              {message('verifying.show-source')}
            </Button>
          )}
          {slides.slice(0, 4).map((number) => {
            const slide = briefing.deck.slides[numbers.indexOf(number)];
            return (
              slide && (
                <Button
                  key={number}
                  onClick={() =>
                    onGo({ view: 'briefing', slide: { deck: briefing.deck.key, slide: slide.key } })
                  }
                >
                  {message('verifying.show-slide', { number })}
                </Button>
              )
            );
          })}
        </div>
      )}
    </section>
  );
}

/** Where the data view has the figure; a target is its goal's. */
function placeOf({ key, isTarget }: NonNullable<FindingRow['held']>): Destination {
  return isTarget
    ? { view: 'goals', goal: GoalKey.parse(key.replace(/\..*$/, '')) }
    : { view: 'data', indicator: IndicatorKey.parse(key) };
}
