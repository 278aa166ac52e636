import { useContext, useEffect, useMemo, useRef } from 'react';
import { placeOfKey } from '../../../shared/commands/key-place.ts';
import { slideKeyOf } from '../../../shared/deck/bound-slide.ts';
import type { Deck } from '../../../shared/model/deck.ts';
import type { SlideKey } from '../../../shared/model/keys.ts';
import type { Locale } from '../../../shared/model/localized.ts';
import type { DrawnSheets } from '../../slides/drawn-sheets.ts';
import { type OutlineSection, sectionName } from '../../slides/outline.ts';
import { SlideContext } from '../../slides/slide-context.ts';
import { Thumbnail } from '../../slides/Thumbnail.tsx';
import { useDrawnAhead } from '../../slides/use-drawn-ahead.ts';
import type { DrawnLook } from '../../styles/looks.ts';
import { useMessages } from '../../ui/messages.ts';
import { withNextFrame } from '../../ui/with-next-frame.ts';
import { BriefingChoice } from './BriefingChoice.tsx';
import styles from './sidebar.module.css';

interface SidebarProps {
  readonly outline: readonly OutlineSection[];
  readonly currentKey: SlideKey | null;
  readonly locale: Locale;
  readonly look: DrawnLook;
  readonly hidden: boolean;
  readonly onGo: (key: SlideKey) => void;
  /** The briefing that the slides are of. */
  readonly deck: Pick<Deck, 'key' | 'title'>;
  /** Enter on a slide: on to the stage. */
  readonly onEnter: () => void;
  /** Where its slides are noted as drawn. */
  readonly sheets: DrawnSheets;
}

/**
 * All slides by section, one tab stop. The selection follows the focus, so the reader's own
 * arrow keys move through it as they move through the deck.
 */
export function Sidebar({
  outline,
  currentKey,
  locale,
  look,
  hidden,
  onGo,
  deck,
  onEnter,
  sheets,
}: SidebarProps) {
  const message = useMessages();
  const list = useRef<HTMLDivElement>(null);
  const places = useMemo(() => {
    const keys = outline.flatMap(({ slides }) => slides.map(slideKeyOf));
    return new Map(keys.map((key, place) => [key, place]));
  }, [outline]);
  const placeOf = (key: SlideKey | null) => (key === null ? 0 : (places.get(key) ?? 0));
  const isAhead = useDrawnAhead(places.size, placeOf(currentKey), useContext(SlideContext), hidden);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another slide is current
  useEffect(() => {
    if (hidden) return;
    const current = list.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    if (!current) return;
    if (list.current?.contains(document.activeElement)) current.focus({ preventScroll: true });
    return withNextFrame(() => current.scrollIntoView({ block: 'nearest' }));
  }, [currentKey, hidden]);

  return (
    <nav
      className={styles['sidebar']}
      data-scrolls
      aria-label={message('reader.slides')}
      hidden={hidden}
    >
      <BriefingChoice open={deck} />
      <div
        ref={list}
        className={styles['sidebar-list']}
        role="listbox"
        aria-label={message('reader.slides')}
        onKeyDown={(event) => {
          if (!['Enter', 'NumpadEnter', 'Space'].includes(placeOfKey(event))) return;
          event.preventDefault();
          onEnter();
        }}
      >
        {outline.map(({ section, slides }, index) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own
          <div
            key={`${section?.key ?? ''}${slides[0] ? slideKeyOf(slides[0]) : index}`}
            className={styles['sidebar-section']}
            role="group"
            aria-label={sectionName(section, locale)}
          >
            <p className={styles['sidebar-heading']} lang={locale} aria-hidden="true">
              {section && (
                <span
                  className={styles['sidebar-accent']}
                  style={{ background: look.accents[section.accent].strong }}
                />
              )}
              {sectionName(section, locale)}
            </p>
            {slides.map((result) => (
              <Thumbnail
                key={slideKeyOf(result)}
                result={result}
                current={slideKeyOf(result) === currentKey}
                locale={locale}
                onGo={onGo}
                isAhead={isAhead(placeOf(slideKeyOf(result)))}
                sheets={sheets}
              />
            ))}
          </div>
        ))}
      </div>
    </nav>
  );
}
