import { meansFigure, shownOn, slideUses } from '../deck/slide-references.ts';
import { figureName, homeOf } from '../figures/areas.ts';
import { figuresOf } from '../figures/figures-of.ts';
import type { ComparedContent, Content } from '../model/content.ts';
import type { Difference } from '../model/difference.ts';
import type { Figure } from '../model/figure.ts';
import type { Goal, Milestone } from '../model/goal.ts';
import type { Review } from '../model/review.ts';
import { type SlideRef, slideName } from '../model/slide-ref.ts';
import { canonicalJson } from './edit-rules.ts';

/**
 * How many figures that no slide shows are listed. All 100,000 of a store that has nothing in common
 * with this one ended the window that was to show them.
 */
const mostListed = 2000;

/** A content with the name of its state. */
export interface State<Held extends ComparedContent = ComparedContent> {
  readonly content: Held;
  readonly snapshot: Difference['before'];
  /** Of another store; absent of a kept state, which has none. */
  readonly reviews?: readonly Review[] | undefined;
  /** The briefings of a bundle that has only some: of what they neither show nor need it says nothing. */
  readonly part?: readonly string[] | null | undefined;
}

/**
 * What is new, changed or gone between two states, in the order of the later one, gone things
 * last, each with the slides of the later state that show it.
 */
export function differenceOf(earlier: State, after: State<Content>): Difference {
  const before = { ...earlier, content: withAreasOf(after.content, earlier.content) };
  const comparable = earlier.part ? knownIn(before.content, after.content) : after.content;
  const uses = slideUses(after.content.decks);
  const pairs = <Item>(
    itemsOf: (content: ComparedContent) => readonly Item[],
    keyOf: (item: Item) => string,
    slidesOf: (item: Item) => readonly SlideRef[],
  ) =>
    changedPairs(itemsOf(before.content), itemsOf(comparable), keyOf).map((pair) => ({
      ...pair,
      slides: distinct(slidesOf((pair.after ?? pair.before) as Item)),
    }));
  const shown = (...names: readonly string[]) => names.flatMap((name) => shownOn(uses, name));

  // One home for both: of another district's store nothing is taken for ours.
  const home = homeOf(after.content.areas);
  const observed = new Map(
    after.content.indicators.map(({ key, observations }) => [key as string, observations]),
  );
  /** Of an observation only those slides whose references mean its period and area. */
  const showing = ({ key, origin, timePeriod: period, area: elsewhere }: Figure) => {
    const area = elsewhere?.key ?? home ?? '';
    const periods = (observed.get(key) ?? [])
      .filter(({ refArea }) => refArea === area)
      .map(({ timePeriod }) => timePeriod);
    return shownOn(
      uses,
      `figure:${key}`,
      (use) => origin === 'target' || meansFigure(use, { area, home, period }, periods),
    );
  };
  /** A figure also shows where it says how far a target is reached. */
  const measured = (key: string) =>
    after.content.goals.flatMap((goal) =>
      goal.targets
        .filter(({ indicator }) => String(indicator) === key)
        .flatMap((target) => [`goal:${goal.key}`, `figure:${target.key}`]),
    );

  const { listed, unlisted } = listFigures(
    pairs(
      ({ indicators, goals }) => figuresOf(indicators, goals, after.content.areas),
      figureName,
      (figure) => [...showing(figure), ...shown(...measured(figure.key))],
    ),
  );
  return {
    before: before.snapshot,
    after: after.snapshot,
    figures: listed.map((pair) => {
      const { key, timePeriod: period, area } = (pair.after ?? pair.before) as Figure;
      return { key, period, area: area?.key ?? null, ...pair };
    }),
    unlisted,
    goals: pairs(
      ({ goals }) => goals,
      ({ key }) => key,
      // A slide may show the targets alone.
      ({ key, targets }) =>
        shown(`goal:${key}`, ...targets.map((target) => `figure:${target.key}`)),
    ),
    milestones: pairs(
      ({ milestones }) => milestones,
      ({ key }) => key,
      ({ key }) => shown(`milestone:${key}`),
    ),
    comments: commentsOf(earlier, after),
  };
}

