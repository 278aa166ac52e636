import { SlideKey } from '../model/keys.ts';
import type { Locale } from '../model/localized.ts';
import type { BoundFigure } from './bound-slide.ts';
import { createClaimMarks } from './claim-marks.ts';
import { isPeriodWord, withPeriods } from './period-words.ts';
import { splitReferences } from './references.ts';
import { createResolver, type Referable } from './resolver.ts';
import { Findings } from './slide-findings.ts';

/** A run of a text as its slide prints it, beside what is written for it. */
export type PrintedRun =
  | { readonly kind: 'words'; readonly written: string }
  | {
      readonly kind: 'figure';
      readonly written: string;
      readonly bound: BoundFigure;
      /** What the slide says behind it: that it is of another year or area, a star. Mostly empty. */
      readonly mark: string;
    }
  | { readonly kind: 'period'; readonly written: string; readonly words: string }
  /** A reference to nothing, or to what can't stand in a text. */
  | { readonly kind: 'broken'; readonly written: string };

/** Prints texts of a deck run by run: joined, what is written in the runs is the text again. */
export type TextPrinter = (text: string) => readonly PrintedRun[];

/**
 * Prints texts in one language, as their slide does. Made once for many texts: it sorts all figures.
 *
 * @param locale the language that the texts are written in
 */
export function createTextPrinter(briefing: Referable, locale: Locale): TextPrinter {
  const { deck, areas } = briefing;
  const resolver = createResolver(briefing, locale);
  const marks = createClaimMarks(deck, areas, locale);

  function printed(
    written: string,
    isReference: boolean,
    found: Findings<BoundFigure>,
  ): PrintedRun {
    if (isPeriodWord(written))
      return { kind: 'period', written, words: withPeriods(written, deck, locale) };
    if (!isReference) return { kind: 'words', written };
    const [bound] = resolver.text({ zh: written, en: locale === 'en' ? written : null }, found);
    return typeof bound === 'object'
      ? { kind: 'figure', written, bound, mark: '' }
      : { kind: 'broken', written };
  }

  return (text) => {
    const aside = new Findings<BoundFigure>(SlideKey.parse('text'));
    const runs = splitReferences(text).map((run) =>
      'text' in run
        ? ({ kind: 'words', written: run.text } as const)
        : printed(run.written, run.reference !== null, aside),
    );
    const said = marks.sentenceMarks(runs.map(shownOf), 'text', aside);
    return runs.map((run, index) =>
      run.kind === 'figure' ? { ...run, mark: said[index] ?? '' } : run,
    );
  };
}

/** A text as its slide prints it, without its references. */
export function plainRuns(runs: readonly PrintedRun[]): string {
  return runs
    .map((run) => (run.kind === 'figure' ? `${run.bound.printed}${run.mark}` : shownOf(run)))
    .join('');
}

function shownOf(run: PrintedRun): string | BoundFigure {
  switch (run.kind) {
    case 'figure':
      return run.bound;
    case 'period':
      return run.words;
    default:
      return run.written;
  }
}
