import {
  type KeyboardEvent,
  memo,
  startTransition,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { placeOfKey } from '../../../shared/commands/key-place.ts';
import type { BindResult } from '../../../shared/deck/bound-slide.ts';
import type { SlideFields } from '../../../shared/model/edit-fields.ts';
import type { Locale } from '../../../shared/model/localized.ts';
import { FitSlide } from '../../slides/FitSlide.tsx';
import { SlideSheet } from '../../slides/SlideSheet.tsx';
import { InterfaceLocale, type Translate, useMessages } from '../../ui/messages.ts';
import styles from './candidate-list.module.css';
import type { Candidate, CandidateGroup } from './layout-candidates.ts';
import { waitingInWords } from './waiting-words.ts';

interface CandidateListProps {
  readonly label: string;
  readonly groups: readonly CandidateGroup[];
  /** Draws a slide as it would be. */
  readonly bind: (slide: SlideFields) => BindResult;
  /** The one that is tried on; null where none is. */
  readonly tried: Candidate | null;
  readonly onTry: (candidate: Candidate) => void;
  readonly onTake: (candidate: Candidate) => void;
}

/** How many are drawn at once, before the list is seen; the others follow, one to a frame. */
const drawnAtOnce = 1;

/**
 * Slides to choose from, drawn as they would be. Arrow keys, Home and End try one on; Enter, Space or a
 * click takes it.
 */
export function CandidateList({ label, groups, bind, tried, onTry, onTake }: CandidateListProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const all = groups.flatMap(({ candidates }) => candidates);
  const drawn = useTurns(all.length);
  const idOf = ({ id }: Candidate) => `${base}-${id}`;

  useLayoutEffect(() => list.current?.focus({ preventScroll: true }), []);
  const triedId = tried && `${base}-${tried.id}`;
  useLayoutEffect(() => {
    if (triedId)
      document.getElementById(triedId)?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [triedId]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const place = placeOfKey(event);
    if (['Enter', 'NumpadEnter', 'Space'].includes(place)) {
      if (tried?.slide) onTake(tried);
    } else {
      const next = nextOf(all, tried, place, (one) => document.getElementById(idOf(one)));
      if (!next) return;
      onTry(next);
    }
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      ref={list}
      className={styles['candidates']}
      role="listbox"
      aria-label={label}
      aria-activedescendant={triedId ?? undefined}
      data-scrolls
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {groups.map(({ title, candidates }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of options
        <div
          key={title}
          className={styles['candidate-group']}
          role="group"
          aria-label={message(title)}
        >
          <p className={styles['candidate-group-title']} aria-hidden="true">
            {message(title)}
          </p>
          {candidates.map((candidate) => {
            const { id, name, slide, isCurrent } = candidate;
            const note = noteOn(candidate, locale, message);
            return (
              <div key={id} className={styles['candidate']}>
                {/* Beside the option, not in it: a picture of text is no part of the option's name. */}
                <div className={styles['candidate-picture']} aria-hidden="true" inert>
                  {slide && all.indexOf(candidate) < drawn && (
                    <Miniature slide={slide} bind={bind} />
                  )}
                </div>
                {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the list's */}
                <div
                  id={idOf(candidate)}
                  className={styles['candidate-option']}
                  role="option"
                  aria-selected={candidate === tried}
                  aria-disabled={slide === null}
                  data-current={isCurrent}
                  tabIndex={-1}
                  onClick={() => {
                    if (slide) onTake(candidate);
                    else onTry(candidate);
                  }}
                >
                  <span className={styles['candidate-name']}>{message(name)}</span>{' '}
                  {note !== null && <span className={styles['candidate-note']}>{note}</span>}
                </div>
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

/** What is to be known of a candidate before it is taken; null where there is nothing. */
function noteOn(
  { slide, lacking: [lacks], isCurrent }: Candidate,
  locale: Locale,
  message: Translate,
): string | null {
  if (isCurrent) return message('layout-gallery.current');
  if (lacks)
    return message('layout-gallery.lacks', { field: message(lacks.label), least: lacks.least });
  const list = slide && waitingInWords(slide, locale, message);
  return list && message('layout-gallery.waits', { list });
}

/** How many of a list are drawn by now: one more with each frame, so that none of them is late. */
function useTurns(count: number): number {
  const [turns, setTurns] = useState(drawnAtOnce);
  useEffect(() => {
    if (turns >= count) return;
    const frame = requestAnimationFrame(() => startTransition(() => setTurns(turns + 1)));
    return () => cancelAnimationFrame(frame);
  }, [turns, count]);
  return turns;
}

const Miniature = memo(function Miniature({
  slide,
  bind,
}: Pick<CandidateListProps, 'bind'> & { readonly slide: SlideFields }) {
  const result = useMemo(() => bind(slide), [bind, slide]);
  return (
    <FitSlide>
      <SlideSheet result={result} mode="thumbnail" />
    </FitSlide>
  );
});

/** The one that a key leads to from another; null for keys that lead nowhere. */
function nextOf(
  all: readonly Candidate[],
  tried: Candidate | null,
  key: string,
  elementOf: (candidate: Candidate) => HTMLElement | null,
): Candidate | null {
  const at = tried ? all.indexOf(tried) : -1;
  switch (key) {
    case 'ArrowRight':
      return all[at + 1] ?? tried;
    case 'ArrowLeft':
      return all[Math.max(at - 1, 0)] ?? null;
    case 'Home':
      return all[0] ?? null;
    case 'End':
      return all.at(-1) ?? null;
    case 'ArrowDown':
    case 'ArrowUp':
      break;
    default:
      return null;
  }
  const from = tried && elementOf(tried)?.getBoundingClientRect();
  if (!from) return all[0] ?? null;
  const places = all.flatMap((candidate) => {
    const box = elementOf(candidate)?.getBoundingClientRect();
    const down = box ? (box.top - from.top) * (key === 'ArrowDown' ? 1 : -1) : 0;
    return box && down > box.height / 2 ? [{ candidate, down, aside: box.left - from.left }] : [];
  });
  const [nearest] = places.toSorted(
    (one, other) => one.down - other.down || Math.abs(one.aside) - Math.abs(other.aside),
  );
  return nearest?.candidate ?? tried;
}
