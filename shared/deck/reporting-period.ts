import { canonicalJson } from '../editing/edit-rules.ts';
import type { Briefing } from '../model/briefing.ts';
import { yearsOf } from '../model/period.ts';
import type { ReportingPeriod } from '../model/reporting-period.ts';
import { bindDeck } from './bind-slide.ts';
import type { BindResult } from './bound-slide.ts';
import { splitReferences } from './references.ts';
import { textsOf } from './slide-texts.ts';
import { typedYears } from './typed-figures.ts';

/** A year of the reporting period that stands typed, and so stays when the period changes. */
export interface TypedPeriod {
  /** Number among the shown slides; null for the deck's own words and those of a hidden slide. */
  readonly number: number | null;
  readonly place: string;
  /** The words about it. */
  readonly text: string;
}

/** What changing a deck's period does to it. */
export interface PeriodChange {
  /** Numbers of shown slides that would say something else. */
  readonly changing: readonly number[];
  /** Numbers of shown slides that could no longer be shown. */
  readonly breaking: readonly number[];
  /** Keys of the figures that those lack. */
  readonly lacking: readonly string[];
  readonly typed: readonly TypedPeriod[];
}

/** A briefing as it is once its deck reports on another period. */
export function withPeriod(briefing: Briefing, to: ReportingPeriod): Briefing {
  return { ...briefing, deck: { ...briefing.deck, ...to } };
}

/** What a deck would say otherwise, and what it would go on saying, were its period another. */
export function changeOfPeriod(briefing: Briefing, to: ReportingPeriod): PeriodChange {
  const now = bindDeck(briefing, 'zh-CN');
  const then = bindDeck(withPeriod(briefing, to), 'zh-CN');
  const pairs = now.flatMap((was, index) => {
    const is = then[index];
    return is ? [{ was, is, number: index + 1 }] : [];
  });
  const broken = pairs.filter(({ was, is }) => was.ok && !is.ok);
  return {
    changing: pairs
      .filter(({ was, is }) => was.ok && is.ok && canonicalJson(was) !== canonicalJson(is))
      .map(({ number }) => number),
    breaking: broken.map(({ number }) => number),
    lacking: [...new Set(broken.flatMap(({ is }) => keysLacking(is)))],
    typed: to.period === briefing.deck.period ? [] : typedPeriods(briefing),
  };
}

/** The years of the deck's period that stand typed in its words, notes among them. */
export function typedPeriods({ deck, digitNames }: Briefing): TypedPeriod[] {
  const names = digitNames.map(({ name }) => name);
  const [first, last] = yearsOf(deck.period);
  const yearIn = (text: string) =>
    typedYears(text, names).find(({ year }) => year >= first && year <= last);
  let shown = 0;
  const ofSlides = deck.slides.flatMap((slide) => {
    if (!slide.hidden) shown += 1;
    const number = slide.hidden ? null : shown;
    return textsOf(slide, deck.languages).map(({ place, text }) => ({ number, place, text }));
  });
  const { title, subtitle } = deck;
  const own = Object.entries({ title, subtitle }).flatMap(([name, { zh, en }]) => [
    { number: null, place: `${name}.zh`, text: zh },
    ...(en !== null && deck.languages.includes('en')
      ? [{ number: null, place: `${name}.en`, text: en }]
      : []),
  ]);
  return [...own, ...ofSlides].flatMap(({ text, ...where }) => {
    const found = yearIn(text);
    return found ? [{ ...where, text: excerptAt(text, found.at) }] : [];
  });
}

function keysLacking(result: BindResult): string[] {
  if (result.ok) return [];
  return result.problems
    .filter(({ code }) => code === 'reference-unresolved')
    .map(({ detail }) => detail);
}

/** A few characters on either side, in which references are left out. */
function excerptAt(text: string, at: number): string {
  const cut = text.slice(Math.max(0, at - 12), at + 16);
  return splitReferences(cut)
    .map((run) => ('text' in run ? run.text : '…'))
    .join('')
    .trim();
}
