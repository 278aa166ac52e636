import { z } from 'zod';
import { AreaKey } from './area.ts';
import { amounts, longest } from './bounds.ts';
import { FigureKey, ObservationStatus, PriceBasis, Qualifier, UnitMultiplier } from './figure.ts';
import { GoalKey, IndicatorKey, MilestoneKey, SourceKey, ThemeKey } from './keys.ts';
import { Localized } from './localized.ts';
import { isDate, isReversed, MilestoneDate, TermPoint, TimePeriod } from './period.ts';
import { SourceKind } from './source.ts';
import { line, optionalLine } from './text.ts';

/**
 * A document that a person reads into the store: what the desk knows of it and what was decided. The
 * figures themselves are read again from its text each time; what was taken stands in the store alone.
 */

/** The most figures that are taken as one step. */
const mostAtOnce = 500;

/** A place in the text, by which a figure is known: the line from 1, its first character and its end. */
export const FigureId = z.string().regex(/^[1-9]\d{0,6}:\d{1,7}-\d{1,7}$/);
export type FigureId = z.infer<typeof FigureId>;

export const ReadingId = z.uuid();
export type ReadingId = z.infer<typeof ReadingId>;

/** Which area figures are of: one of the store, or one that is made with the first of them. */
export const AreaOfFigures = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('existing'), key: AreaKey }),
  z.strictObject({
    as: z.literal('new'),
    name: line(longest.areaName),
    /** What it lies in. */
    parent: AreaKey.nullable(),
  }),
]);
export type AreaOfFigures = z.infer<typeof AreaOfFigures>;

const amount = z.number().min(amounts.least).max(amounts.most).nullable();

/** A figure's number, as `Measure` of the store. */
export const SaidMeasure = z.strictObject({
  ...{ value: amount, valueLo: amount, valueHi: amount },
  unitMult: UnitMultiplier,
  decimals: z.int().min(0).max(6),
  qualifier: Qualifier,
  qualifierWord: line(longest.qualifierWord).nullable(),
});
export type SaidMeasure = z.infer<typeof SaidMeasure>;

/** Which indicator a figure is of: one of the store, or one that is made with it. */
export const IndicatorOfFigure = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('existing'), key: IndicatorKey }),
  z.strictObject({ as: z.literal('new') }),
]);
export type IndicatorOfFigure = z.infer<typeof IndicatorOfFigure>;

/**
 * What to do where the store holds another figure of the same indicator, area and period, another
 * target of the same indicator and term, or the same event on another date.
 */
export const ClashAnswer = z.strictObject({
  /** The document's own goes in force, or stays behind or beside the one that is. */
  do: z.enum(['replace', 'beside']),
  reason: line(longest.reason),
});
export type ClashAnswer = z.infer<typeof ClashAnswer>;

/** When a goal is to be reached: both ends, and what a term without dates counts from. */
export const GoalTerm = z
  .strictObject({
    start: TermPoint.refine(isDate),
    end: TermPoint.refine(isDate),
    from: line(longest.chinese).nullable(),
  })
  .refine(({ start, end }) => !isReversed(start, end));
export type GoalTerm = z.infer<typeof GoalTerm>;

/**
 * What a person said of a figure, a goal or an event of the text; what they did not say is as it was
 * read. Each has the fields that it needs; a goal's name is what its target measures.
 */
export const FigureSaid = z.strictObject({
  /** Whether a figure is one that was reached, or is still to be. */
  as: z.enum(['figure', 'goal']).optional(),
  name: line(longest.chinese).optional(),
  nameEn: optionalLine(longest.english).optional(),
  unit: line(20).optional(),
  measure: SaidMeasure.optional(),
  status: ObservationStatus.exclude(['M']).optional(),
  period: TimePeriod.optional(),
  area: AreaOfFigures.optional(),
  priceBasis: PriceBasis.nullable().optional(),
  indicator: IndicatorOfFigure.optional(),
  theme: ThemeKey.optional(),
  /** A goal's words. */
  statement: line(longest.chinese).optional(),
  statementEn: optionalLine(longest.english).optional(),
  term: GoalTerm.optional(),
  /** Of an event. */
  date: MilestoneDate.refine(isDate).optional(),
  title: line(longest.chinese).optional(),
  titleEn: optionalLine(longest.english).optional(),
  /** Said of goals and events of other areas in versions that knew of the home's alone; nothing follows from it. */
  isOurs: z.literal(true).optional(),
  /** What the text leaves open and was looked at: it is right as it stands. */
  isRight: z.literal(true).optional(),
  clash: ClashAnswer.optional(),
});
export type FigureSaid = z.infer<typeof FigureSaid>;

