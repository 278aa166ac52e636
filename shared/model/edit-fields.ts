import { z } from 'zod';
import { Area, AreaKey, HomeArea } from './area.ts';
import { amounts, longest, paragraphsAtMost } from './bounds.ts';
import { Deck, DeckSection, Slide } from './deck.ts';
import { DigitName } from './digit-name.ts';
import { type Measure, Passage } from './figure.ts';
import { Goal, GoalProgress, GoalStep, GoalTarget, Milestone } from './goal.ts';
import { Indicator, Observation, Theme } from './indicator.ts';
import { isShallow } from './json-depth.ts';
import { SourceKey } from './keys.ts';
import { Look } from './look.ts';
import { OrderKey } from './order-key.ts';
import { isDate, isReversed, MilestoneDate, TermPoint, TimePeriod } from './period.ts';
import { Source } from './source.ts';
import {
  cleanTexts,
  distinctLines,
  hasWholeTexts,
  LocalizedLine,
  LocalizedLines,
  line,
  lines,
  quotation,
  storedText,
} from './text.ts';

/**
 * What forms edit: the model's own shapes without what the store derives, and with all the rules
 * that the store holds to, so that a form can say while someone types what would be refused: the errors named `invalid.*` are
 * messages of `shared/i18n`.
 */

const amount = z
  .number()
  .min(amounts.least)
  .max(amounts.most)
  // A zero below zero would be printed with its minus.
  .overwrite((value) => value + 0)
  .nullable();
const measure = {
  value: amount,
  valueLo: amount,
  valueHi: amount,
  qualifierWord: line(longest.qualifierWord).nullable(),
};
const calendarDate = { error: 'invalid.date' };
const derivedOfIndicator = { observations: true, competing: true, position: true } as const;

export const IndicatorFields = Indicator.omit(derivedOfIndicator).extend({
  name: LocalizedLine,
  shortName: LocalizedLine,
  synonyms: distinctLines(longest.synonym, longest.synonyms).default([]),
  unit: LocalizedLine,
  note: LocalizedLines.nullable(),
});
export type IndicatorFields = z.infer<typeof IndicatorFields>;

export const ObservationFields = Observation.omit({ revision: true, decimals: true })
  .extend({
    ...measure,
    timePeriod: TimePeriod.refine(isDate, calendarDate),
    comment: LocalizedLines.nullable(),
    passages: z.array(Passage.extend({ rawText: quotation(longest.quotation) })).min(1),
  })
  .refine(isBounded, { error: 'invalid.range-needs-both', path: ['valueHi'] })
  .refine(isOrdered, { error: 'invalid.range-reversed', path: ['valueHi'] })
  .refine((figure) => (figure.status === 'M') === isEmpty(figure), {
    error: 'invalid.value-or-missing',
    path: ['value'],
  })
  .refine(({ passages }) => isDistinct(passages, passageName), {
    error: 'invalid.passage-twice',
    path: ['passages'],
  });
export type ObservationFields = z.infer<typeof ObservationFields>;

/** Which source's figure of an area and period is in force where several publish one, and why. */
export const InForce = z.strictObject({
  refArea: AreaKey,
  timePeriod: TimePeriod,
  source: SourceKey,
  reason: storedText(longest.reason).nullable(),
});
export type InForce = z.infer<typeof InForce>;

export const InForceFields = InForce.extend({ reason: lines(longest.reason).min(1).nullable() });

const TargetFields = GoalTarget.extend({
  ...measure,
  baseline: amount,
  measure: LocalizedLine,
  unit: LocalizedLine,
  rawText: quotation(longest.quotation),
})
  .refine(isBounded, { error: 'invalid.range-needs-both', path: ['valueHi'] })
  .refine(isOrdered, { error: 'invalid.range-reversed', path: ['valueHi'] })
  .refine((target) => !isEmpty(target), { error: 'invalid.value-missing', path: ['value'] });

const StepFields = GoalStep.extend({
  text: LocalizedLine,
  reached: MilestoneDate.refine(isDate, calendarDate).nullable().default(null),
});

export const GoalFields = Goal.omit({ progress: true, status: true, position: true })
  .extend({
    statement: LocalizedLine,
    periodStart: TermPoint.refine(isDate, calendarDate),
    periodEnd: TermPoint.refine(isDate, calendarDate),
    termFrom: LocalizedLine.nullable(),
    office: LocalizedLine.nullable().default(null),
    leader: line(longest.person).nullable().default(null),
    targets: z.array(TargetFields),
    steps: z
      .array(StepFields)
      .max(longest.steps)
      // In the order of the store, in which they are read back.
      .overwrite((steps) => [...steps].sort((one, other) => (one.quarter < other.quarter ? -1 : 1)))
      .default([]),
  })
  .refine(({ periodStart, periodEnd }) => !isReversed(periodStart, periodEnd), {
    error: 'invalid.term-reversed',
    path: ['periodEnd'],
  })
  .refine(({ key, targets }) => targets.every((target) => target.key.startsWith(`${key}.`)), {
    error: 'invalid.target-key',
    path: ['targets'],
  })
  .refine(({ targets }) => isDistinct(targets, ({ key }) => key), {
    error: 'invalid.target-twice',
    path: ['targets'],
  })
  .refine(({ steps }) => isDistinct(steps, ({ quarter }) => quarter), {
    error: 'invalid.step-twice',
    path: ['steps'],
  })
  .refine(({ goalType, targets }) => goalType === 'numeric' || targets.length === 0, {
    error: 'invalid.targets-of-words',
    path: ['targets'],
  });
