import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { Briefing } from '../../shared/model/briefing.ts';
import { inLocale } from '../../shared/model/localized.ts';
import type { PrintJob } from '../../shared/model/print-job.ts';
import { api } from '../api.ts';
import { boundDeck } from '../slides/bound-deck.ts';
import { SlideSheet } from '../slides/SlideSheet.tsx';
import { lookOf } from '../slides/shared-context.ts';
import { SlideContext } from '../slides/slide-context.ts';
import { greyLogo } from './grey-logo.ts';
import '../styles/fonts.css';
import { type BindResult, slideKeyOf } from '../../shared/deck/bound-slide.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { chartsOf } from './chart-files.ts';
import { type DeckJob, DeckPages, isDeckJob } from './DeckPages.tsx';
import { assertDrawn } from './drawn.ts';
import imageStyles from './image-pages.module.css';
import { slidesOfJob } from './job.ts';
import { inkedSlides, MeetingPages } from './MeetingPages.tsx';
import styles from './print.module.css';
import { ReviewPages, reviewSheets } from './ReviewPages.tsx';
import { useBatches } from './use-batches.ts';
import { VerifiedPages } from './VerifiedPages.tsx';
import { createVerdict } from './verdict.ts';

type SheetJob = Exclude<PrintJob, DeckJob>;

interface SheetPages {
  readonly job: SheetJob;
  readonly briefing: Briefing;
  readonly all: readonly BindResult[];
  /** The slides among the pages. */
  readonly slides: readonly BindResult[];
  /** How many pages are to come. */
  readonly pages: number;
}

const Sheet = memo(SlideSheet);

const verdict = createVerdict(api.print);

/** The pages of an export; tells the main process when they may be printed. */
export function PrintView() {
  const [work, setWork] = useState<{ job: PrintJob; briefing: Briefing } | null>(null);

  useEffect(() => {
    fetchWork().then(setWork, verdict.failed);
  }, []);

  if (!work) return null;
  const { job, briefing } = work;
  return (
    <ErrorBoundary onError={verdict.failed}>
      {isDeckJob(job) ? (
        <DeckPages job={job} briefing={briefing} verdict={verdict} />
      ) : (
        <Sheets job={job} briefing={briefing} />
      )}
    </ErrorBoundary>
  );
}

async function fetchWork() {
  const [job, briefing] = [await api.print.job(), await api.print.briefing()];
  return inItsInk(job, briefing);
}

/** The logo is the one thing on pages and slides that brings colours of its own. */
async function inItsInk(job: PrintJob, briefing: Briefing) {
  if (job.kind !== 'deck' || job.request.colour !== 'greyscale') return { job, briefing };
  const logo = job.logo === null ? null : await greyLogo(job.logo);
  const onSlides = briefing.logo && { ...briefing.logo, url: await greyLogo(briefing.logo.url) };
  return { job: { ...job, logo }, briefing: { ...briefing, logo: onSlides } };
}

function Sheets({ job, briefing }: { readonly job: SheetJob; readonly briefing: Briefing }) {
  const sheets = useMemo(() => sheetsOf(job, briefing), [job, briefing]);
  return <Pages sheets={sheets} />;
}

function sheetsOf(job: SheetJob, briefing: Briefing): SheetPages {
  const all = boundDeck(briefing, job.locale);
  const slides = slidesAmong(job, briefing, all);
  // What is said of no slide stands on pages without one.
  const pages = job.kind === 'reviews' ? reviewSheets(job, briefing, all).length : slides.length;
  return { job, briefing, all, slides, pages };
}

function slidesAmong(job: SheetJob, briefing: Briefing, all: readonly BindResult[]) {
  if (job.kind === 'verified') return [];
  if (job.kind === 'reviews')
    return reviewSheets(job, briefing, all).flatMap(({ result }) => result ?? []);
  return job.kind === 'meeting' ? inkedSlides(job, briefing, all) : slidesOfJob(job, all);
}

function Pages({ sheets: { job, briefing, all, slides, pages } }: { readonly sheets: SheetPages }) {
  const root = useRef<HTMLElement>(null);
  const { locale, look } = job;
  const isImages = job.kind === 'images';
  const namesState = job.kind !== 'images' || job.namesState;
  const deckTitle = inLocale(briefing.deck.title, locale);

  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = deckTitle;
  }, [deckTitle, locale]);

  const drawn = useBatches(root, Math.max(1, pages), verdict, async (element) => {
    assertDrawn(element, slides.map(slideKeyOf));
    const charts =
      job.kind === 'images'
        ? chartsOf(element, job, lookOf(briefing, look).look, slides)
        : undefined;
    const drawn = element.querySelectorAll('[data-print-page]').length;
    await verdict.ready(drawn, charts && { charts });
  });
  const context = useMemo(
    () => ({
      locale,
      interfaceLocale: locale,
      ...lookOf(briefing, look),
      deckTitle,
      snapshotId: namesState ? briefing.snapshot.id : null,
      total: all.length,
      sources: briefing.sources,
      missingPictures: briefing.missingPictures,
      trace: null,
    }),
    [locale, look, deckTitle, namesState, briefing, all],
  );

  return (
    <SlideContext value={context}>
      <main ref={root} className={isImages ? imageStyles['image-pages'] : styles['print-pages']}>
        {job.kind === 'meeting' ? (
          <MeetingPages job={job} deck={briefing.deck} all={all} />
        ) : job.kind === 'reviews' ? (
          <ReviewPages job={job} briefing={briefing} all={all} drawn={drawn} />
        ) : job.kind === 'verified' ? (
          <VerifiedPages job={job} />
        ) : (
          slides.slice(0, drawn).map((result) => (
            <div key={slideKeyOf(result)} className={styles['print-page']} data-print-page>
              <Sheet result={result} mode="print" />
            </div>
          ))
        )}
      </main>
    </SlideContext>
  );
}
