import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { slideKeyOf } from '../../shared/deck/bound-slide.ts';
import { type Page, slidesOn } from '../../shared/export/pages/page.ts';
import { pagesOf } from '../../shared/export/pages/pages-of.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { PageRun, PrintJob } from '../../shared/model/export.ts';
import { inLocale, localesOf } from '../../shared/model/localized.ts';
import { assertDrawn, assertUncut } from './drawn.ts';
import { PageSheet, type PageSurroundings } from './PageSheet.tsx';
import styles from './print.module.css';
import { useBatches } from './use-batches.ts';
import type { createVerdict } from './verdict.ts';

const Sheet = memo(PageSheet);

interface Props {
  readonly job: Extract<PrintJob, { kind: 'deck' }>;
  readonly briefing: Briefing;
  readonly verdict: ReturnType<typeof createVerdict>;
}

/** The pages of a deck's export, run by run: the next ones take the place of those printed. */
export function DeckPages({ job, briefing, verdict }: Props) {
  const [run, setRun] = useState(job.pages);
  const pages = useMemo(() => pagesOf(job.request, briefing), [job, briefing]);
  const [locale = 'zh-CN'] = localesOf(job.request.locale);
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
  const surroundings = useMemo(
    (): PageSurroundings => ({ request: job.request, briefing, ink: job.ink, logo: job.logo }),
    [job, briefing],
  );
  const drawn = useBatches(root, pages.length, verdict, async (element) => {
    assertDrawn(
      element,
      pages.flatMap((page) => slidesOn(page).map(slideKeyOf)),
    );
    assertUncut(element);
    const next = await verdict.ready(element.querySelectorAll('[data-print-page]').length);
    if (next) onPrinted(next);
  });

  const paper = pages[0]?.paper;
  return (
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
  );
}
