import { memo, useEffect, useMemo, useRef } from 'react';
import { slidesOn } from '../../../shared/domain/pages/page.ts';
import { pagesOf } from '../../../shared/domain/pages/pages-of.ts';
import type { Paper } from '../../../shared/domain/pages/paper.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { PrintJob } from '../../../shared/model/export.ts';
import { inLocale, localesOf } from '../../../shared/model/localized.ts';
import { PageSheet, type PageSurroundings } from '../../pages/PageSheet.tsx';
import { keyOf } from '../../slides/outline.ts';
import { assertDrawn, assertUncut } from './drawn.ts';
import { useBatches } from './use-batches.ts';
import type { createVerdict } from './verdict.ts';

/**
 * The box that breaks pages. A size that is no whole number of points is rounded by Chromium
 * 114, and a box of the full size would break over two pages; what it lacks is white.
 */
function boxOf({ width, height }: Paper) {
  const isWhole = (height * 3) % 4 === 0;
  return { width, height: isWhole ? height : height - 4 };
}

const Sheet = memo(PageSheet);

/** The pages of a deck's export, or those of them that one run prints. */
export function DeckPages({
  job,
  briefing,
  verdict,
}: {
  readonly job: Extract<PrintJob, { kind: 'deck' }>;
  readonly briefing: Briefing;
  readonly verdict: ReturnType<typeof createVerdict>;
}) {
  const root = useRef<HTMLElement>(null);
  const pages = useMemo(() => pagesOf(job.request, briefing).slice(...job.pages), [job, briefing]);
  const surroundings = useMemo(
    (): PageSurroundings => ({ request: job.request, briefing, ink: job.ink, logo: job.logo }),
    [job, briefing],
  );
  const [locale = 'zh-CN'] = localesOf(job.request.locale);
  const deckTitle = inLocale(briefing.deck.title, locale);

  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = deckTitle;
  }, [deckTitle, locale]);

  const drawn = useBatches(root, pages.length, verdict, async (element) => {
    assertDrawn(
      element,
      pages.flatMap((page) => slidesOn(page).map(keyOf)),
    );
    assertUncut(element);
    await verdict.ready(element.querySelectorAll('.print-page').length);
  });

  const paper = pages[0]?.paper;
  return (
    <main ref={root} className="print-pages">
      {paper && <style>{`@page { size: ${paper.width}px ${paper.height}px }`}</style>}
      {pages.slice(0, drawn).map((page) => (
        <div key={page.number} className="print-page" style={boxOf(page.paper)}>
          <Sheet page={page} surroundings={surroundings} />
        </div>
      ))}
    </main>
  );
}