export type GoalFields = z.infer<typeof GoalFields>;

export const ProgressFields = GoalProgress.extend({
  asOf: MilestoneDate.refine(isDate, calendarDate),
  value: amount,
  note: lines(longest.progressNote),
  by: line(longest.person),
});
export type ProgressFields = z.infer<typeof ProgressFields>;

export const MilestoneFields = Milestone.extend({
  date: MilestoneDate.refine(isDate, calendarDate),
  title: LocalizedLine,
});
export type MilestoneFields = z.infer<typeof MilestoneFields>;

export const SourceFields = Source.extend({
  title: LocalizedLine,
  locatorNote: LocalizedLines,
  publisher: line(longest.publisher).nullable(),
  sections: z
    .array(
      z.strictObject({
        number: z.int().min(0).max(999),
        heading: line(longest.heading).nullable(),
        paragraphs: z.int().min(1).max(paragraphsAtMost),
        texts: z.array(quotation(longest.paragraph)).nullable().default(null),
      }),
    )
    .min(1)
    // In the order of the store, in which they are read back.
    .overwrite((sections) => [...sections].sort((one, other) => one.number - other.number))
    .refine((sections) => isDistinct(sections, ({ number }) => String(number)), {
      error: 'invalid.section-twice',
    })
    .refine(
      (sections) =>
        sections.every(({ texts, paragraphs }) => texts === null || texts.length === paragraphs),
      { error: 'invalid.texts-incomplete' },
    ),
}).refine(({ kind, sha256 }) => kind === 'paper' || sha256 !== null, {
  error: 'invalid.checksum-missing',
  path: ['sha256'],
});
export type SourceFields = z.infer<typeof SourceFields>;

export const ThemeFields = Theme.extend({
  name: LocalizedLine,
  position: z.int().min(0).max(9999),
});
export type ThemeFields = z.infer<typeof ThemeFields>;

const DeckHeading = Deck.omit({ sections: true, slides: true });

/** A deck by itself: its sections and slides are edited each for itself. */
export const DeckFields = DeckHeading.extend({
  title: LocalizedLine,
  subtitle: LocalizedLine,
  period: TimePeriod.refine(isDate, calendarDate),
  comparison: TimePeriod.refine(isDate, calendarDate).nullable().default(null),
});
export type DeckFields = z.infer<typeof DeckFields>;

export const SectionFields = DeckSection.extend({ name: LocalizedLine, orderKey: OrderKey });
export type SectionFields = z.infer<typeof SectionFields>;

/** Any object that JSON can say; the store holds it to its layout. */
const SlideBodyJson: z.ZodType<unknown> = z
  .unknown()
  .refine((value) => isShallow(value) && hasWholeTexts(value))
  .pipe(
    z
      .record(z.string(), z.json())
      .overwrite((body) => cleanTexts(body) as typeof body)
      .refine((body) => JSON.stringify(body).length <= longest.slideBody),
  );

const StoredSlide = Slide.omit({ position: true, unreadable: true });

export const SlideFields = StoredSlide.extend({
  orderKey: OrderKey,
  layout: line(longest.layout),
  title: LocalizedLine,
  subtitle: LocalizedLine.nullable(),
  body: SlideBodyJson,
  notes: LocalizedLines.nullable(),
});
export type SlideFields = z.infer<typeof SlideFields>;

/** What the store may hold, under whatever rules it was written: all of it can be seen and edited. */
export const stored = {
  indicator: Indicator.omit(derivedOfIndicator),
  observation: Observation.omit({ revision: true, decimals: true }),
  goal: Goal.omit({ progress: true, status: true, position: true }),
  progress: GoalProgress,
  milestone: Milestone,
  source: Source,
  'digit-name': DigitName,
  area: Area.omit({ isHome: true }),
  'home-area': HomeArea,
  theme: Theme,
  look: Look,
  deck: DeckHeading,
  section: DeckSection,
  slide: StoredSlide,
} as const;

type Bounds = Pick<z.infer<typeof Measure>, 'value' | 'valueLo' | 'valueHi' | 'qualifier'>;

/** One end alone bounds nothing: a figure would print the other one, or none. */
function isBounded({ qualifier, valueLo, valueHi }: Bounds): boolean {
  if (valueLo === null && valueHi === null) return qualifier !== 'range';
  return valueLo !== null && valueHi !== null;
}

function isOrdered({ valueLo, valueHi }: Bounds): boolean {
  return valueLo === null || valueHi === null || valueLo <= valueHi;
}

function isEmpty({ value, valueLo, valueHi }: Bounds): boolean {
  return value === null && valueLo === null && valueHi === null;
}

function passageName({ source, section, paraNo, cell, rawText }: z.infer<typeof Passage>): string {
  return JSON.stringify([source, section, paraNo, cell, rawText]);
}

function isDistinct<Item>(items: readonly Item[], keyOf: (item: Item) => string): boolean {
  return new Set(items.map(keyOf)).size === items.length;
}
