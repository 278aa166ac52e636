import { useCallback, useContext, useMemo, useState } from 'react';
import { bindTitle } from '../../../shared/deck/bind-slide.ts';
import { slideKeyOf } from '../../../shared/deck/bound-slide.ts';
import type { Difference } from '../../../shared/model/difference.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import { slideName } from '../../../shared/model/slide-ref.ts';
import { boundDeck } from '../../slides/bound-deck.ts';
import { sharedContext } from '../../slides/shared-context.ts';
import { SlideContext } from '../../slides/slide-context.ts';
import { Button } from '../../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import viewStyles from '../../ui/view.module.css';
import { useNavigation } from '../../workspace/use-navigation.ts';
import type { ViewProps } from '../../workspace/view-props.ts';
import { ChangeTable } from './ChangeTable.tsx';
import styles from './differences.module.css';
import {
  commentLines,
  figureLines,
  goalLines,
  kindsOf,
  milestoneLines,
  slidesTouched,
  turned,
} from './lines.ts';
import { TouchedSlides } from './TouchedSlides.tsx';

interface ComparedProps extends ViewProps<'differences'> {
  readonly difference: Difference;
  /** What the other state was kept for. */
  readonly name: string;
  /** The other state is a file, which came from elsewhere or is an earlier one of this store. */
  readonly file: 'from-elsewhere' | 'earlier' | null;
}

/** What is new, changed and gone, and the slides that it touches. */
export function Compared({ briefing, settings, difference, name, file }: ComparedProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { show } = useNavigation();
  const { slideLocale } = settings;
  const deck = briefing.deck.key;
  const results = boundDeck(briefing, slideLocale);
  const slides = useMemo(
    () => sharedContext(briefing, settings, results.length, null),
    [briefing, settings, results.length],
  );
  const numbers = useMemo(
    () => new Map(results.map((result, index) => [slideKeyOf(result), index + 1])),
    [results],
  );
  const { areas } = briefing;
  const nameOf = useCallback(
    (key: string) => {
      const figure = briefing.figures.find((one) => String(one.key) === key);
      return figure ? inLocale(figure.name, locale) : key;
    },
    [briefing, locale],
  );
  const listed = useMemo(
    () => [
      { title: 'differences.figures' as const, lines: figureLines(difference, locale) },
      {
        title: 'differences.goals' as const,
        lines: goalLines(difference, locale, message, { nameOf, areas }),
      },
      {
        title: 'differences.milestones' as const,
        lines: milestoneLines(difference, locale, areas),
      },
      {
        title: 'differences.comments' as const,
        lines: commentLines(
          difference,
          ({ subject }) => bindTitle(subject, briefing, locale),
          locale,
          message,
        ),
      },
    ],
    [difference, locale, message, nameOf, areas, briefing],
  );
  const [isTurned, setTurned] = useState(file === 'from-elsewhere');
  const lists = useMemo(
    () =>
      isTurned ? listed.map(({ title, lines }) => ({ title, lines: lines.map(turned) })) : listed,
    [listed, isTurned],
  );
  const all = lists.flatMap(({ lines }) => lines);
  if (all.length === 0)
    return (
      <main className={viewStyles['view-nothing']}>
        <p role="status">{message('differences.same', { name })}</p>
      </main>
    );

  const { added, changed, gone } = difference.unlisted;
  const unlisted = added + changed + gone;
  const unlistedKinds = isTurned ? { added: gone, changed, gone: added } : difference.unlisted;
  const said = all.filter(({ comment }) => comment !== null).length;
  const [before, after] = sidesOf(file, isTurned);
  const touched = slidesTouched(all);
  const here = results.filter((result) =>
    touched.has(slideName({ deck, slide: slideKeyOf(result) })),
  );
  return (
    <SlideContext value={slides}>
      <main className={styles['differences-body']} data-scrolls>
        <div className={styles['differences-head']}>
          <p className={styles['differences-summary']} role="status">
            {message('differences.summary', kindsOf(all, unlistedKinds))}
            {said > 0 && message('differences.summary-comments', { count: said })}
          </p>
          {file && (
            <Button onClick={() => setTurned(!isTurned)}>
              {message('differences.turn', { before: message(after), after: message(before) })}
            </Button>
          )}
        </div>
        <section className={styles['differences-block']}>
          <h2>
            {message('differences.slides')}{' '}
            <span className={viewStyles['count']}>{here.length}</span>
          </h2>
          {here.length === 0 ? (
            <p className={styles['differences-help']}>{message('differences.no-slides')}</p>
          ) : (
            <TouchedSlides results={here} onGo={show} />
          )}
        </section>
        {lists
          .filter(({ lines }) => lines.length > 0)
          .map(({ title, lines }) => (
            <section key={title} className={styles['differences-block']}>
              <h2>
                {message(title)} <span className={viewStyles['count']}>{lines.length}</span>
              </h2>
              <ChangeTable
                title={message(title)}
                lines={lines}
                deck={deck}
                numbers={numbers}
                sides={[message(before), message(after)]}
                onSlide={show}
              />
            </section>
          ))}
        {unlisted > 0 && (
          <p className={styles['differences-help']}>
            {message('differences.unlisted', { count: unlisted })}
          </p>
        )}
      </main>
    </SlideContext>
  );
}

/** What the two columns are called. */
function sidesOf(file: ComparedProps['file'], isTurned: boolean) {
  if (file === null) return ['differences.before', 'differences.after'] as const;
  return isTurned
    ? (['differences.here', 'differences.in-file'] as const)
    : (['differences.in-file', 'differences.here'] as const);
}
