import { useEffect, useRef, useState } from 'react';
import { type BindResult, bindDeck } from '../../../shared/domain/bind-slide.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { PrintJob } from '../../../shared/model/export.ts';
import { inLocale, type Locale, localesOf } from '../../../shared/model/localized.ts';
import type { SlideTheme } from '../../../shared/model/settings.ts';
import { api } from '../../api.ts';
import { keyOf } from '../../slides/outline.ts';
import { SlideSheet } from '../../slides/SlideSheet.tsx';
import { SlideContext } from '../../slides/slide-context.ts';
import '../../styles/fonts.css';
import '../../styles/slide.css';
import { slideFaces } from '../../styles/fonts.ts';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { chartsOf } from './chart-files.ts';
import { assertDrawn, loadFaces } from './drawn.ts';
import { slidesOfJob } from './job.ts';
import { inkedSlides, MeetingPages } from './MeetingPages.tsx';
import { createVerdict } from './verdict.ts';
import './image-pages.css';
import './print.css';

interface Sheets {
  readonly job: PrintJob;
  readonly locale: Locale;
  readonly theme: SlideTheme;
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
  const { deck, locale, theme } = lookOf(job);
  const briefing = await api.briefing.get({ deck });
  const all = bindDeck(briefing, locale);
  const slides =
    job.kind === 'meeting'
      ? inkedSlides(job, briefing, all)
      : slidesOfJob(job.kind === 'deck' ? job.request : job, all);
  return { job, locale, theme, briefing, all, slides };
}

function lookOf(job: PrintJob) {
  if (job.kind !== 'deck') return job;
  const [locale = 'zh-CN'] = localesOf(job.request.locale);
  return { ...job.request, locale };
}

function Pages({
  sheets: { job, locale, theme, briefing, all, slides },
}: {
  readonly sheets: Sheets;
}) {
  const root = useRef<HTMLElement>(null);
  const deckTitle = inLocale(briefing.deck.title, locale);

  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = deckTitle;
    const element = root.current;
    if (!element) return;
    loadFaces(slideFaces, element.textContent ?? '')
      .then(() => {
        assertDrawn(element, slides.map(keyOf));
        const charts = job.kind === 'images' ? chartsOf(element, job, slides) : undefined;
        return verdict.ready(element.querySelectorAll('.print-page').length, charts);
      })
      .catch(verdict.failed);
  }, [deckTitle, job, locale, slides]);

  return (
    <SlideContext
      value={{
        locale,
        interfaceLocale: locale,
        theme,
        deckTitle,
        snapshotId: briefing.snapshot.id,
        total: all.length,
        sources: briefing.sources,
        trace: null,
      }}
    >
      <main ref={root} className={job.kind === 'images' ? 'image-pages' : 'print-pages'}>
        {job.kind === 'meeting' ? (
          <MeetingPages job={job} deck={briefing.deck} all={all} />
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
