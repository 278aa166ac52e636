import type { ProgressStatus } from '../../../shared/model/goal.ts';
import type { DeckKey, SlideKey } from '../../../shared/model/keys.ts';
import type { SlideRef } from '../../../shared/model/slide-ref.ts';
import { OtherBriefings } from '../../figures/OtherBriefings.tsx';
import { StatusMark } from '../../goals/StatusMark.tsx';
import { useMessages } from '../../ui/messages.ts';
import viewStyles from '../../ui/view.module.css';
import { useNavigation } from '../../workspace/use-navigation.ts';
import styles from './differences.module.css';
import type { ChangeLine } from './lines.ts';

interface ChangeTableProps {
  readonly title: string;
  readonly lines: readonly ChangeLine[];
  /** The briefing that is open. */
  readonly deck: DeckKey;
  /** The slides' numbers in the deck. */
  readonly numbers: ReadonlyMap<SlideKey, number>;
  /** What the two states are called, the one before first. */
  readonly sides: readonly [before: string, after: string];
  readonly onSlide: (slide: SlideKey) => void;
}

/** What differs, line by line: before, now, and the slides that show it. */
export function ChangeTable({ title, lines, deck, numbers, sides, onSlide }: ChangeTableProps) {
  const message = useMessages();
  const { go } = useNavigation();
  return (
    <table className={styles['differences-table']} aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{message('differences.name')}</th>
          <th scope="col">{sides[0]}</th>
          <th scope="col">{sides[1]}</th>
          <th scope="col">{message('differences.slides')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, kind, name, period, before, after, status, place, slides, comment }) => (
          <tr key={id} data-kind={comment === null ? kind : 'changed'} data-comment={comment}>
            <th scope="row">
              <span className={styles['differences-kind']}>
                {message(
                  comment === null ? `differences.${kind}` : `differences.comment.${comment}`,
                )}
              </span>
              {place ? (
                <button type="button" className={viewStyles['way']} onClick={() => go(place)}>
                  {name}
                </button>
              ) : (
                name
              )}
              {period && <span className={styles['differences-period']}>{period}</span>}
            </th>
            <td>
              {status?.before && (
                <div>
                  <StatusMark status={status.before} />
                </div>
              )}
              {isNothing(before, status?.before) ? (
                message('differences.nothing')
              ) : before === after || comment !== null ? (
                before
              ) : (
                <del>{before}</del>
              )}
            </td>
            <td>
              {status?.after && (
                <div>
                  <StatusMark status={status.after} />
                </div>
              )}
              {comment !== null ? (
                (after ?? message('differences.nothing'))
              ) : before === after && !status ? (
                <span className={styles['differences-help']}>
                  {message('differences.details-changed')}
                </span>
              ) : isNothing(after, status?.after) ? (
                message('differences.nothing')
              ) : (
                <ins>{after}</ins>
              )}
            </td>
            <td className={styles['differences-numbers']}>
              {slides.length === 0
                ? message('differences.nothing')
                : slidesOf(deck, slides).map((slide) => (
                    <button
                      key={slide}
                      type="button"
                      className={viewStyles['way']}
                      aria-label={message('figure.slide', { number: numbers.get(slide) ?? '' })}
                      onClick={() => onSlide(slide)}
                    >
                      {numbers.get(slide)}
                    </button>
                  ))}
              <OtherBriefings deck={deck} slides={slides} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Whether nothing stands on a side, neither words nor how a goal stands. */
function isNothing(words: string | null, status: ProgressStatus | null = null): boolean {
  return words === null || (words === '' && status === null);
}

/** Those of one deck. */
function slidesOf(deck: DeckKey, slides: readonly SlideRef[]): SlideKey[] {
  return slides.filter((slide) => slide.deck === deck).map(({ slide }) => slide);
}
