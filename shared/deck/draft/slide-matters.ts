import type { ParagraphRef, QuotedFigure } from './quoted-figures.ts';

/** A figure with the rate at which it changed, where the source prints that right behind it. */
export interface FigureCard {
  readonly quoted: QuotedFigure;
  /** The rate, and the words that its name has beyond the figure's: 增长, 同比增速. */
  readonly change: { readonly quoted: QuotedFigure; readonly words: string } | null;
}

/** What one slide is about: neighbours in the source. */
export interface SlideMatter {
  readonly cards: readonly FigureCard[];
  readonly paragraphs: readonly ParagraphRef[];
}

/** As many figures as a slide shows at their best, and as a table holds. */
const comfortable = 6;
const mostOnSlide = 10;
/** Fewer are better told together with their neighbours. */
const fewest = 3;

/**
 * Cuts the figures of a section into slides: paragraphs stay together as far as a slide holds them, and
 * short ones share a slide.
 *
 * @param quoted in the order of the source
 * @param capacity how many figures a slide may hold, from 1 to 10; more than six are a table
 */
export function slideMatters(quoted: readonly QuotedFigure[], capacity: number): SlideMatter[] {
  const limit = Math.min(Math.max(capacity, 1), mostOnSlide);
  const matters: SlideMatter[] = [];
  for (const paragraph of byParagraph(withChanges(quoted))) {
    for (const piece of evenly(paragraph, limit)) {
      const last = matters.at(-1);
      const joins =
        last !== undefined &&
        (last.cards.length < fewest || piece.length < fewest) &&
        last.cards.length + piece.length <= Math.max(limit, comfortable);
      const matter = matterOf(joins ? [...last.cards, ...piece] : piece);
      if (joins) matters.splice(-1, 1, matter);
      else matters.push(matter);
    }
  }
  return matters;
}

/**
 * Puts neighbours of a section on one slide until there are few enough, the lightest first. What no
 * slide holds together stays apart, and there may be more of them than asked.
 *
 * @param most of all sections together
 */
export function fewerMatters(
  sections: readonly (readonly SlideMatter[])[],
  most: number,
): SlideMatter[][] {
  const kept = sections.map((matters) => [...matters]);
  for (let count = kept.flat().length; count > most; count -= 1) {
    const pairs = kept.flatMap((matters) =>
      matters.slice(1).flatMap((next, at) => {
        const cards = [...(matters[at]?.cards ?? []), ...next.cards];
        return cards.length > mostOnSlide ? [] : [{ matters, at, cards }];
      }),
    );
    const [lightest] = pairs.toSorted((one, other) => one.cards.length - other.cards.length);
    if (!lightest) break;
    lightest.matters.splice(lightest.at, 2, matterOf(lightest.cards));
  }
  return kept;
}

/**
 * As many slides as there is room for: the longest sections lose what comes last in them, but for their
 * first slides.
 */
export function withoutLast(
  sections: readonly (readonly SlideMatter[])[],
  most: number,
): SlideMatter[][] {
  const kept = sections.map((matters) => [...matters]);
  for (let count = kept.flat().length; count > most; count -= 1) {
    const longest = kept.reduce((one, other) => (other.length > one.length ? other : one));
    if (longest.length <= 1) break;
    longest.pop();
  }
  return kept;
}

/** How many figures a slide has to hold so that all of them stand on so many slides. */
export function capacityFor(figures: number, slides: number): number {
  const needed = Math.ceil(figures / Math.max(slides, 1));
  return Math.min(Math.max(needed, comfortable), mostOnSlide);
}

/** Figures as cards of their own. */
export function cardsFor(quoted: readonly QuotedFigure[]): FigureCard[] {
  return quoted.map((one) => ({ quoted: one, change: null }));
}

/** All figures of cards, rates too. */
export function allOf(cards: readonly FigureCard[]): QuotedFigure[] {
  return cards.flatMap(({ quoted, change }) => (change ? [quoted, change.quoted] : [quoted]));
}

/** What the name of a rate has beyond that of its amount, as reports and tables write it. */
const rateNames =
  /^[·、的\s]*((?:本年|本期)?(?:比|较)?(?:上年|去年|上年同期)?(?:同比)?(?:年均)?(?:增长|增速|增幅|增长率|下降|变化|变动|±)(?:率|速度|%)?)$/;

function withChanges(quoted: readonly QuotedFigure[]): FigureCard[] {
  const cards: FigureCard[] = [];
  for (const one of quoted) {
    const last = cards.at(-1);
    const words = last && last.change === null ? changeIn(last.quoted, one) : null;
    if (last && words !== null)
      cards.splice(-1, 1, { quoted: last.quoted, change: { quoted: one, words } });
    else cards.push({ quoted: one, change: null });
  }
  return cards;
}

/** The words for the change where one figure is the rate of the other; null where it is something else. */
function changeIn(level: QuotedFigure, rate: QuotedFigure): string | null {
  const isBeside = level.section === rate.section && level.paraNo === rate.paraNo;
  const isRate = rate.figure.unit.zh === '%' && level.figure.unit.zh !== '%';
  const isSame =
    level.figure.timePeriod === rate.figure.timePeriod &&
    level.figure.area?.key === rate.figure.area?.key;
  if (!isBeside || !isRate || !isSame) return null;
  for (const name of [level.figure.name.zh, level.figure.shortName.zh]) {
    if (!rate.figure.name.zh.startsWith(name)) continue;
    const [, words] = rateNames.exec(rate.figure.name.zh.slice(name.length)) ?? [];
    // The sign that stands for either direction is the number's own.
    if (words !== undefined) return words.replace(/^(?:本年|本期)/, '').replace(/±%?$/, '变化');
  }
  return null;
}

function byParagraph(cards: readonly FigureCard[]): FigureCard[][] {
  const groups = Map.groupBy(cards, ({ quoted: { section, paraNo } }) => `${section}.${paraNo}`);
  return [...groups.values()];
}

function evenly(cards: readonly FigureCard[], limit: number): FigureCard[][] {
  const pieces = Math.ceil(cards.length / limit);
  const size = Math.ceil(cards.length / pieces);
  return Array.from({ length: pieces }, (_, index) =>
    cards.slice(index * size, (index + 1) * size),
  );
}

function matterOf(cards: readonly FigureCard[]): SlideMatter {
  const paragraphs = new Map(
    cards.map(({ quoted: { section, paraNo } }) => [`${section}.${paraNo}`, { section, paraNo }]),
  );
  return { cards, paragraphs: [...paragraphs.values()] };
}
