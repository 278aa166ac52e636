import { figuresSeenFrom, homeOf } from '../../figures/areas.ts';
import type { Briefing } from '../../model/briefing.ts';
import type { Deck } from '../../model/deck.ts';
import type { Goal, Milestone } from '../../model/goal.ts';
import { firstDay } from '../../model/period.ts';
import type { Source } from '../../model/source.ts';
import { type FindFigure, figureFinder } from '../find-figure.ts';
import { type BoundSentence, bindSentences } from './bind-sentences.ts';
import {
  figuresToTell,
  type ParagraphRef,
  type ParagraphText,
  type QuotedFigure,
  quotedFigures,
} from './quoted-figures.ts';
import { usableSentences } from './usable-sentences.ts';

/** What a draft is made of. */
export interface DraftMaterial {
  readonly source: Source;
  /** As the store's home has it, with every figure of the source among its figures. */
  readonly briefing: Pick<Briefing, 'figures' | 'areas' | 'goals' | 'milestones' | 'digitNames'>;
}

/** Of two areas the one that a source has most figures of; the one that goes without saying before all others. */
export function mainAreaOf(quoted: readonly Pick<QuotedFigure, 'figure'>[]): string | null {
  const areas = Map.groupBy(quoted, ({ figure }) => figure.area?.key ?? null);
  if (areas.has(null)) return null;
  const [most] = [...areas].toSorted(([, one], [, other]) => other.length - one.length);
  return most?.[0] ?? null;
}

/** What a source says, as the slides of a briefing on a period may say it. */
export interface SourceContent {
  readonly find: FindFigure;
  /** Names that hold digits and are no figures. */
  readonly names: readonly string[];
  /** Of the source's main area, in its order. */
  readonly figures: readonly QuotedFigure[];
  readonly figuresElsewhere: readonly QuotedFigure[];
  readonly goals: readonly Goal[];
  /** The earliest first. */
  readonly milestones: readonly Milestone[];
  /** The sentences of a paragraph that may be said; none where the store has only its number. */
  readonly sentencesOf: (paragraph: ParagraphRef) => BoundSentence[];
}

/** Reads a source for a briefing that reports on a period and an area. */
export function contentOf(
  { source, briefing: fromHome }: DraftMaterial,
  { period, area }: Pick<Deck, 'period' | 'area'>,
): SourceContent {
  const { areas } = fromHome;
  const seen = { from: homeOf(areas), to: area };
  const briefing = { ...fromHome, figures: figuresSeenFrom(fromHome.figures, areas, seen) };
  const names = briefing.digitNames.map(({ name }) => name);
  const find = figureFinder({ ...briefing, deck: { period, area, comparison: null } });
  const textOf = textsIn(source);
  const published = quotedFigures(source, briefing, textOf, find);
  const told = figuresToTell(published, find);
  const main = mainAreaOf(told);
  const isOfMain = ({ figure }: QuotedFigure) => (figure.area?.key ?? null) === main;
  const isOfSource = ({ passage }: Goal | Milestone) => passage.source === source.key;
  return {
    find,
    names,
    figures: told.filter(isOfMain),
    figuresElsewhere: told.filter((one) => !isOfMain(one)),
    goals: briefing.goals.filter(isOfSource),
    milestones: briefing.milestones
      .filter(isOfSource)
      .toSorted((one, other) => firstDay(one.date).localeCompare(firstDay(other.date))),
    sentencesOf(paragraph) {
      const text = textOf(paragraph);
      if (text === null) return [];
      const there = published.filter(
        ({ section, paraNo }) => section === paragraph.section && paraNo === paragraph.paraNo,
      );
      return usableSentences(bindSentences(text, there, names), period, names);
    },
  };
}

function textsIn({ sections }: Source): ParagraphText {
  const bySection = new Map(sections.map(({ number, texts }) => [number, texts]));
  return ({ section, paraNo }) => bySection.get(section)?.[paraNo - 1] ?? null;
}