/** As what a figure was taken; whether the store still holds it is for the store to say. */
export const TakenAs = z.strictObject({
  indicator: IndicatorKey,
  refArea: AreaKey,
  timePeriod: TimePeriod,
});
export type TakenAs = z.infer<typeof TakenAs>;

/** As which target of which goal a figure was taken; words without a number are no target. */
export const GoalTakenAs = z.strictObject({ goal: GoalKey, target: FigureKey.nullable() });
export type GoalTakenAs = z.infer<typeof GoalTakenAs>;

export const MilestoneTakenAs = z.strictObject({ milestone: MilestoneKey });
export type MilestoneTakenAs = z.infer<typeof MilestoneTakenAs>;

/** As what something of the text was taken, whatever it is. */
const AnyTakenAs = z.union([TakenAs, GoalTakenAs, MilestoneTakenAs]);
export type AnyTakenAs = z.infer<typeof AnyTakenAs>;

const FigureWork = z.strictObject({
  left: z.boolean().default(false),
  said: FigureSaid.default({}),
  taken: AnyTakenAs.nullable().default(null),
});
export type FigureWork = z.infer<typeof FigureWork>;

/** What a person says of the document as a whole. */
export const DocumentSaid = z.strictObject({
  title: line(longest.chinese).optional(),
  publisher: line(longest.publisher).nullable().optional(),
  datePublished: z.iso.date().nullable().optional(),
  kind: SourceKind.exclude(['table', 'paper']).optional(),
  /** The area of all figures that name none. */
  area: AreaOfFigures.optional(),
  /** The period of all figures that name none. */
  period: TimePeriod.optional(),
});
export type DocumentSaid = z.infer<typeof DocumentSaid>;

/** What a person did with a document so far. */
export const ReadingWork = z.strictObject({
  version: z.literal(1),
  document: DocumentSaid.default({}),
  /** 全市 and its like, as printed, by what they mean. */
  areas: z.record(z.string().min(1).max(longest.areaName), AreaOfFigures).default({}),
  /** The field of work of new indicators, by the section's number. */
  themes: z.record(z.string().max(4), ThemeKey).default({}),
  /** Which indicator a name means in this document, by name and unit. */
  names: z.record(z.string().max(500), IndicatorOfFigure).default({}),
  figures: z.record(FigureId, FigureWork).default({}),
  /** What a person marked that was not found. */
  marked: z.array(FigureId).max(2000).default([]),
  /** Where the person was. */
  at: FigureId.nullable().default(null),
});
export type ReadingWork = z.infer<typeof ReadingWork>;

/** A document that was opened, as the list shows it. */
export const ReadingSummary = z.strictObject({
  reading: ReadingId,
  /** Of the file, or what was pasted. */
  name: z.string(),
  title: z.string(),
  /** Null where nobody can tell any more. */
  changedAt: z.iso.datetime().nullable(),
});
export type ReadingSummary = z.infer<typeof ReadingSummary>;

/**
 * Where a figure stands. `taken`, `same` (another source's equal figure is in the store) and `left` are
 * done; `sure` may be taken with others at once, `ready` alone; `asked` first needs an answer.
 */
export const figureStates = ['taken', 'same', 'left', 'sure', 'ready', 'asked'] as const;
export const FigureState = z.enum(figureStates);
export type FigureState = z.infer<typeof FigureState>;

/** What is asked before a figure can be taken, with what it may be answered by. */
export const deskQuestions = [
  /** Which area the whole document is of. */
  'document-area',
  'area',
  'period',
  'name',
  'unit',
  'value',
  /** 同比下增长4.4%: which of the choices. */
  'direction',
  /** Something about the number is odd: is it right as it stands? */
  'odd',
  'indicator',
  'theme',
  /** The store holds another figure, target or date of the same. */
  'clash',
  /** 有望达到: whether it is a goal or a figure that was reached. */
  'goal',
  /** When a goal is to be reached. */
  'term',
  /** Whether a sentence with a date tells of an event. */
  'event',
  'date',
  /** What happened. */
  'title',
] as const;
export const DeskQuestion = z.strictObject({
  about: z.enum(deskQuestions),
  /** Keys of the store, values in digits, or words: the likeliest first. */
  choices: z.array(z.string()),
  /** Why it is asked: a word of the text, or the code of what is odd. */
  detail: z.string().nullable(),
});
export type DeskQuestion = z.infer<typeof DeskQuestion>;

