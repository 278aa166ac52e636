import { bodyOnSlide } from '../../../shared/deck/layouts/tray.ts';
import { splitReferences } from '../../../shared/deck/references.ts';
import { AppError } from '../../../shared/errors.ts';
import { publishedOf } from '../../../shared/figures/competing.ts';
import { linkedIndicators } from '../../../shared/goals/target-links.ts';
import type { DataSelection } from '../../../shared/model/data-export.ts';
import type { Slide } from '../../../shared/model/deck.ts';
import { isTargetKey } from '../../../shared/model/figure.ts';
import type { StoreContent } from '../../store/store.ts';

/** What is chosen by itself; what it refers to is not yet with it. */
interface Chosen {
  readonly indicators: ReadonlySet<string>;
  readonly goals: ReadonlySet<string>;
  readonly milestones: ReadonlySet<string>;
}

/**
 * The chosen part of the content with all that it refers to: the wholes that a figure is a part
 * of, what measures its targets, its themes and sources. A part has no decks, whose slides would show what is not in it.
 *
 * @throws export.no-data when nothing is chosen, usage.theme-unknown, deck.unknown
 */
export function selectContent(content: StoreContent, selection: DataSelection): StoreContent {
  if (selection === null) return content;
  const chosen = chosenBy(content, selection);
  const goals = content.goals.filter(({ key }) => chosen.goals.has(key));
  const measuring = linkedIndicators(goals);
  const indicatorKeys = withWholes(content, new Set([...chosen.indicators, ...measuring]));
  const indicators = content.indicators.filter(({ key }) => indicatorKeys.has(key));
  const milestones = content.milestones.filter(({ key }) => chosen.milestones.has(key));
  const all = [...indicators, ...goals, ...milestones];
  if (all.length === 0) throw new AppError('export.no-data');

  const themes = new Set(all.map(({ theme }) => theme));
  const sources = new Set([
    ...indicators.flatMap((indicator) =>
      publishedOf(indicator).flatMap(({ observation }) =>
        observation.passages.map(({ source }) => source),
      ),
    ),
    ...[...goals, ...milestones].map(({ passage }) => passage.source),
  ]);
  return {
    snapshot: content.snapshot,
    sources: content.sources.filter(({ key }) => sources.has(key)),
    themes: content.themes.filter(({ key }) => themes.has(key)),
    indicators,
    goals,
    milestones,
    decks: [],
    unreadable: content.unreadable,
    digitNames: [],
    looks: [],
    areas: withParents(content, { indicators, goals, milestones }),
  };
}

function chosenBy(content: StoreContent, selection: NonNullable<DataSelection>): Chosen {
  switch (selection.by) {
    case 'indicators':
      return { indicators: new Set(selection.indicators), goals: new Set(), milestones: new Set() };
    case 'themes': {
      const themes = new Set<string>(selection.themes);
      const known = content.themes.map(({ key }) => key);
      const unknown = selection.themes.find((key) => !known.includes(key));
      if (unknown !== undefined) {
        throw new AppError('usage.theme-unknown', { theme: unknown, known: known.join(', ') });
      }
      const keysOf = (list: readonly { readonly key: string; readonly theme: string }[]) =>
        new Set(list.filter(({ theme }) => themes.has(theme)).map(({ key }) => key));
      return {
        indicators: keysOf(content.indicators),
        goals: keysOf(content.goals),
        milestones: keysOf(content.milestones),
      };
    }
    case 'slides':
      return shownOn(content, selection.deck, selection.slides);
  }
}

/** What the slides name in title, subtitle and body; notes and what waits in a tray are not shown. */
function shownOn(content: StoreContent, deckKey: string, numbers: readonly number[]): Chosen {
  const deck = content.decks.find(({ key }) => key === deckKey);
  if (!deck) {
    const known = content.decks.map(({ key }) => key).join(', ');
    throw new AppError('deck.unknown', { deck: deckKey, known });
  }
  const slides = deck.slides.filter(({ hidden }) => !hidden);
  const named = slides.filter((_, index) => numbers.includes(index + 1)).flatMap(referencesOf);
  const keysOf = (kind: string) =>
    new Set(named.filter((one) => one.kind === kind).map(({ key }) => key));
  const figures = keysOf('figure');
  const targetsOfGoals = [...figures].filter((key) => isTargetKey(key));
  return {
    indicators: figures,
    goals: new Set([...keysOf('goal'), ...targetsOfGoals.map((key) => key.split('.')[0] ?? '')]),
    milestones: keysOf('milestone'),
  };
}

function referencesOf({ title, subtitle, body }: Slide) {
  return splitReferences(JSON.stringify([title, subtitle, bodyOnSlide(body)])).flatMap((run) =>
    'reference' in run && run.reference ? [run.reference] : [],
  );
}

/** A part is read beside its whole, and a data package must hold what it refers to. */
function withWholes({ indicators }: StoreContent, chosen: ReadonlySet<string>): Set<string> {
  const all = new Set(chosen);
  // A set goes on to what is added while it is walked: the whole of a whole.
  for (const key of all) {
    const whole = indicators.find((indicator) => indicator.key === key)?.denominator;
    if (whole) all.add(whole);
  }
  return all;
}

/** The home area, those of what was chosen, and what they lie in. */
function withParents(
  { areas }: Pick<StoreContent, 'areas'>,
  { indicators, goals, milestones }: Pick<StoreContent, 'indicators' | 'goals' | 'milestones'>,
): StoreContent['areas'] {
  const kept = new Set<string>([
    ...indicators.flatMap((indicator) =>
      publishedOf(indicator).map(({ observation }) => observation.refArea),
    ),
    ...[...goals, ...milestones].flatMap(({ area }) => area ?? []),
  ]);
  for (const { key, isHome } of areas) if (isHome) kept.add(key);
  // A set goes on to what is added while it is walked: the city that a district lies in.
  for (const key of kept) {
    const parent = areas.find((area) => area.key === key)?.parent;
    if (parent) kept.add(parent);
  }
  return areas.filter(({ key }) => kept.has(key));
}
