import { useMemo, useRef, useState } from 'react';
import { placeOfKey } from '../../../shared/commands/key-place.ts';
import { createSlideBinder } from '../../../shared/deck/bind-slide.ts';
import { slideTerms } from '../../../shared/deck/change-layout.ts';
import type { Slide } from '../../../shared/model/deck.ts';
import type { SlideFields } from '../../../shared/model/edit-fields.ts';
import { IconButton } from '../../ui/Button.tsx';
import { useMessages } from '../../ui/messages.ts';
import { useSlideEditing } from '../slide-editing.ts';
import { CandidateList } from './CandidateList.tsx';
import { type Candidate, candidatesFor } from './layout-candidates.ts';
import styles from './layout-gallery.module.css';
import { StageCandidate } from './StageCandidate.tsx';

/**
 * The slide in other layouts: those that suit it first, all after. What is tried on is seen on the
 * stage and saved once it is taken.
 */
export function LayoutGallery({ onClose }: { readonly onClose: () => void }) {
  const message = useMessages();
  const { briefing, slide, locale, change } = useSlideEditing();
  const [triedId, setTriedId] = useState<string | null>(null);
  const terms = useMemo(() => slideTerms(briefing), [briefing]);
  const groups = useMemo(() => candidatesFor(slide, terms), [slide, terms]);
  const bind = useBinder(briefing, locale);
  const tried =
    groups.flatMap(({ candidates }) => candidates).find(({ id }) => id === triedId) ?? null;
  const shown = useMemo(() => (tried?.slide ? bind(tried.slide) : null), [tried, bind]);

  function take({ slide: next, isCurrent }: Candidate): void {
    if (!next) return;
    if (!isCurrent) change(next);
    onClose();
  }

  return (
    <aside
      className={styles['gallery']}
      aria-label={message('layout-gallery.title')}
      data-testid="layout-gallery"
      onKeyDown={(event) => {
        if (placeOfKey(event) !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <header className={styles['gallery-head']}>
        <h2>{message('layout-gallery.title')}</h2>
        <IconButton icon="close" label={message('reader.close')} onClick={onClose} />
      </header>
      <CandidateList
        label={message('layout-gallery.title')}
        groups={groups}
        bind={bind}
        tried={tried}
        onTry={({ id }) => setTriedId(id)}
        onTake={take}
      />
      <p className={styles['gallery-hint']}>{message('layout-gallery.hint')}</p>
      {shown && !tried?.isCurrent && <StageCandidate result={shown} />}
    </aside>
  );
}

/** What binds the slide as it would be; it keeps its identity, so that drawn candidates stay drawn. */
function useBinder(
  briefing: Parameters<typeof createSlideBinder>[0],
  locale: Parameters<typeof createSlideBinder>[1],
) {
  const results = useRef(
    new WeakMap<SlideFields, ReturnType<ReturnType<typeof createSlideBinder>>>(),
  );
  return useMemo(() => {
    const binder = createSlideBinder(briefing, locale);
    const known = new Map(briefing.deck.slides.map((slide) => [slide.key, slide]));
    results.current = new WeakMap();
    return (slide: SlideFields) => {
      const found = results.current.get(slide);
      if (found) return found;
      const { position = 1 } = known.get(slide.key) ?? {};
      const result = binder({ ...slide, position } as Slide);
      results.current.set(slide, result);
      return result;
    };
  }, [briefing, locale]);
}
