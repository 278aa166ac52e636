import { figureName } from '../figures/areas.ts';
import type { Briefing } from '../model/briefing.ts';
import type { Figure } from '../model/figure.ts';
import type { Goal, Milestone } from '../model/goal.ts';
import type { Localized } from '../model/localized.ts';
import type { Source } from '../model/source.ts';
import { createMatcher, printedText, type TextMatcher } from './match-text.ts';
import { figuresNamed } from './search-figures.ts';

/** One thing that was taken from a paragraph. */
export type Extract =
  | {
      readonly kind: 'figure';
      readonly key: string;
      readonly figure: Figure;
      /** As printed there: 突破1300家. */
      readonly rawText: string;
    }
  | { readonly kind: 'goal'; readonly key: string; readonly goal: Goal }
  | { readonly kind: 'milestone'; readonly key: string; readonly milestone: Milestone };

export interface SourceParagraph {
  readonly number: number;
  /** What it says, where the source was read in with its text. */
  readonly text: string | null;
  /** Empty where nothing was taken from. */
  readonly extracts: readonly Extract[];
}

export interface SourceSection {
  readonly number: number;
  readonly heading: string | null;
  readonly paragraphs: readonly SourceParagraph[];
}

type Content = Pick<Briefing, 'figures' | 'goals' | 'milestones'>;

/** A source as its sections and paragraphs, each with what was taken from it: figures first. */
export function takenFrom(source: Source, content: Content): SourceSection[] {
  const taken = new Map<string, Extract[]>();
  const note = (
    place: { readonly source: string; readonly section: number; readonly paraNo: number },
    extract: Extract,
  ) => {
    if (place.source !== source.key) return;
    const paragraph = `${place.section} ${place.paraNo}`;
    const known = taken.get(paragraph);
    if (known) known.push(extract);
    else taken.set(paragraph, [extract]);
  };
  for (const figure of content.figures)
    for (const passage of figure.passages)
      note(passage, {
        kind: 'figure',
        key: [figureName(figure), passage.rawText, passage.cell].filter(Boolean).join(' '),
        figure,
        rawText: passage.rawText,
      });
  for (const goal of content.goals)
    note(goal.passage, { kind: 'goal', key: `goal ${goal.key}`, goal });
  for (const milestone of content.milestones)
    note(milestone.passage, {
      kind: 'milestone',
      key: `milestone ${milestone.key}`,
      milestone,
    });
  return source.sections.map(({ number, heading, paragraphs, texts }) => ({
    number,
    heading,
    paragraphs: Array.from({ length: paragraphs }, (_, index) => ({
      number: index + 1,
      text: texts?.[index] ?? null,
      extracts: taken.get(`${number} ${index + 1}`) ?? [],
    }))
      // A sheet has rows of headers, and may have a hundred thousand others.
      .filter(({ extracts }) => source.kind !== 'table' || extracts.length > 0),
  }));
}

/**
 * Only the paragraphs with an extract that answers a question: Chinese, pinyin, initials or
 * English, over names and the printed characters. An empty question leaves all.
 */
export function searchExtracts(
  question: string,
  sections: readonly SourceSection[],
): readonly SourceSection[] {
  const matcher = createMatcher(question);
  if (matcher.isEmpty) return sections;
  const figures = sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ extracts }) =>
      extracts.flatMap((extract) => (extract.kind === 'figure' ? [extract.figure] : [])),
    ),
  );
  const found = new Set(figuresNamed(question, [...new Set(figures)]));
  const answers = (extract: Extract): boolean => {
    switch (extract.kind) {
      case 'figure':
        return found.has(extract.figure) || matcher.literal(printedText(extract.rawText)) !== null;
      case 'goal':
        return holds(extract.goal.statement, matcher);
      case 'milestone':
        return holds(extract.milestone.title, matcher);
    }
  };
  return sections
    .map((section) => ({
      ...section,
      paragraphs: section.paragraphs
        .map((paragraph) => ({ ...paragraph, extracts: paragraph.extracts.filter(answers) }))
        .filter(({ extracts }) => extracts.length > 0),
    }))
    .filter(({ paragraphs }) => paragraphs.length > 0);
}

function holds(text: Localized, matcher: TextMatcher): boolean {
  return [text.zh, text.en ?? ''].some((one) => matcher.finds(one));
}

/** How many paragraphs something was taken from, and how many things. */
export function extractCounts(sections: readonly SourceSection[]) {
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  return {
    paragraphs: paragraphs.length,
    used: paragraphs.filter(({ extracts }) => extracts.length > 0).length,
    extracts: paragraphs.reduce((sum, { extracts }) => sum + extracts.length, 0),
  };
}
