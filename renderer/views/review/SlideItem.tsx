import { memo, useContext, useMemo, useRef } from 'react';
import {
  type BindResult,
  slideKeyOf,
  slideNumberOf,
  slideTitleOf,
} from '../../../shared/deck/bound-slide.ts';
import type { RecordId } from '../../../shared/model/record-id.ts';
import { type SlideReview, saidIn, threadsOf } from '../../../shared/review/review-state.ts';
import { FindingList } from '../../findings/FindingList.tsx';
import { FitSlide } from '../../slides/FitSlide.tsx';
import { SlideSheet } from '../../slides/SlideSheet.tsx';
import { useSlides } from '../../slides/slide-context.ts';
import { useNearby } from '../../slides/use-nearby.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { InterfaceLocale, useMessages } from '../../ui/messages.ts';
import { moment } from '../../ui/moment.ts';
import viewStyles from '../../ui/view.module.css';
import { useNavigation } from '../../workspace/use-navigation.ts';
import { Comments } from './Comments.tsx';
import { FigureRows } from './FigureRows.tsx';
import { GoalRows } from './GoalRows.tsx';
import { EntryHead } from './ItemHead.tsx';
import type { ReviewItemProps } from './item-props.ts';
import type { ReviewItem } from './items.ts';
import { NewFormNote } from './NewFormNote.tsx';
import { PinLayer, type PinnedReview } from './PinLayer.tsx';
import styles from './review.module.css';
import { usePins } from './use-pins.ts';

type SlideItem = Extract<ReviewItem, { kind: 'slide' }>;

/** A slide at readable size; beside it what was said, and what it shows with where that is from. */
export function SlideItem({
  item,
  briefing,
  author,
  forms,
  actions,
  onName,
}: ReviewItemProps<SlideItem>) {
  const message = useMessages();
  const slides = useSlides();
  const { show } = useNavigation();
  const frame = useRef<HTMLDivElement>(null);
  const side = useRef<HTMLDivElement>(null);
  const pins = usePins();
  const { result, review } = item;
  const threads = useMemo(() => threadsOf(saidIn(review.reviews)), [review]);
  const about = threads.filter(({ first }) => first.anchor.about === 'slide');
  const marks = new Map(about.map(({ first }, index) => [first.id, index + 1]));
  const pinned = about.flatMap(({ first }): PinnedReview[] =>
    first.pin ? [{ review: first, pin: first.pin, number: marks.get(first.id) ?? 0 }] : [],
  );
  const slide = slideKeyOf(result);

  /** The figure that a row beside is about, marked on the slide. */
  function light(key: string | null): void {
    for (const shown of frame.current?.querySelectorAll('[data-figure-key]') ?? [])
      shown.toggleAttribute('data-lit', shown.getAttribute('data-figure-key') === key);
  }

  /** Leads from a pin to its comment, or the other way; what is left goes out before the other is lit. */
  function lead(ground: HTMLElement | null, name: 'data-comment' | 'data-pin', id: RecordId): void {
    const target = ground?.querySelector<HTMLElement>(`[${name}="${id}"]`);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'nearest' });
    pins.light(id);
  }

  return (
    <>
      <EntryHead
        title={
          <>
            <button
              type="button"
              className={`${viewStyles['way']} ${styles['review-number']}`}
              onClick={() => show(slide)}
            >
              {message('review.slide', { number: slideNumberOf(result) })}
            </button>{' '}
            <span lang={slides.locale}>{slideTitleOf(result)}</span>
          </>
        }
        verdict={<Verdict review={review} />}
        onWrite={() => forms.openFor(item)}
      >
        <Button
          look={review.approval && review.changed.size === 0 ? 'quiet' : 'plain'}
          icon="done"
          title={`${message('review.approve')} (A)`}
          onClick={() =>
            void actions.add(
              { about: 'slide', deck: briefing.deck.key, slide },
              { kind: 'approved', text: '', pin: null },
            )
          }
        >
          {message(review.approval ? 'review.approve-again' : 'review.approve')}
        </Button>
      </EntryHead>
      <div ref={frame} className={styles['review-slide']}>
        <NearSlide result={result} />
        <PinLayer
          pinned={pinned}
          pins={pins}
          onPin={(id) => lead(side.current, 'data-comment', id)}
        />
      </div>
      <div ref={side} className={styles['review-side']}>
        <FindingList found={item.found} briefing={briefing} onName={onName} />
        {item.newForm && (
          <NewFormNote
            newForm={item.newForm}
            result={result}
            briefing={briefing}
            onTake={actions.takeNewForm}
            onKeep={() => actions.keepOwnForm(slide)}
          />
        )}
        <Comments
          threads={threads}
          item={item}
          here={slide}
          author={author}
          forms={forms}
          actions={actions}
          marks={marks}
          pins={pins}
          onPlace={({ first }) => lead(frame.current, 'data-pin', first.id)}
        />
        {result.ok && (
          <>
            <FigureRows
              figures={result.slide.figures}
              changed={review.changed}
              onLight={light}
              onComment={(anchor) => forms.openAbout(anchor, item.id)}
            />
            <GoalRows
              slide={result.slide}
              changed={review.changed}
              onComment={(anchor) => forms.openAbout(anchor, item.id)}
            />
          </>
        )}
        {result.ok && result.slide.figures.length === 0 && (
          <p className={styles['review-quiet']}>{message('review.no-figures')}</p>
        )}
      </div>
    </>
  );
}

/** Whether it was approved, by whom, and what has happened since; said in words. */
function Verdict({ review: { approval, changed, open } }: { readonly review: SlideReview }) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  return (
    <>
      {approval ? (
        <span className={styles['review-mark']} data-mark="approved">
          <Icon name="done" />
          <span>
            {message('review.approved', {
              author: approval.author,
              at: moment(approval.at, locale),
            })}
          </span>
        </span>
      ) : (
        <span className={styles['review-mark']}>{message('review.not-approved')}</span>
      )}
      {changed.size > 0 && (
        <span className={styles['review-mark']} data-mark="changed">
          <Icon name="warning" />
          {message('review.changed-since', { count: changed.size })}
        </span>
      )}
      {open > 0 && (
        <span className={styles['review-mark']} data-mark="open">
          <Icon name="comment" />
          {message('review.open-count', { count: open })}
        </span>
      )}
    </>
  );
}

/** Drawn only near the part of the document in view. */
const NearSlide = memo(function NearSlide({ result }: { readonly result: BindResult }) {
  const frame = useRef<HTMLDivElement>(null);
  const near = useNearby(frame);
  return (
    <div ref={frame} className={styles['review-sheet']}>
      {near && (
        <FitSlide>
          <SlideSheet result={result} mode="stage" />
        </FitSlide>
      )}
    </div>
  );
});