/** Why something is proposed. */
export const deskReasons = [
  /** The text says so beside the number. */
  'stated',
  /** The sentence, the paragraph or the section before says it. */
  'carried',
  /** The document's title, or what was said of the document. */
  'document',
  'said',
  /** An indicator is called just so and counts in the same unit. */
  'same-name',
  'synonym',
  /** An indicator is called so in short, which may be said of others, too. */
  'short-name',
  /** What was said of the same name in this document. */
  'name-said',
  /** Names that are alike, none the very same. */
  'alike',
  'none-alike',
  /** The field of work that was said for this section. */
  'section',
  /** That of an indicator whose name is alike. */
  'theme-of-alike',
  /** The section's heading names it. */
  'heading',
  /** A goal that no indicator measures. */
  'unmeasured',
  /** Parts that make up a hundred are of a hundred. */
  'parts-of-hundred',
] as const;
export const DeskReason = z.enum(deskReasons);
export type DeskReason = z.infer<typeof DeskReason>;

/** A figure that the store holds, as it prints it. */
export const HeldFigure = z.strictObject({
  source: z.string(),
  printed: Localized,
  period: TimePeriod,
  isInForce: z.boolean(),
  isOwn: z.boolean(),
});
export type HeldFigure = z.infer<typeof HeldFigure>;

/** A candidate for the indicator that a figure continues. */
export const KnownMatch = z.strictObject({
  key: IndicatorKey,
  name: Localized,
  unit: Localized,
  theme: ThemeKey,
  /** Its latest figure before this one in the same area; null where there is none. */
  last: HeldFigure.nullable(),
  /** How this figure would compare with the year before; null where nothing may be said. */
  change: Localized.nullable(),
});
export type KnownMatch = z.infer<typeof KnownMatch>;

/** What everything that is marked in the text has. */
const marked = {
  id: FigureId,
  line: z.int(),
  start: z.int(),
  end: z.int(),
  section: z.int(),
  paraNo: z.int(),
  rawText: z.string(),
  /** Whether a person marked it. */
  isMarked: z.boolean(),
  state: FigureState,
  /** Why it is not among the sure ones; null where it is, or is done. */
  unsure: DeskReason.nullable(),
  theme: ThemeKey.nullable(),
  themeReason: DeskReason.nullable(),
  questions: z.array(DeskQuestion),
  hasSaid: z.boolean(),
} as const;

const DeskFigure = z.strictObject({
  ...marked,
  entity: z.literal('observation'),
  role: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  nameReason: DeskReason,
  unit: z.string(),
  /** Null where the text prints the unit, or it is asked. */
  unitReason: DeskReason.nullable(),
  measure: SaidMeasure,
  status: ObservationStatus,
  period: TimePeriod.nullable(),
  periodReason: DeskReason,
  /** As answered, or as the document's; null while it is open. */
  area: AreaOfFigures.nullable(),
  areaReason: DeskReason,
  priceBasis: PriceBasis.nullable(),
  /** `new` where one is made; null while it is open which. */
  indicator: IndicatorOfFigure.nullable(),
  indicatorReason: DeskReason,
  /** The indicator that is continued, else those that may be meant. */
  matches: z.array(KnownMatch),
  /** As the store would print it; null while there is nothing to print. */
  printed: Localized.nullable(),
  /** What the store holds for the same indicator, area and period. */
  held: z.array(HeldFigure),
  /** The store's equal figure rounds this one, or the other way round: no second figure. */
  isRounded: z.boolean(),
  taken: TakenAs.nullable(),
});
export type DeskFigure = z.infer<typeof DeskFigure>;

/** A target that the store has of the same indicator and term. */
export const HeldGoal = z.strictObject({
  goal: GoalKey,
  statement: Localized,
  printed: Localized,
  source: z.string(),
  /** The goal has this target alone, so that it can be replaced as a whole. */
  isAlone: z.boolean(),
});
export type HeldGoal = z.infer<typeof HeldGoal>;

