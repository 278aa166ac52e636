import type { ExpectedPosition, Words } from './expect-positions.ts';
import { foldPage, type PageText, positionsOf } from './page-text.ts';

/** A figure that stands where another one belongs. */
export interface Misplaced {
  readonly place: ExpectedPosition;
  /** The place's words with what is printed there instead of its own figure. */
  readonly shown: string;
}

/** How much of which nothing is known may stand between a label and its figure, as “target”. */
const NEAR = 40;
/** How much between a label and a figure that does not belong to it. */
const CLOSE = 8;
/** Shorter words stand in too many places. */
const LEAST = 2;

/** What a page prints that is known: words of some of the places, or a figure. */
interface Token {
  readonly at: number;
  readonly end: number;
  /** As folded. */
  readonly text: string;
  readonly isFigure: boolean;
}

/**
 * Places whose words stand beside another figure of the page, and nowhere beside their own: two
 * figures that have changed places are both still on it. Words that the page does not print, or
 * not whole, say nothing; nor do labels where none stands by its figure, as in a chart that draws
 * all labels first.
 */
export function findMisplaced(page: PageText, places: readonly ExpectedPosition[]): Misplaced[] {
  const figures = figuresOn(page, places);
  const tokens = tokensOn(page, places, figures);
  const belonging = figuresByLabel(places);
  const said = figuresInSentences(page, places, figures);
  const labelled = places.map((place) => figureByLabels(place, tokens, belonging, said));
  const isUnderstood = labelled.some((found) => found === 'own');
  return places.flatMap((place, index) => {
    const around = [figureInSentence(place, page, figures), isUnderstood ? labelled[index] : null];
    if (around.includes('own')) return [];
    const other = around.find((found) => found && found !== 'own');
    return other && other !== 'own' ? [{ place, ...other }] : [];
  });
}

/** What a place's words stand beside: its own figure, another one, or nothing that is known. */
type Found = 'own' | Pick<Misplaced, 'shown'> | null;

type Sentence = Extract<Words, { kind: 'sentence' }>;

function isSentence(words: Words): words is Sentence {
  return words.kind === 'sentence';
}

function figureInSentence(
  { printed, words }: ExpectedPosition,
  page: PageText,
  figures: readonly Token[],
): Found {
  const own = foldPage(printed).folded;
  let other: Found = null;
  for (const sentence of words.filter(isSentence))
    for (const { text } of figuresBetween(sentence, page, figures)) {
      if (text === own) return 'own';
      other ??= { shown: `${sentence.before}${text}${sentence.after}` };
    }
  return other;
}

/** The figures that stand between the words of a sentence; none where those are too few to tell. */
function figuresBetween(
  sentence: Sentence,
  page: PageText,
  figures: readonly Token[],
): readonly Token[] {
  const before = foldPage(sentence.before).folded;
  const after = foldPage(sentence.after).folded;
  if (before.length + after.length < LEAST) return [];
  return figures.filter(
    ({ at, end }) =>
      page.folded.slice(0, at).endsWith(before) && page.folded.startsWith(after, end),
  );
}

/**
 * Where the figures of sentences stand: such a one is no label's own, though a label may come right
 * after its sentence, as below a title. Words that stand around several figures may be a label's.
 */
function figuresInSentences(
  page: PageText,
  places: readonly ExpectedPosition[],
  figures: readonly Token[],
): ReadonlySet<Token> {
  const said = new Set<Token>();
  for (const { printed, words } of places)
    for (const sentence of words.filter(isSentence)) {
      const own = foldPage(printed).folded;
      const [only, ...others] = figuresBetween(sentence, page, figures);
      if (only?.text === own && others.length === 0) said.add(only);
    }
  return said;
}

/** Which figures belong beside each label: several may have one name. */
function figuresByLabel(
  places: readonly ExpectedPosition[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const figures = new Map<string, Set<string>>();
  for (const { printed, words } of places)
    for (const label of labelsOf(words).keys()) {
      const known = figures.get(label) ?? new Set();
      figures.set(label, known.add(foldPage(printed).folded));
    }
  return figures;
}

/** @param belonging where a figure of the same label stands beside it, the label is that one's: this one's may be cut off */
function figureByLabels(
  { printed, words }: ExpectedPosition,
  tokens: readonly Token[],
  belonging: ReturnType<typeof figuresByLabel>,
  said: ReadonlySet<Token>,
): Found {
  const own = foldPage(printed).folded;
  const labels = labelsOf(words);
  const isOwnLabel = (token: Token | undefined) =>
    token !== undefined && !token.isFigure && labels.has(token.text);

  /** The figure that comes first in a direction, past the place's other words. */
  function figureFrom(index: number, step: 1 | -1) {
    let next = index + step;
    while (isOwnLabel(tokens[next])) next += step;
    const [last, figure] = [tokens[next - step], tokens[next]];
    if (!last || !figure?.isFigure || said.has(figure)) return null;
    return { figure, gap: step === 1 ? figure.at - last.end : last.at - figure.end };
  }

  let other: Found = null;
  for (const [index, token] of tokens.entries()) {
    if (!isOwnLabel(token)) continue;
    const beside = ([1, -1] as const)
      .map((step) => figureFrom(index, step))
      .filter((found) => found !== null && found.gap <= NEAR);
    if (beside.some((found) => found?.figure.text === own)) return 'own';
    const namesakes = belonging.get(token.text);
    if (beside.some((found) => found && namesakes?.has(found.figure.text))) continue;
    const close = beside.find((found) => found && found.gap <= CLOSE);
    if (close) other ??= { shown: `${labels.get(token.text)} ${close.figure.text}` };
  }
  return other;
}

/** The figures that the page prints, in order; of those within each other the longest. */
function figuresOn(page: PageText, places: readonly ExpectedPosition[]): Token[] {
  const figures = new Set(places.map(({ printed }) => foldPage(printed).folded));
  return longest(
    [...figures].flatMap((text) =>
      positionsOf(page, text).map((at) => ({ at, end: at + text.length, text, isFigure: true })),
    ),
  );
}

/** Labels and figures in order; a figure that a label itself mentions is part of it. */
function tokensOn(
  { folded }: PageText,
  places: readonly ExpectedPosition[],
  figures: readonly Token[],
): Token[] {
  const labels = new Set(places.flatMap(({ words }) => [...labelsOf(words).keys()]));
  const found = longest(
    [...labels].flatMap((text) =>
      allOf(folded, text).map((at) => ({ at, end: at + text.length, text, isFigure: false })),
    ),
  );
  const apart = figures.filter((figure) => !found.some((label) => overlap(label, figure)));
  return [...found, ...apart].sort((one, other) => one.at - other.at);
}

/** Labels as folded, with how they are written. */
function labelsOf(words: readonly Words[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const some of words) {
    const folded = some.kind === 'label' ? foldPage(some.text).folded : '';
    if (some.kind === 'label' && folded.length >= LEAST) labels.set(folded, some.text);
  }
  return labels;
}

function longest(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (const token of tokens.toSorted((one, other) => other.text.length - one.text.length))
    if (!kept.some((longer) => overlap(longer, token))) kept.push(token);
  return kept.sort((one, other) => one.at - other.at);
}

function overlap(one: Token, other: Token): boolean {
  return one.at < other.end && other.at < one.end;
}

function allOf(folded: string, text: string): number[] {
  const places: number[] = [];
  for (let at = folded.indexOf(text); at !== -1; at = folded.indexOf(text, at + text.length))
    places.push(at);
  return places;
}
