import { cleanText } from '../../shared/figures/read-figure.ts';
import { readDate, readPeriod } from '../../shared/figures/read-period.ts';
import {
  IndicatorFields,
  MilestoneFields,
  ObservationFields,
  SourceFields,
} from '../../shared/model/edit-fields.ts';
import { type CitedPlace, Measure, rowOfCell } from '../../shared/model/figure.ts';
import type { Indicator } from '../../shared/model/indicator.ts';
import type { Source } from '../../shared/model/source.ts';
import { oneLine as line } from '../../shared/model/text.ts';
import { type Issues, type Read, readFields } from './form-issues.ts';
import {
  itemsOf,
  keyOf,
  type LocalizedValues,
  listOf,
  localizedFrom,
  localizedValues,
  notesFrom,
  wholeNumber,
  wordsOrNull,
} from './form-values.ts';
import {
  type MeasureValues,
  measureValues,
  type Neighbour,
  readMeasure,
} from './measure-values.ts';
import { type QuotationValues, quotationIssues } from './quotation-values.ts';

/** Where something stands in a source, as a form holds it. */
export interface ParagraphValues {
  readonly [name: string]: string;
  readonly source: string;
  readonly section: string;
  readonly paraNo: string;
}

export interface PassageValues extends ParagraphValues {
  /** Of a table; '' elsewhere. */
  readonly cell: string;
  readonly rawText: string;
}

export interface ObservationValues extends MeasureValues {
  readonly [name: string]: string | LocalizedValues | readonly PassageValues[];
  readonly refArea: string;
  readonly timePeriod: string;
  readonly status: string;
  readonly comment: LocalizedValues;
  readonly passages: readonly PassageValues[];
  /** The figure, as printed, that the person let stand although its quotations say otherwise. */
  readonly standsFor: string;
  /** Which source's value is in force, where others publish one; '' until somebody chose. */
  readonly inForce: string;
}

export function observationValues(fields: ObservationFields): ObservationValues {
  return {
    ...measureValues(fields),
    refArea: fields.refArea,
    timePeriod: fields.timePeriod,
    status: fields.status,
    comment: localizedValues(fields.comment),
    passages: fields.passages.map((passage) => ({
      ...paragraphValues(passage),
      cell: passage.cell ?? '',
      rawText: passage.rawText,
    })),
    standsFor: '',
    inForce: '',
  };
}

/**
 * @param indicator whose unit a typed unit must be
 * @param neighbours what the number is held against, as for `doubtOf`
 * @param isContested whether other sources publish a value for this period, so that one is chosen
 */
export function readObservation(
  values: ObservationValues,
  indicator: Pick<Indicator, 'unit' | 'decimals' | 'kind'>,
  sources: readonly Source[],
  neighbours: readonly Neighbour[] = [],
  isContested = false,
): Read<ObservationFields> {
  const mayBeMissing = values.status === 'M';
  const { measure, issues } = readMeasure(values, indicator.unit, { mayBeMissing, neighbours });
  const sound = Measure.safeParse({ ...measure, decimals: indicator.decimals });
  const quotations = quotationIssues(
    sound.success && Object.keys(issues).length === 0 ? { ...indicator, ...sound.data } : null,
    quotationsOf(values),
    values.standsFor,
  );
  const candidate = {
    ...measure,
    refArea: line(values.refArea),
    timePeriod: readPeriod(values.timePeriod) ?? line(values.timePeriod),
    status: values.status,
    comment: wordsOrNull(notesFrom(values.comment)),
    passages: values.passages.map((passage) => ({
      ...passageFrom(passage, sources),
      rawText: line(passage.rawText),
    })),
  };
  const paragraphs = values.passages.map((passage, index) =>
    beyond(passage, sources, `passages.${index}.paraNo`),
  );
  return readFields(
    ObservationFields,
    candidate,
    Object.assign(
      isContested && values.inForce === '' ? { inForce: { key: 'issue.choose' } } : {},
      quotations,
      issues,
      ...paragraphs,
    ),
  );
}

/** The quotations of an observation in a form. */
export function quotationsOf({ passages }: Pick<ObservationValues, 'passages'>): QuotationValues[] {
  return passages.map(({ rawText, cell }, index) => ({
    ...{ path: `passages.${index}.rawText`, rawText },
    cell: cell || null,
  }));
}

export interface IndicatorValues {
  readonly [name: string]: string | LocalizedValues;
  readonly key: string;
  readonly theme: string;
  readonly name: LocalizedValues;
  readonly shortName: LocalizedValues;
  readonly synonyms: string;
  readonly unit: LocalizedValues;
  readonly decimals: string;
  readonly kind: string;
  readonly direction: string;
  readonly denominator: string;
  readonly priceBasis: string;
  readonly note: LocalizedValues;
}

export function indicatorValues(fields: IndicatorFields | null): IndicatorValues {
  return {
    key: fields?.key ?? '',
    theme: fields?.theme ?? '',
    name: localizedValues(fields?.name ?? null),
    shortName: localizedValues(fields?.shortName ?? null),
    synonyms: listOf(fields?.synonyms ?? []),
    unit: localizedValues(fields?.unit ?? null),
    decimals: String(fields?.decimals ?? 0),
    kind: fields?.kind ?? 'stock',
    direction: fields?.direction ?? 'higher',
    denominator: fields?.denominator ?? '',
    priceBasis: fields?.priceBasis ?? '',
    note: localizedValues(fields?.note ?? null),
  };
}

