import { checkDeck } from '../../shared/deck/check-deck.ts';
import type { CutText } from '../../shared/deck/cut-texts.ts';
import { type Draft, type DraftedDeck, draftDeck } from '../../shared/deck/draft/draft-deck.ts';
import type { DraftMaterial } from '../../shared/deck/draft/source-content.ts';
import { type Finding, findingsBySlide, pathOfFinding } from '../../shared/deck/findings.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { Deck, Slide } from '../../shared/model/deck.ts';
import type { DraftRound } from '../../shared/model/drafting.ts';

interface Drafting {
  readonly briefingOf: (deck: Deck) => Briefing;
  readonly findCutTexts: FindCutTexts;
  /** Tells what each look at the slides found. */
  readonly onRound?: (round: DraftRound) => void;
  /** Ends the work, which then throws. */
  readonly signal?: AbortSignal;
}

/** What the slides of a briefing have no room for. */
export type FindCutTexts = (
  briefing: Briefing,
  signal?: AbortSignal,
) => Promise<readonly CutText[]>;

/** Each round mends one thing of a slide; a slide has no more than these: title, words, notes, layouts. */
const mostRounds = 8;

/**
 * A draft that passes the checks: it is drawn and looked over, and whatever is found on a slide is made
 * otherwise (the names of its figures as title, no statement, no notes, another layout), until nothing
 * is found or nothing is left to try. What stays is listed by `check` and the window's checks.
 *
 * @returns null where the store has nothing of the source
 */
export async function makeDraft(
  material: DraftMaterial,
  asked: DraftedDeck,
  { briefingOf, findCutTexts, onRound, signal }: Drafting,
): Promise<Draft | null> {
  const refusals = new Map<string, Set<string>>();
  let draft = draftDeck(material, asked, refusals);
  for (let round = 0; draft && round < mostRounds; round += 1) {
    const briefing = briefingOf(draft.deck);
    const check = checkDeck(briefing, await findCutTexts(briefing, signal));
    signal?.throwIfAborted();
    const found = findingsBySlide(check, draft.deck);
    let mended = 0;
    for (const slide of draft.deck.slides) {
      const refused = refusals.get(slide.key) ?? new Set<string>();
      const known = refused.size;
      for (const finding of found.get(slide.key)?.findings ?? []) {
        const refusal = refusalFor(finding, slide);
        if (refusal !== null) refused.add(refusal);
      }
      if (refused.size > known) mended += 1;
      refusals.set(slide.key, refused);
    }
    onRound?.({ round: round + 1, slides: draft.deck.slides.length, mended });
    if (mended === 0) break;
    draft = draftDeck(material, asked, refusals);
  }
  return draft;
}

/** What is to be made otherwise; null where a draft can do nothing about it. */
function refusalFor(finding: Finding, slide: Slide): string | null {
  if (finding.kind === 'quotation' || finding.kind === 'characters') return null;
  const path = pathOfFinding(finding, slide);
  // A chart shortens the names within its drawing.
  if (path === null) return finding.kind === 'cut' ? `layout:${slide.layout}` : null;
  if (slide.layout === 'section') return 'page';
  if (path[0] === 'title' || path[0] === 'notes') return path[0];
  return path.includes('statement') ? 'statement' : `layout:${slide.layout}`;
}
