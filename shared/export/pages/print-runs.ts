import type { PageRun } from '../../model/export.ts';
import { type Page, slidesOn } from './page.ts';

/**
 * Slides that are printed at once. A whole briefing of some 25 slides fits, so that most exports
 * are one run; a runtime that takes more than linear time for long documents is spared them, and
 * between two runs it shows that it lives.
 */
const slidesPerRun = 40;

/** Pages cut into runs of about equal work: a page without slides counts as one. */
export function printRuns(pages: readonly Pick<Page, 'body'>[], most = slidesPerRun): PageRun[] {
  const runs: PageRun[] = [];
  let from = 0;
  let work = 0;
  for (const [index, page] of pages.entries()) {
    const own = Math.max(1, slidesOn(page).length);
    if (index > from && work + own > most) {
      runs.push([from, index]);
      from = index;
      work = 0;
    }
    work += own;
  }
  if (pages.length > from) runs.push([from, pages.length]);
  return runs;
}
