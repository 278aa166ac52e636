import { presentationPages } from '../shared/export/pages/presentation-pages.ts';
import { printRuns } from '../shared/export/pages/print-runs.ts';
import type { Briefing } from '../shared/model/briefing.ts';
import type { Locale } from '../shared/model/localized.ts';
import type { SlideLook } from '../shared/model/look.ts';
import type { SlideDrawing } from '../shared/model/presentation.ts';
import type { PresentationRequest } from '../shared/model/presentation-request.ts';
import type { ChromiumHarness } from './harness/chromium.ts';
import type { Harness } from './harness/harness.ts';

/** How slides are drawn. */
interface Asked {
  readonly locale: Locale;
  readonly look: SlideLook;
  /** Whether the slides' own pictures are wanted too. */
  readonly isPictured: boolean;
  /** Pages that are drawn at once. */
  readonly perRun?: number;
}

/** A page as it was measured, and what the window that drew it shows. */
export interface DrawnPage {
  readonly drawing: SlideDrawing;
  readonly characters: string;
  readonly picture: Buffer | null;
}

/** All of a briefing, hidden slides and pages of sources too. */
export function presentationRequest(
  { deck }: Pick<Briefing, 'deck'>,
  { locale, look }: Pick<Asked, 'locale' | 'look'>,
): PresentationRequest {
  return {
    ...{ deck: deck.key, locale, look, pictures: 'full', slides: null },
    ...{ appendix: true, notes: true, hidden: true },
  };
}

/** Draws a briefing as its export does: every slide and page of sources, hidden ones too. */
export async function drawPages(
  harness: Harness,
  briefing: Briefing,
  { locale, look, isPictured, perRun }: Asked,
): Promise<DrawnPage[]> {
  const { slideDrawer, browser } = harness as ChromiumHarness;
  const request = presentationRequest(briefing, { locale, look });
  const pages = presentationPages(request, locale, briefing);
  const runs = printRuns(pages, perRun);
  const drawn: DrawnPage[] = [];
  const opened = browser.waitForEvent('page');
  await slideDrawer.draw(
    {
      job: { kind: 'presentation', request, locale, pages: runs[0] ?? [0, 1] },
      ...{ briefing, slides: pages.length, runs },
    },
    {
      signal: new AbortController().signal,
      onDrawn: () => {},
      async onRun(drawings) {
        const window = await opened;
        const characters = await window.evaluate(shownCharacters);
        const sheets = await window.locator('[data-print-page]').all();
        for (const [index, drawing] of drawings.entries())
          drawn.push({
            drawing,
            characters: characters[index] ?? '',
            picture:
              isPictured && drawing.slide ? ((await sheets[index]?.screenshot()) ?? null) : null,
          });
      },
    },
  );
  return drawn;
}

/** The characters that each page shows to the eye, sorted; runs in the page. */
function shownCharacters(): string[] {
  return [...document.querySelectorAll('[data-print-page]')].map((page) => {
    const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
    let text = '';
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const isSeen = !parent?.closest('[data-hotspot], figcaption, [class*="visually-hidden"]');
      if (isSeen) text += walker.currentNode.textContent;
    }
    return [...text.replace(/\s/g, '')].sort().join('');
  });
}