export function readIndicator(values: IndicatorValues): Read<IndicatorFields> {
  return readFields(IndicatorFields, {
    ...values,
    key: keyOf(values.key, values.name),
    name: localizedFrom(values.name),
    shortName: localizedFrom(values.shortName),
    synonyms: itemsOf(values.synonyms),
    unit: localizedFrom(values.unit),
    decimals: wholeNumber(values.decimals),
    denominator: values.denominator === '' ? null : values.denominator,
    priceBasis: values.priceBasis === '' ? null : values.priceBasis,
    note: wordsOrNull(notesFrom(values.note)),
  });
}

export interface MilestoneValues {
  readonly [name: string]: string | LocalizedValues | ParagraphValues;
  readonly key: string;
  readonly date: string;
  readonly theme: string;
  /** The key of the area that it is of. */
  readonly area: string;
  readonly title: LocalizedValues;
  readonly passage: ParagraphValues;
}

/** @param home the area that a new one is of */
export function milestoneValues(
  fields: MilestoneFields | null,
  home: string | null = null,
): MilestoneValues {
  return {
    key: fields?.key ?? '',
    date: fields?.date ?? '',
    theme: fields?.theme ?? '',
    area: fields?.area ?? home ?? '',
    title: localizedValues(fields?.title ?? null),
    passage: paragraphValues(fields?.passage ?? null),
  };
}

export function readMilestone(
  values: MilestoneValues,
  sources: readonly Source[],
): Read<MilestoneFields> {
  return readFields(
    MilestoneFields,
    {
      key: keyOf(values.key, values.title),
      date: readDate(values.date) ?? line(values.date),
      theme: values.theme,
      // A draft from before there was such a field holds none.
      area: values.area || null,
      title: localizedFrom(values.title),
      passage: paragraphFrom(values.passage, sources),
    },
    beyond(values.passage, sources, 'passage.paraNo'),
  );
}

export interface SourceValues {
  readonly [name: string]: string | LocalizedValues | readonly SectionValues[];
  readonly key: string;
  readonly kind: string;
  readonly title: LocalizedValues;
  readonly publisher: string;
  readonly datePublished: string;
  readonly locatorNote: LocalizedValues;
  readonly sha256: string;
  readonly sections: readonly SectionValues[];
}

interface SectionValues {
  readonly [name: string]: string;
  readonly number: string;
  readonly heading: string;
  readonly paragraphs: string;
  /** What was read in, as JSON: nobody types it. Empty where nothing was. */
  readonly texts: string;
}

export function sourceValues(fields: SourceFields | null): SourceValues {
  return {
    key: fields?.key ?? '',
    kind: fields?.kind ?? 'report',
    title: localizedValues(fields?.title ?? null),
    publisher: fields?.publisher ?? '',
    datePublished: fields?.datePublished ?? '',
    locatorNote: localizedValues(fields?.locatorNote ?? null),
    sha256: fields?.sha256 ?? '',
    sections: (fields?.sections ?? [{ number: 0, heading: null, paragraphs: 1, texts: null }]).map(
      ({ number, heading, paragraphs, texts }) => ({
        number: String(number),
        heading: heading ?? '',
        paragraphs: String(paragraphs),
        texts: texts === null ? '' : JSON.stringify(texts),
      }),
    ),
  };
}

export function readSource(values: SourceValues): Read<SourceFields> {
  const day = readDate(values.datePublished);
  return readFields(SourceFields, {
    key: keyOf(values.key, values.title),
    kind: values.kind,
    title: localizedFrom(values.title),
    publisher: line(values.publisher) || null,
    datePublished: line(values.datePublished) === '' ? null : (day ?? line(values.datePublished)),
    locatorNote: notesFrom(values.locatorNote),
    sha256: cleanText(values.sha256).toLowerCase() || null,
    sections: values.sections.map((section) => ({
      number: wholeNumber(section.number),
      heading: line(section.heading) || null,
      paragraphs: wholeNumber(section.paragraphs),
      texts: section.texts ? (JSON.parse(section.texts) as unknown) : null,
    })),
  });
}

export function paragraphValues(place: CitedPlace | null): ParagraphValues {
  return {
    source: place?.source ?? '',
    section: place ? String(place.section) : '',
    paraNo: place ? String(place.paraNo) : '',
  };
}

/** The heading is the source's own: nobody types it again. */
export function paragraphFrom(values: ParagraphValues, sources: readonly Source[]) {
  const section = wholeNumber(values.section);
  return {
    source: values.source,
    section,
    heading: sectionOf(values, sources)?.heading ?? null,
    paraNo: wholeNumber(values.paraNo),
  };
}

/** Whether a place is named by its cell: in a table, and on a page that a table was read from. */
export function isInCells(
  { source, cell }: { readonly source: string; readonly cell?: string },
  sources: readonly Source[],
): boolean {
  return Boolean(cell) || sources.find(({ key }) => key === source)?.kind === 'table';
}

/** As `paragraphFrom`; in a table the cell is typed, and says the row. */
function passageFrom(values: PassageValues, sources: readonly Source[]) {
  const place = paragraphFrom(values, sources);
  if (!isInCells(values, sources)) return { ...place, cell: null };
  const cell = cleanText(values.cell).toUpperCase();
  return { ...place, cell, paraNo: rowOfCell(cell) ?? 1 };
}

/** A paragraph that the section does not have. */
export function beyond(values: ParagraphValues, sources: readonly Source[], field: string): Issues {
  const section = sectionOf(values, sources);
  if (isInCells(values, sources)) return {};
  const paragraph = wholeNumber(values.paraNo);
  if (!section || paragraph === null || !(paragraph > section.paragraphs)) return {};
  return { [field]: { key: 'issue.at-most', params: { max: section.paragraphs } } };
}

function sectionOf({ source, section }: ParagraphValues, sources: readonly Source[]) {
  return sources
    .find(({ key }) => key === source)
    ?.sections.find(({ number }) => String(number) === section);
}
