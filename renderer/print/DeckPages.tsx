import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { slideKeyOf } from '../../shared/deck/bound-slide.ts';
import { type Page, slidesOn } from '../../shared/export/pages/page.ts';
import { pagesOf } from '../../shared/export/pages/pages-of.ts';
import {
  presentationEdges,
  presentationPages,
} from '../../shared/export/pages/presentation-pages.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { PageRun } from '../../shared/model/export.ts';
import { inLocale, localesOf } from '../../shared/model/localized.ts';
import type { PrintJob } from '../../shared/model/print-job.ts';
import { measurePage } from '../measuring/measure-page.ts';
import { ChartRecords, createChartRecords } from '../slides/chart-records.ts';
import { assertDrawn, assertUncut } from './drawn.ts';
import { PageSheet, type PageSurroundings } from './PageSheet.tsx';
import styles from './print.module.css';
import { useBatches } from './use-batches.ts';
import type { createVerdict } from './verdict.ts';

const Sheet = memo(PageSheet);

/** A job whose pages are drawn run by run. */
export type DeckJob = Extract<PrintJob, { kind: 'deck' | 'presentation' }>;

export function isDeckJob(job: PrintJob): job is DeckJob {
  return job.kind === 'deck' || job.kind === 'presentation';
}

interface Props {
  readonly job: DeckJob;
  readonly briefing: Briefing;
  readonly verdict: ReturnType<typeof createVerdict>;
}

/** The pages of a deck's export, run by run: the next ones take the place of those printed. */
export function DeckPages({ job, briefing, verdict }: Props) {
  const [run, setRun] = useState(job.pages);
  const pages = useMemo(() => pagesOfJob(job, briefing), [job, briefing]);
  const [locale = 'zh-CN'] =
    job.kind === 'presentation' ? [job.locale] : localesOf(job.request.locale);
  const deckTitle = inLocale(briefing.deck.title, locale);

  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = deckTitle;
  }, [deckTitle, locale]);

  return (
    <Run
      key={run[0]}
      pages={pages.slice(...run)}
      job={job}
      briefing={briefing}
      verdict={verdict}
      onPrinted={setRun}
    />
  );
}

function pagesOfJob(job: DeckJob, briefing: Briefing): Page[] {
  return job.kind === 'presentation'
    ? presentationPages(job.request, job.locale, briefing)
    : pagesOf(job.request, briefing);
}

function surroundingsOf(job: DeckJob, briefing: Briefing): PageSurroundings {
  if (job.kind === 'deck') return { request: job.request, briefing, ink: job.ink, logo: job.logo };
  return {
    request: presentationEdges(job.request, job.locale),
    ...{ briefing, ink: null, logo: null },
  };
}

function Run({
  pages,
  job,
  briefing,
  verdict,
  onPrinted,
}: Props & {
  readonly pages: readonly Page[];
  /** Takes the pages to draw next. */
  readonly onPrinted: (next: PageRun) => void;
}) {
  const root = useRef<HTMLElement>(null);
  const surroundings = useMemo(() => surroundingsOf(job, briefing), [job, briefing]);
  const records = useMemo(() => (job.kind === 'presentation' ? createChartRecords() : null), [job]);
  const drawn = useBatches(root, pages.length, verdict, async (element) => {
    assertDrawn(
      element,
      pages.flatMap((page) => slidesOn(page).map(slideKeyOf)),
    );
    assertUncut(element);
    const sheets = [...element.querySelectorAll<HTMLElement>('[data-print-page]')];
    const drawings =
      records &&
      pages.flatMap((page, index) => {
        const sheet = sheets[index];
        return sheet ? [measurePage(sheet, page, records)] : [];
      });
    const next = await verdict.ready(sheets.length, drawings ? { drawings } : {});
    if (next) onPrinted(next);
  });

  const paper = pages[0]?.paper;
  return (
    <ChartRecords value={records}>
      <main ref={root} className={styles['print-pages']}>
        {paper && <style>{`@page { size: ${paper.width}px ${paper.height}px }`}</style>}
        {pages.slice(0, drawn).map((page) => (
          <div
            key={page.number}
            className={styles['print-page']}
            data-print-page
            style={{ width: page.paper.width, height: page.paper.height }}
          >
            <Sheet page={page} surroundings={surroundings} />
          </div>
        ))}
      </main>
    </ChartRecords>
  );
}
