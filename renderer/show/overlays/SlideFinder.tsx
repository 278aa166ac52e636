import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { placeOfKey } from '../../../shared/commands/key-place.ts';
import {
  type BindResult,
  slideKeyOf,
  slideNumberOf,
  slideTitleOf,
} from '../../../shared/deck/bound-slide.ts';
import { searchSlides } from '../../../shared/search/search-slides.ts';
import { useMessages } from '../../ui/messages.ts';
import { stepInGrid } from '../../ui/step-in-grid.ts';
import { withNextFrame } from '../../ui/with-next-frame.ts';
import type { ShowDeck } from '../use-show-deck.ts';
import styles from './slide-finder.module.css';

/** A slide of the grid as it stands there. */
export interface FoundSlide {
  readonly id: string;
  readonly result: BindResult;
  readonly current: boolean;
  readonly onGo: () => void;
}

interface SlideFinderProps {
  readonly deck: Pick<ShowDeck, 'results' | 'slides'>;
  /** The slide in view, from 0. */
  readonly current: number;
  /** What draws a slide of a grid; without it the slides are a list of titles. */
  readonly drawSlide?: (slide: FoundSlide) => ReactNode;
  /** The field takes the focus when it is shown, and again each time this turns true. */
  readonly focused: boolean;
  readonly onGo: (slide: number) => void;
  readonly onLeave?: () => void;
}

/**
 * All slides, and a field that finds them by number, title, or the figures on them. The field
 * keeps the focus; arrow keys, Home, End and Page keys move through what it found, Enter goes there.
 */
export function SlideFinder({
  deck,
  current,
  drawSlide,
  focused,
  onGo,
  onLeave,
}: SlideFinderProps) {
  const form = drawSlide ? 'grid' : 'list';
  const { results, slides } = deck;
  const message = useMessages();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();
  const [asked, setAsked] = useState('');
  const [chosen, setChosen] = useState<number | null>(null);
  const found = useMemo(() => searchSlides(asked, results), [asked, results]);
  const active = Math.min(chosen ?? (asked === '' ? current : 0), found.length - 1);

  useWheelForSize(list, form === 'grid');
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another slide is marked
  useEffect(() => {
    const marked = () => list.current?.querySelector('[data-active="true"]');
    if (form === 'grid') {
      marked()?.scrollIntoView({ block: 'nearest' });
      return;
    }
    // Each turn of a show waits for what is done at once.
    return withNextFrame(() => marked()?.scrollIntoView({ block: 'center' }));
  }, [active, asked, current, form]);

  function go(index: number): void {
    const result = found[index];
    if (!result) return;
    setAsked('');
    setChosen(null);
    onGo(slideNumberOf(result) - 1);
  }

  function onKey(event: KeyboardEvent): void {
    const place = placeOfKey(event);
    if (place === 'Enter' || place === 'NumpadEnter') {
      event.preventDefault();
      go(active);
      return;
    }
    // In a text these move the caret.
    if (asked !== '' && ofText.has(place)) return;
    if (form === 'list' && sideways.has(place)) return;
    const step = { at: active, count: found.length, ...inSight(list.current, form === 'grid') };
    const to = stepInGrid(place, step);
    if (to === null || to < 0) return;
    event.preventDefault();
    setChosen(to);
  }

  return (
    <div className={styles['finder']} data-form={form}>
      <input
        ref={field}
        className={styles['finder-field']}
        type="search"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-activedescendant={found[active] && `${listId}-${slideNumberOf(found[active])}`}
        aria-label={message('show.search')}
        placeholder={message(form === 'grid' ? 'show.go-to' : 'show.search-short')}
        spellCheck={false}
        autoComplete="off"
        value={asked}
        onChange={(event) => {
          setAsked(event.target.value);
          setChosen(null);
        }}
        onKeyDown={onKey}
        onBlur={() => {
          setChosen(null);
          onLeave?.();
        }}
      />
      <div
        ref={list}
        id={listId}
        className={styles['finder-slides']}
        data-scrolls
        role="listbox"
        aria-label={message('show.list')}
      >
        {found.map((result, index) => {
          const number = slideNumberOf(result);
          const id = `${listId}-${number}`;
          const option = {
            'data-active': index === active,
            onPointerDown: (event: { preventDefault(): void }) => event.preventDefault(),
          };
          return drawSlide ? (
            <div key={slideKeyOf(result)} className={styles['finder-cell']} {...option}>
              {drawSlide({ id, result, current: number - 1 === current, onGo: () => go(index) })}
            </div>
          ) : (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
            <div
              key={slideKeyOf(result)}
              id={id}
              className={styles['finder-row']}
              role="option"
              tabIndex={-1}
              aria-selected={number - 1 === current}
              lang={slides.locale}
              title={slideTitleOf(result)}
              onClick={() => go(index)}
              {...option}
            >
              <span
                className={styles['finder-accent']}
                style={{
                  background:
                    slides.look.accents[result.ok ? result.slide.section.accent : 'red'].strong,
                }}
              />
              <span className={styles['finder-number']}>{number}</span>
              <span className={styles['finder-title']}>{slideTitleOf(result)}</span>
            </div>
          );
        })}
        {found.length === 0 && (
          <p className={styles['finder-none']}>{message('show.nothing-found')}</p>
        )}
      </div>
    </div>
  );
}

const ofText = new Set(['ArrowLeft', 'ArrowRight', 'Home', 'End']);
const sideways = new Set(['ArrowLeft', 'ArrowRight']);

/** How many slides stand in a line, and how many lines are in sight. */
function inSight(list: HTMLElement | null, isGrid: boolean) {
  const [first] = list?.children ?? [];
  if (!list || !first) return { columns: 1, lines: 1 };
  const columns = isGrid ? columnsOf(list) : 1;
  const { rowGap } = getComputedStyle(list);
  const line = first.getBoundingClientRect().height + (Number.parseFloat(rowGap) || 0);
  return { columns, lines: Math.max(1, Math.floor(list.clientHeight / line)) };
}

function columnsOf(list: HTMLElement): number {
  return getComputedStyle(list).gridTemplateColumns.split(' ').length;
}

const fewestColumns = 2;
const mostColumns = 8;

/** The wheel with Ctrl makes the slides of a grid larger or smaller, as in PowerPoint's slide sorter. */
function useWheelForSize(list: RefObject<HTMLElement | null>, isGrid: boolean): void {
  useEffect(() => {
    const element = list.current;
    if (!element || !isGrid) return;
    const resize = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const columns = columnsOf(element) + Math.sign(event.deltaY);
      const taken = Math.max(fewestColumns, Math.min(columns, mostColumns));
      element.parentElement?.style.setProperty('--columns', String(taken));
    };
    // One that is passive could not keep Chromium from zooming the window.
    element.addEventListener('wheel', resize, { passive: false });
    return () => element.removeEventListener('wheel', resize);
  }, [list, isGrid]);
}