/** Of one content what another, which is a part of a store, has too: the rest it does not speak of. */
function knownIn(part: ComparedContent, content: ComparedContent): ComparedContent {
  const keysOf = (items: readonly { readonly key: string }[]) =>
    new Set(items.map(({ key }) => key));
  const [indicators, goals] = [keysOf(part.indicators), keysOf(part.goals)];
  const milestones = keysOf(part.milestones);
  return {
    indicators: content.indicators.filter(({ key }) => indicators.has(key)),
    goals: content.goals.filter(({ key }) => goals.has(key)),
    milestones: content.milestones.filter(({ key }) => milestones.has(key)),
  };
}

/**
 * Comments and answers that only one of two stores has, and those that say something else: other words,
 * another place, settled in one and open in the other.
 */
function commentsOf(before: State, after: State<Content>): Difference['comments'] {
  if (!before.reviews || !after.reviews) return null;
  const spokenOf = before.part ? anchorsIn(before.content, before.part) : null;
  const ours = after.reviews.filter(({ anchor }) => !spokenOf || spokenOf(anchor));
  const slides = new Set(
    after.content.decks.flatMap(({ key: deck, slides }) =>
      slides.map(({ key: slide }) => slideName({ deck, slide })),
    ),
  );
  return changedPairs(before.reviews, ours, ({ id }) => id, saidBy).map((pair) => {
    const { anchor } = (pair.after ?? pair.before) as Review;
    const isShown = anchor.about === 'slide' && slides.has(slideName(anchor));
    return { ...pair, slides: isShown ? [{ deck: anchor.deck, slide: anchor.slide }] : [] };
  });
}

/** What a comment says, whatever its thing is called on either side. */
function saidBy({ kind, text, pin, resolved }: Review) {
  return { kind, text, pin, resolved };
}

function anchorsIn(
  content: ComparedContent,
  decks: readonly string[],
): (anchor: Review['anchor']) => boolean {
  return (anchor) => {
    switch (anchor.about) {
      case 'slide':
        return decks.includes(anchor.deck);
      case 'indicator':
        return content.indicators.some(({ key }) => key === anchor.indicator);
      case 'goal':
        return content.goals.some(({ key }) => key === anchor.goal);
    }
  };
}

/** Goals and events of a state that says no areas, as earlier versions kept it, are of those that they have now. */
function withAreasOf(now: ComparedContent, earlier: ComparedContent): ComparedContent {
  const known = new Map(
    [...now.goals, ...now.milestones].map(({ key, area }) => [key as string, area]),
  );
  const placed = <Placed extends Goal | Milestone>(one: Placed): Placed =>
    one.area === null ? { ...one, area: known.get(one.key) ?? null } : one;
  return {
    ...earlier,
    goals: earlier.goals.map(placed),
    milestones: earlier.milestones.map(placed),
  };
}

/** Those on slides, and of the others as many as somebody may read; the rest by how they differ. */
function listFigures<Figures extends Pair<Figure> & { readonly slides: readonly SlideRef[] }>(
  pairs: readonly Figures[],
): { readonly listed: readonly Figures[]; readonly unlisted: Difference['unlisted'] } {
  const unlisted = { added: 0, changed: 0, gone: 0 };
  let room = mostListed;
  const listed = pairs.filter(({ before, after, slides }) => {
    if (slides.length > 0) return true;
    room -= 1;
    if (room >= 0) return true;
    if (before === null) unlisted.added += 1;
    else if (after === null) unlisted.gone += 1;
    else unlisted.changed += 1;
    return false;
  });
  return { listed, unlisted };
}

/** Each slide once, in the order given. */
function distinct(slides: readonly SlideRef[]): SlideRef[] {
  return [...new Map(slides.map((slide) => [slideName(slide), slide])).values()];
}

interface Pair<Item> {
  readonly before: Item | null;
  readonly after: Item | null;
}

function changedPairs<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
  saidBy: (item: Item) => unknown = (item) => item,
): Pair<Item>[] {
  const earlier = new Map(before.map((item) => [keyOf(item), item]));
  const pairs: Pair<Item>[] = [];
  for (const item of after) {
    const key = keyOf(item);
    const was = earlier.get(key) ?? null;
    earlier.delete(key);
    if (was === null || canonicalJson(saidBy(was)) !== canonicalJson(saidBy(item)))
      pairs.push({ before: was, after: item });
  }
  for (const gone of earlier.values()) pairs.push({ before: gone, after: null });
  return pairs;
}
