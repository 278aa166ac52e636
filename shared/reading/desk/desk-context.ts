import { growthRates } from '../../figures/computed-change.ts';
import { createAreaMatcher } from '../../import/match-areas.ts';
import { plainName } from '../../import/plain-name.ts';
import type { Area, AreaKey } from '../../model/area.ts';
import type { IndicatorKind } from '../../model/figure.ts';
import type { Goal, Milestone } from '../../model/goal.ts';
import type { Indicator, Observation, Theme } from '../../model/indicator.ts';
import type { Localized } from '../../model/localized.ts';
import type { MilestoneDate } from '../../model/period.ts';
import type {
  AreaOfFigures,
  ClashAnswer,
  DeskFigure,
  DeskGoal,
  DeskMilestone,
  DeskSource,
  FigureSaid,
  ReadingWork,
} from '../../model/reading.ts';
import type { Source } from '../../model/source.ts';
import { indicatorMatcher } from '../match-indicators.ts';
import type { FoundEvent, FoundFigure, TextReading } from '../model.ts';
import type { keptSections } from './source-of-reading.ts';

/** What of the store the figures of a document are held against. */
export interface DeskContent {
  readonly indicators: readonly Indicator[];
  readonly areas: readonly Area[];
  readonly themes: readonly Theme[];
  readonly sources: readonly Source[];
  readonly goals: readonly Goal[];
  readonly milestones: readonly Milestone[];
}

/** An event that was read, or that a person marked. */
export interface DeskEvent extends Omit<FoundEvent, 'date'> {
  /** Null where what was marked says none. */
  readonly date: MilestoneDate | null;
  readonly isMarked: boolean;
}

/** A document that is read into the store. */
export interface DeskDocument {
  /** Of its file, or of what was pasted, in hex. */
  readonly sha256: string;
  readonly name: string;
  readonly reading: TextReading;
  /** What the reading found, and what a person marked. */
  readonly events: readonly DeskEvent[];
  readonly lines: readonly string[];
}

/** A figure with what only taking it needs. */
export interface PlannedFigure extends DeskFigure {
  readonly kind: IndicatorKind;
  /** Key of the area; null while it is open. */
  readonly areaKey: AreaKey | null;
  /** What the store holds at its indicator, area and period, the one in force first. */
  readonly published: readonly Observation[];
  /** What to do where that is another value. */
  readonly clash: ClashAnswer | null;
}

/** A goal with what only taking it needs. */
export interface PlannedGoal extends DeskGoal {
  /** Whose goal it is; null while it is open. */
  readonly area: AreaOfFigures | null;
  /** As its target is counted: that of its indicator, where one measures it. */
  readonly unitOfTarget: Localized;
  /** The store's goals of that area with a target of the same indicator and term. */
  readonly others: readonly Goal[];
  /** The store's goal of the same words and term in the same paragraph. */
  readonly own: Goal | null;
  readonly clash: ClashAnswer | null;
}

/** An event with what only taking it needs. */
export interface PlannedMilestone extends DeskMilestone {
  /** Where it happened; null while it is open. */
  readonly area: AreaOfFigures | null;
  /** The store's events of that area that are called alike. */
  readonly others: readonly Milestone[];
  readonly clash: ClashAnswer | null;
}

/** Of what nobody said anything. */
export const quiet: FigureSaid = {};

/** An observation that the store has of this document, at one of its places. */
export interface TakenPassage {
  readonly indicator: Indicator;
  readonly observation: Observation;
  readonly section: number;
  readonly paraNo: number;
  readonly rawText: string;
}

/** What an indicator is looked for by. */
export interface MeasuredThing {
  readonly name: string;
  readonly unit: string;
  readonly role: FoundFigure['role'];
  readonly priceBasis: Indicator['priceBasis'];
}

interface KnownNames {
  /** The indicators that are called just so, by plain name. */
  readonly byName: ReadonlyMap<string, readonly Indicator[]>;
}

/** What finds things of the store by name: the same for all documents while it stays as it is. */
interface Prepared {
  readonly matchArea: (name: string) => Area | null;
  readonly byKey: ReadonlyMap<string, Indicator>;
  readonly known: KnownNames;
  /** The indicators called alike, by name, unit and role. */
  readonly alike: (asked: Pick<MeasuredThing, 'name' | 'unit' | 'role'>) => readonly Indicator[];
  readonly rates: ReturnType<typeof growthRates<Indicator>>;
}

/** What each figure of a document is planned with. */
export interface Context extends Prepared {
  readonly document: DeskDocument;
  readonly work: ReadingWork;
  readonly content: DeskContent;
  readonly about: DeskSource;
  readonly source: Source | null;
  readonly sections: ReturnType<typeof keptSections>;
  /** What the document calls things, each with its unit. */
  readonly namesHere: ReadonlySet<string>;
  readonly headings: ReadonlyMap<number, string | null>;
  readonly lines: readonly string[];
  /** The parts of ratios that make up a hundred. */
  readonly ofHundred: ReadonlySet<string>;
  /** The year that most of the document's figures are of; null where they are of none. */
  readonly yearReported: number | null;
  readonly taken: readonly TakenPassage[] | null;
}

const prepared = new WeakMap<DeskContent, Prepared>();

/** Made once for a content, however many figures and documents are held against it. */
export function preparedFor(content: DeskContent): Prepared {
  const known = prepared.get(content);
  if (known) return known;
  const { indicators, areas } = content;
  const byKey = new Map(indicators.map((one) => [one.key as string, one]));
  const match = indicatorMatcher(
    indicators.map(({ key, name, shortName, synonyms, unit }) => ({
      ...{ key, name: name.zh, shortName: shortName.zh, synonyms, unit: unit.zh },
    })),
  );
  const found = new Map<string, readonly Indicator[]>();
  const made: Prepared = {
    ...{ byKey, matchArea: createAreaMatcher(areas), known: knownNames(indicators) },
    alike(asked) {
      const name = JSON.stringify([asked.name, asked.unit, asked.role]);
      let those = found.get(name);
      if (!those) {
        those = match(asked).flatMap((key) => byKey.get(key) ?? []);
        found.set(name, those);
      }
      return those;
    },
    rates: growthRates(indicators),
  };
  prepared.set(content, made);
  return made;
}

function knownNames(indicators: readonly Indicator[]): KnownNames {
  const byName = new Map<string, Indicator[]>();
  for (const one of indicators)
    for (const name of new Set([one.name.zh, ...one.synonyms, one.shortName.zh].map(plainName)))
      if (name !== '') byName.set(name, [...(byName.get(name) ?? []), one]);
  return { byName };
}
