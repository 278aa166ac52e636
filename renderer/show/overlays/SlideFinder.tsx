import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { placeOfKey } from '../../../shared/commands/key-place.ts';
import { slideKeyOf, slideNumberOf, slideTitleOf } from '../../../shared/deck/bound-slide.ts';
import { searchSlides } from '../../../shared/search/search-slides.ts';
import { useMessages } from '../../ui/messages.ts';
import type { ShowDeck } from '../use-show-deck.ts';
import { PicturedSlide } from './PicturedSlide.tsx';
import styles from './slide-finder.module.css';

interface SlideFinderProps {
  readonly deck: ShowDeck;
  /** The slide in view, from 0. */
  readonly current: number;
  readonly form: 'list' | 'grid';
  /** The field takes the focus when it is shown, and again each time this turns true. */
  readonly focused: boolean;
  readonly onGo: (slide: number) => void;
  readonly onLeave?: () => void;
}

/**
 * All slides, and a field that finds them by number, title, or the figures on them. The field
 * keeps the focus; arrow keys move through what it found, Enter goes there.
 */
export function SlideFinder({ deck, current, form, focused, onGo, onLeave }: SlideFinderProps) {
  const { results, slides } = deck;
  const message = useMessages();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();
  const [asked, setAsked] = useState('');
  const [chosen, setChosen] = useState<number | null>(null);
  const found = useMemo(() => searchSlides(asked, results), [asked, results]);
  const active = Math.min(chosen ?? (asked === '' ? current : 0), found.length - 1);

  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another slide is marked
  useEffect(() => {
    list.current
      ?.querySelector('[data-active="true"]')
      ?.scrollIntoView({ block: form === 'list' ? 'center' : 'nearest' });
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
    const step = stepOf(place, form === 'grid' ? columnsOf(list.current) : 1, asked === '');
    if (step === 0) return;
    event.preventDefault();
    setChosen(Math.max(0, Math.min(active + step, found.length - 1)));
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
          return form === 'grid' ? (
            <div key={slideKeyOf(result)} className={styles['finder-cell']} {...option}>
              <PicturedSlide
                deck={deck.briefing.deck.key}
                id={id}
                result={result}
                current={number - 1 === current}
                slides={slides}
                onGo={() => go(index)}
              />
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

function stepOf(place: string, columns: number, sideways: boolean): number {
  switch (place) {
    case 'ArrowDown':
      return columns;
    case 'ArrowUp':
      return -columns;
    // In a text these move the caret.
    case 'ArrowRight':
      return sideways && columns > 1 ? 1 : 0;
    case 'ArrowLeft':
      return sideways && columns > 1 ? -1 : 0;
    default:
      return 0;
  }
}

function columnsOf(list: HTMLElement | null): number {
  return list ? getComputedStyle(list).gridTemplateColumns.split(' ').length : 1;
}
