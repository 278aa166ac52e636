import type { SlideFields } from '../../model/edit-fields.ts';
import type { SlideKey } from '../../model/keys.ts';
import type { Localized } from '../../model/localized.ts';
import { type LaidOut, type SlideTerms, slideOfParts, waitingOn } from '../change-layout.ts';
import { ideasForParts } from '../ideas.ts';
import { isRanked } from '../layouts/chosen.ts';
import { layoutOf } from '../layouts/read-body.ts';
import { partNaming, type SlidePart } from '../layouts/slide-parts.ts';
import type { BoundSentence } from './bind-sentences.ts';
import { areComparable } from './comparable.ts';
import { messageOf, namingMessage, printedLength, withoutNumber } from './message.ts';
import type { QuotedFigure } from './quoted-figures.ts';
import { allOf, type FigureCard } from './slide-matters.ts';

/** What of a slide was found amiss, by its key; a draft is made again without it. */
export type DraftRefusals = ReadonlyMap<string, ReadonlySet<string>>;

export type DraftedSlide = Pick<SlideFields, 'layout' | 'title' | 'body' | 'notes'>;

interface SlideToDraft {
  readonly key: SlideKey;
  /** Null where the figures and their sentences say it. */
  readonly title: Localized | null;
  /** Of the source, with references; those of the slide's paragraphs. */
  readonly sentences: readonly BoundSentence[];
  /** The layouts of the slides before, the last one last. */
  readonly before: readonly string[];
  readonly terms: SlideTerms;
  readonly refusals: DraftRefusals;
}

/** A table of fewer leaves most of its sheet empty. */
const leastRows = 5;
/** What stands on one line. */
const mostTitle = 30;
const mostStatement = 56;
const mostNotes = 1200;
/** They begin with words or frames that somebody has to fill. */
const unwritten: ReadonlySet<string> = new Set([
  ...['comparison-pair', 'cover', 'section', 'closing', 'narrative'],
  ...['picture', 'picture-figures', 'picture-grid'],
  // Which drawing belongs to which figure nothing in the source says.
  'drawn-rows',
  // They are about the deck, not about a paragraph.
  ...['agenda', 'figure-to-source'],
  // That one step holds the next nothing in the source says.
  'ladder',
]);

/**
 * A slide for figures: of the layouts that suit them the best one that the slide before has not.
 *
 * @returns null where no layout can show them
 */
export function draftFigureSlide(
  cards: readonly FigureCard[],
  { key, title, sentences, before, terms, refusals }: SlideToDraft,
): DraftedSlide | null {
  const refused = refusals.get(key) ?? new Set<string>();
  const [chief] = cards;
  if (!chief) return null;
  const quoted = cards.map((card) => card.quoted);
  const all = allOf(cards);
  const figures = new Map(all.map((one) => [one.reference, one]));
  const message = refused.has('title') ? null : messageOf(sentences, chief.quoted, mostTitle);
  const statement = refused.has('statement')
    ? null
    : statementOf(sentences, message, (text) => printedLength(text, figures));
  const laidOut = layOut(cards, statement, { before, terms, refused });
  if (!laidOut) return null;
  const notes = sentences.map(({ text }) => text).join('');
  // A chart says what it draws, and not what stands beside it.
  const drawn = drawnIn(laidOut.body);
  const isBeside = drawn.length > 0 && !drawn.includes(chief.quoted.reference);
  const told = isBeside ? all.filter(({ reference }) => drawn.includes(reference)) : quoted;
  const [first = chief.quoted] = told;
  const said = refused.has('title') || !isBeside ? message : messageOf(sentences, first, mostTitle);
  return {
    layout: laidOut.layout,
    body: laidOut.body as SlideFields['body'],
    title: title ?? {
      zh: said ?? namingMessage(refused.has('title') ? told.slice(0, 1) : told, mostTitle),
      en: englishName(first),
    },
    notes:
      notes === '' || notes.length > mostNotes || refused.has('notes')
        ? null
        : { zh: notes, en: null },
  };
}

/** The sentence that says most beside the title: one with figures, of what the title does not say. */
function statementOf(
  sentences: readonly BoundSentence[],
  message: string | null,
  lengthOf: (text: string) => number,
): string | null {
  const found = sentences.find(
    ({ text, quoted }) =>
      quoted.length === 0 &&
      /.{10}[。！？；;]$/u.test(text) &&
      lengthOf(text) <= mostStatement &&
      (message === null || !text.includes(message)),
  );
  return found ? withoutNumber(found.text).replace(/[。；;！？!?]+$/, '。') : null;
}

interface LayingOut {
  readonly before: readonly string[];
  readonly terms: SlideTerms;
  readonly refused: ReadonlySet<string>;
}

function layOut(
  cards: readonly FigureCard[],
  statement: string | null,
  { before, terms, refused }: LayingOut,
): LaidOut | null {
  const parts = cards.map(partOfCard);
  const ideas = ideasForParts(parts, terms).filter(
    ({ slide }) => !unwritten.has(slide.layout) && !refused.has(`layout:${slide.layout}`),
  );
  const telling = ideas.filter(
    ({ slide }) =>
      drawsComparable(slide, cards) &&
      (slide.layout !== 'table' || cards.length >= leastRows) &&
      (slide.layout !== 'ranking' || areMostlyRanked(cards)),
  );
  // Where every layout was refused, what was found amiss with the best is said by the checks.
  const [best] = (telling.length > 0 ? telling : ideas).toSorted(
    (one, other) =>
      one.waiting - other.waiting ||
      // The later it was, the more alike two slides look.
      before.lastIndexOf(one.slide.layout) - before.lastIndexOf(other.slide.layout),
  );
  const slide = best?.slide ?? ideasForParts(parts, terms)[0]?.slide;
  const layout = slide && layoutOf(slide.layout);
  if (!slide || !layout) return null;
  if (statement === null) return slide;
  const said = slideOfParts(layout, [...parts, partSaying(statement)], terms);
  return said && waitingOn(said).length === waitingOn(slide).length ? said : slide;
}

/** Whether more of them are places and recognitions than amounts, which a ranking sets small. */
function areMostlyRanked(cards: readonly FigureCard[]): boolean {
  return cards.filter(({ quoted }) => isRanked(quoted)).length * 2 > cards.length;
}

/** Whether what its chart draws against each other is told of as one matter; true without a chart. */
function drawsComparable({ body }: LaidOut, cards: readonly FigureCard[]): boolean {
  const drawn = drawnIn(body);
  if (drawn.length === 0) return true;
  return areComparable(allOf(cards).filter(({ reference }) => drawn.includes(reference)));
}

function drawnIn(body: LaidOut['body']): readonly string[] {
  const { chart } = body as { readonly chart?: { readonly figures?: readonly string[] } };
  return chart?.figures ?? [];
}

function partOfCard({ quoted, change }: FigureCard): SlidePart {
  const part = partNaming(quoted.reference);
  if (!change) return part;
  const text = { zh: `${change.words}${change.quoted.reference}`, en: null };
  return { ...part, words: [{ role: 'note', text }] };
}

function partSaying(text: string): SlidePart {
  const value = { zh: text, en: null };
  return { kind: 'text', role: 'statement', value, words: [], of: null, at: null, was: {} };
}

function englishName({ figure, reference }: QuotedFigure): string | null {
  return figure.shortName.en === null ? null : `${figure.shortName.en}: ${reference}`;
}
