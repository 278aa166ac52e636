import { useContext, useMemo, useState } from 'react';
import { bindDeck } from '../../shared/domain/bind-slide.ts';
import type { SlidesInView } from '../../shared/domain/export-presets.ts';
import type { ResolvedRange } from '../../shared/domain/export-range.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import { inLocale } from '../../shared/model/localized.ts';
import { FitSlide } from '../slides/FitSlide.tsx';
import { SlideSheet } from '../slides/SlideSheet.tsx';
import { SlideContext } from '../slides/slide-context.ts';
import { IconButton } from '../ui/Button.tsx';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import type { Draft } from './export-job.ts';

interface ExportPreviewProps {
  readonly briefing: Briefing;
  readonly draft: Draft;
  readonly resolved: ResolvedRange;
  readonly view: SlidesInView;
}

export function ExportPreview({ briefing, draft, resolved, view }: ExportPreviewProps) {
  const message = useMessages();
  const interfaceLocale = useContext(InterfaceLocale);
  const locale = draft.choice.locale === 'both' ? view.locale : draft.choice.locale;
  const all = useMemo(() => bindDeck(briefing, locale), [briefing, locale]);
  const slides = resolved.ok
    ? all.filter((_, i) => !resolved.slides || resolved.slides.includes(i + 1))
    : [];
  const [at, setAt] = useState(0);
  const index = Math.min(at, Math.max(0, slides.length - 1));
  const slide = slides[index];
  return (
    <section className="export-preview" aria-label={message('export-dialog.preview')}>
      <div className="export-preview-page" aria-hidden="true" inert>
        {slide && (
          <SlideContext
            value={{
              locale,
              interfaceLocale,
              theme: draft.choice.theme,
              deckTitle: inLocale(briefing.deck.title, locale),
              snapshotId: briefing.snapshot.id,
              total: all.length,
              sources: briefing.sources,
              trace: null,
            }}
          >
            <FitSlide>
              <SlideSheet result={slide} mode="print" />
            </FitSlide>
          </SlideContext>
        )}
      </div>
      <div className="export-preview-steps">
        <IconButton
          icon="previous"
          label={message('export-dialog.previous-page')}
          disabled={index <= 0}
          onClick={() => setAt(index - 1)}
        />
        <span aria-live="polite">
          {slides.length > 0
            ? message('export-dialog.page', { number: index + 1, total: slides.length })
            : message('export-dialog.no-preview')}
        </span>
        <IconButton
          icon="next"
          label={message('export-dialog.next-page')}
          disabled={index >= slides.length - 1}
          onClick={() => setAt(index + 1)}
        />
      </div>
    </section>
  );
}
