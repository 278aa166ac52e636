import { useEffect, useRef, useState } from 'react';
import { type BindResult, bindDeck } from '../../../shared/domain/bind-slide.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { PrintJob } from '../../../shared/model/export.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import { api } from '../../api.ts';
import { keyOf } from '../../slides/outline.ts';
import { SlideSheet } from '../../slides/SlideSheet.tsx';
import { SlideContext } from '../../slides/slide-context.ts';
import '../../styles/fonts.css';
import '../../styles/slide.css';
import { slideFaces } from '../../styles/fonts.ts';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { assertDrawn, loadFaces } from './drawn.ts';
import { slidesOfJob } from './job.ts';
import { inkedSlides, MeetingPages } from './MeetingPages.tsx';
import { ReviewPages } from './ReviewPages.tsx';
import { createVerdict } from './verdict.ts';
import './print.css';

interface Sheets {
  readonly job: PrintJob;
  readonly briefing: Briefing;
  readonly all: readonly BindResult[];
  /** The slides among the pages. */
  readonly slides: readonly BindResult[];
}

const verdict = createVerdict(api.print);

/** The pages of an export, one sheet each; tells the main process when they may be printed. */
export function PrintView() {
  const [sheets, setSheets] = useState<Sheets | null>(null);

  useEffect(() => {
    fetchSheets().then(setSheets, verdict.failed);
  }, []);

  if (!sheets) return null;
  return (
    <ErrorBoundary onError={verdict.failed}>
      <Pages sheets={sheets} />
    </ErrorBoundary>
  );
}

async function fetchSheets(): Promise<Sheets> {
  const job = await api.print.job();
  const briefing = await api.briefing.get({ deck: job.deck });
  const all = bindDeck(briefing, job.locale);
  const slides = slidesAmong(job, briefing, all);
  return { job, briefing, all, slides };
}

function slidesAmong(job: PrintJob, briefing: Briefing, all: readonly BindResult[]) {
  if (job.kind === 'reviews') return [];
  return job.kind === 'slides' ? slidesOfJob(job, all) : inkedSlides(job, briefing, all);
}

function Pages({ sheets: { job, briefing, all, slides } }: { readonly sheets: Sheets }) {
  const root = useRef<HTMLElement>(null);
  const deckTitle = inLocale(briefing.deck.title, job.locale);

  useEffect(() => {
    document.documentElement.lang = job.locale;
    document.title = deckTitle;
    const element = root.current;
    if (!element) return;
    loadFaces(slideFaces, element.textContent ?? '')
      .then(() => {
        assertDrawn(element, slides.map(keyOf));
        return verdict.ready(element.querySelectorAll('.print-page').length);
      })
      .catch(verdict.failed);
  }, [deckTitle, job.locale, slides]);

  return (
    <SlideContext
      value={{
        locale: job.locale,
        interfaceLocale: job.locale,
        theme: job.theme,
        deckTitle,
        snapshotId: briefing.snapshot.id,
        total: all.length,
        sources: briefing.sources,
        trace: null,
      }}
    >
      <main ref={root} className="print-pages">
        {job.kind === 'meeting' ? (
          <MeetingPages job={job} deck={briefing.deck} all={all} />
        ) : job.kind === 'reviews' ? (
          <ReviewPages job={job} briefing={briefing} />
        ) : (
          slides.map((result) => (
            <div key={keyOf(result)} className="print-page">
              <SlideSheet result={result} mode="print" />
            </div>
          ))
        )}
      </main>
    </SlideContext>
  );
}