/** A figure of the text that is to be reached: a goal of the store with it as its target, or one in words alone. */
const DeskGoal = z.strictObject({
  ...marked,
  entity: z.literal('goal'),
  /** It was marked in words that hold no number, and nobody said one: a goal without a target. */
  isInWords: z.boolean(),
  statement: z.string(),
  statementEn: z.string().nullable(),
  statementReason: DeskReason,
  /** What the target measures. */
  name: z.string(),
  nameEn: z.string().nullable(),
  nameReason: DeskReason,
  unit: z.string(),
  measure: SaidMeasure,
  term: GoalTerm.nullable(),
  termReason: DeskReason,
  /** The sum over its term, not what its last year has. */
  isCumulative: z.boolean(),
  /** `new` where none of the store measures it: none is made. Null while it is open which. */
  indicator: IndicatorOfFigure.nullable(),
  indicatorReason: DeskReason,
  matches: z.array(KnownMatch),
  printed: Localized.nullable(),
  held: z.array(HeldGoal),
  /** The goal of the same words and term that it becomes another target of. */
  joins: Localized.nullable(),
  taken: GoalTakenAs.nullable(),
});
export type DeskGoal = z.infer<typeof DeskGoal>;

/** An event that the store has: on the same date, or of the same name. */
export const HeldMilestone = z.strictObject({
  milestone: MilestoneKey,
  title: Localized,
  date: MilestoneDate,
  source: z.string(),
});
export type HeldMilestone = z.infer<typeof HeldMilestone>;

/** A dated event that the text tells of. */
const DeskMilestone = z.strictObject({
  ...marked,
  entity: z.literal('milestone'),
  date: MilestoneDate.nullable(),
  dateReason: DeskReason,
  title: z.string(),
  titleEn: z.string().nullable(),
  titleReason: DeskReason,
  held: z.array(HeldMilestone),
  taken: MilestoneTakenAs.nullable(),
});
export type DeskMilestone = z.infer<typeof DeskMilestone>;

/** Whatever is marked in the text. */
export type DeskMark = DeskFigure | DeskGoal | DeskMilestone;

const DeskSource = z.strictObject({
  /** The source that the store has of this document; null before the first figure is taken. */
  key: SourceKey.nullable(),
  title: z.string(),
  publisher: z.string().nullable(),
  datePublished: z.iso.date().nullable(),
  kind: SourceKind,
  area: AreaOfFigures.nullable(),
  areaReason: DeskReason.nullable(),
  /** The district that the document names; null where it names none. */
  namedArea: z.string().nullable(),
  period: TimePeriod.nullable(),
});
export type DeskSource = z.infer<typeof DeskSource>;

/** What the desk shows of a document, as the store is now; each kind in the order of the text. */
export const DeskPlan = z.strictObject({
  source: DeskSource,
  figures: z.array(DeskFigure),
  goals: z.array(DeskGoal),
  milestones: z.array(DeskMilestone),
  at: FigureId.nullable(),
});
export type DeskPlan = z.infer<typeof DeskPlan>;

/** The text of a document, as the desk shows it. */
export const DeskText = z.strictObject({
  name: z.string(),
  sections: z.array(
    z.strictObject({
      number: z.int(),
      heading: z.string().nullable(),
      lines: z.array(
        z.strictObject({
          line: z.int(),
          text: z.string(),
          kind: z.enum(['title', 'heading', 'opening', 'paragraph', 'web-page']),
          paraNo: z.int(),
          page: z.int().nullable(),
        }),
      ),
    }),
  ),
  leftOut: z.array(
    z.strictObject({ line: z.int(), start: z.int(), end: z.int(), reason: z.string() }),
  ),
  notes: z.array(
    z.strictObject({ code: z.string(), line: z.int().nullable(), detail: z.string() }),
  ),
  warnings: z.array(
    z.strictObject({ code: z.string(), line: z.int().nullable(), detail: z.string() }),
  ),
});
export type DeskText = z.infer<typeof DeskText>;

/** Figures, goals and events that are taken as one step. */
export const FiguresToTake = z.array(FigureId).min(1).max(mostAtOnce);
