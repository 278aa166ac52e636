import { useMemo, useState } from 'react';
import type { BindResult } from '../../shared/deck/bound-slide.ts';
import type { Page } from '../../shared/export/pages/page.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { ImageRequest } from '../../shared/model/image.ts';
import { inLocale } from '../../shared/model/localized.ts';
import { PageSheet, type PageSurroundings } from '../print/PageSheet.tsx';
import { FitSlide } from '../slides/FitSlide.tsx';
import { SlideSheet } from '../slides/SlideSheet.tsx';
import { lookOf } from '../slides/shared-context.ts';
import { SlideContext } from '../slides/slide-context.ts';
import { IconButton } from '../ui/Button.tsx';
import { useMessages } from '../ui/messages.ts';
import styles from './export-dialog.module.css';
import type { Preview } from './preview.ts';
import { usePrintedLogo } from './use-printed-logo.ts';

interface ExportPreviewProps {
  readonly briefing: Briefing;
  /** Null while what is chosen can't be exported. */
  readonly preview: Preview | null;
  readonly ink: PageSurroundings['ink'];
  readonly logo: string | null;
}

/** The pages as they will be, one at a time: drawn by what prints them. */
export function ExportPreview({ briefing, preview, ink, logo }: ExportPreviewProps) {
  const message = useMessages();
  const [at, setAt] = useState(0);
  const total = preview?.pages.length ?? 0;
  const index = Math.min(at, Math.max(0, total - 1));
  const colour = preview?.kind === 'pdf' ? preview.request.colour : null;
  const printedLogo = usePrintedLogo(logo, colour);
  const onSlides = usePrintedLogo(briefing.logo?.url ?? null, colour);
  const printed = useMemo(
    () => ({
      ...briefing,
      logo: briefing.logo && onSlides !== null ? { ...briefing.logo, url: onSlides } : null,
    }),
    [briefing, onSlides],
  );
  return (
    <section className={styles['export-preview']} aria-label={message('export-dialog.preview')}>
      <div className={styles['export-preview-page']} aria-hidden="true" inert>
        {preview?.kind === 'pdf' && (
          <PrintedPage
            page={preview.pages[index]}
            surroundings={{ request: preview.request, briefing: printed, ink, logo: printedLogo }}
          />
        )}
        {preview?.kind === 'presentation' && (
          <PrintedPage
            page={preview.pages[index]}
            surroundings={{ request: preview.drawn, briefing, ink: null, logo: null }}
          />
        )}
        {preview?.kind === 'images' && (
          <Picture result={preview.pages[index]} request={preview.request} briefing={briefing} />
        )}
      </div>
      <div className={styles['export-preview-steps']}>
        <IconButton
          icon="previous"
          label={message('export-dialog.previous-page')}
          disabled={index <= 0}
          onClick={() => setAt(index - 1)}
        />
        <span role="status">
          {total > 0
            ? message('export-dialog.page', { number: index + 1, total })
            : message('export-dialog.no-preview')}
        </span>
        <IconButton
          icon="next"
          label={message('export-dialog.next-page')}
          disabled={index >= total - 1}
          onClick={() => setAt(index + 1)}
        />
      </div>
    </section>
  );
}

function PrintedPage({
  page,
  surroundings,
}: {
  readonly page: Page | undefined;
  readonly surroundings: PageSurroundings;
}) {
  if (!page) return null;
  return (
    <FitSlide size={page.paper}>
      <PageSheet page={page} surroundings={surroundings} />
    </FitSlide>
  );
}

interface PictureProps {
  readonly result: BindResult | undefined;
  readonly request: ImageRequest;
  readonly briefing: Briefing;
}

function Picture({ result, request, briefing }: PictureProps) {
  const { locale, look } = request;
  const context = useMemo(
    () => ({
      locale,
      interfaceLocale: locale,
      ...lookOf(briefing, look),
      deckTitle: inLocale(briefing.deck.title, locale),
      snapshotId: briefing.snapshot.id,
      total: briefing.deck.slides.filter(({ hidden }) => !hidden).length,
      sources: briefing.sources,
      missingPictures: briefing.missingPictures,
      trace: null,
    }),
    [briefing, locale, look],
  );
  if (!result) return null;
  return (
    <SlideContext value={context}>
      <FitSlide>
        <SlideSheet result={result} mode="print" />
      </FitSlide>
    </SlideContext>
  );
}
