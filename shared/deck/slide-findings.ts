import { figureName } from '../figures/areas.ts';
import type { CitedPlace, Figure } from '../model/figure.ts';
import type { SlideKey } from '../model/keys.ts';
import type { TimePeriod } from '../model/period.ts';

/** Why a slide, or a part of it, can't be shown. */
export interface SlideProblem {
  readonly slide: SlideKey;
  readonly code:
    | 'layout-unknown'
    | 'body-newer'
    | 'body-invalid'
    | 'section-unknown'
    | 'reference-unreadable'
    | 'reference-unresolved'
    | 'record-unreadable'
    | 'slide-unreadable';
  /** The layout's name, the place in the body or on the slide, or the reference as written. */
  readonly detail: string;
}

/** A chart, share or sentence of a slide that holds figures of several years. */
export interface MixedPeriods {
  /** Where in the slide: `title`, `body.chart`. */
  readonly place: string;
  /** As the store writes them, each once. */
  readonly periods: readonly TimePeriod[];
}

/** What binding one slide came upon. */
export class Findings<Bound extends { readonly figure: Figure }> {
  readonly figures = new Map<string, Bound>();
  readonly passages = new Map<string, CitedPlace>();
  readonly problems: SlideProblem[] = [];
  /** What mixes figures of several years. */
  readonly mixes: MixedPeriods[] = [];
  /** Words that the slide must print, each as often as here: periods of figures that are not the deck's. */
  readonly marks: string[] = [];
  /** Quotations that do not state the figures that they stand for. */
  readonly disagreements: string[] = [];
  readonly #slide: SlideKey;

  constructor(slide: SlideKey) {
    this.#slide = slide;
  }

  figure(bound: Bound): void {
    this.figures.set(figureName(bound.figure), bound);
    for (const { rawText: _, ...passage } of bound.figure.passages) this.passage(passage);
  }

  /** A figure that stands beside another one, unless the slide names it anyway. */
  beside(bound: Bound): void {
    if (!this.figures.has(figureName(bound.figure))) this.figure(bound);
  }

  passage(passage: CitedPlace): void {
    this.passages.set(
      `${passage.source} ${passage.section} ${passage.cell ?? passage.paraNo}`,
      passage,
    );
  }

  problem(code: SlideProblem['code'], detail: string): void {
    this.problems.push({ slide: this.#slide, code, detail });
  }

  mixed(found: MixedPeriods): void {
    this.mixes.push(found);
  }

  marked(words: string): void {
    this.marks.push(words);
  }

  disagreed(quotation: string): void {
    this.disagreements.push(quotation);
  }

  /** Collects problems with this slide's own, but no figures: speaker notes are not shown. */
  aside(): Findings<Bound> {
    const aside = new Findings<Bound>(this.#slide);
    aside.problem = (code, detail) => this.problem(code, detail);
    return aside;
  }
}
