import { formatFigure } from '../figures/format-figure.ts';
import type { Locale, Localized } from '../model/localized.ts';
import { countStates } from './gravity.ts';
import type { DocumentPlace, KnownFigure, KnownSeries, VerifiedFigure } from './model.ts';

/** A document that was held against the store. */
export interface VerifiedDocument {
  readonly name: string;
  readonly sha256: string;
  readonly kind: DocumentKind;
  /** The pieces of text that it is made of, in order: lines, cells, boxes. */
  readonly pieces: readonly DocumentPiece[];
  /** By gravity. */
  readonly figures: readonly VerifiedFigure[];
  /** What the file holds that was not looked at, and how it was read. */
  readonly notes: readonly DocumentNote[];
}

export const documentKinds = ['text', 'html', 'docx', 'pdf', 'pptx', 'xlsx', 'xls', 'csv'] as const;
export type DocumentKind = (typeof documentKinds)[number];

export interface DocumentPiece {
  readonly place: DocumentPlace;
  readonly text: string;
  /** A row of a table, its cells beside each other. */
  readonly isTable: boolean;
}

export interface DocumentNote {
  readonly code: string;
  readonly place: DocumentPlace | null;
  readonly detail: string;
}

/** The state of the store and the briefing that a document was held against. */
export interface VerifiedAgainst {
  readonly snapshot: string;
  readonly deck: string | null;
  /** The titles of sources by their keys. */
  readonly sources: ReadonlyMap<string, Localized>;
  /** On which slides of the briefing, counted from 1, a figure stands. */
  readonly slides: ReadonlyMap<string, readonly number[]>;
}

/**
 * What was found as a document for other programs, in the names that the store’s tables and packages
 * use; the gravest first.
 */
export function verifyingDocument(
  { name, sha256, kind, figures, notes }: VerifiedDocument,
  { snapshot, deck, sources, slides }: VerifiedAgainst,
  locale: Locale,
) {
  const rowOf = (series: KnownSeries, figure: KnownFigure) => ({
    key: figure.key,
    name: series.name.zh,
    name_en: series.name.en,
    printed: formatFigure({ ...figure.measure, unit: series.unit }, locale),
    value: figure.measure.value,
    value_lo: figure.measure.valueLo,
    value_hi: figure.measure.valueHi,
    unit: series.unit.zh,
    unit_mult: figure.measure.unitMult,
    qualifier: figure.measure.qualifier,
    period: figure.period,
    area: figure.area?.key ?? null,
    status: figure.status,
    is_in_force: figure.isInForce,
    source: figure.source,
    source_title: figure.source === null ? null : (sources.get(figure.source)?.zh ?? null),
    passages: figure.passages.map(({ source, section, paraNo, cell, rawText }) => ({
      ...{ source, section, para_no: paraNo, cell },
      raw_text: rawText,
    })),
    slides: slides.get(figure.key) ?? [],
  });
  return {
    file: name,
    sha256,
    kind,
    against: { snapshot, deck },
    counts: countStates(figures),
    findings: figures.map(
      ({ claim, state, isSure, cause, series, figure, others, candidates }) => ({
        state,
        sure: isSure,
        cause,
        place: claim.place,
        sentence: claim.sentence,
        start: claim.start,
        end: claim.end,
        raw_text: claim.rawText,
        says: {
          name: claim.names[0] ?? '',
          value: claim.value,
          value_lo: claim.valueLo,
          value_hi: claim.valueHi,
          unit: claim.unit,
          unit_mult: claim.unitMult,
          qualifier: claim.qualifier,
          role: claim.role,
          period: claim.period,
          area: claim.area,
        },
        figure: series && figure ? rowOf(series, figure) : null,
        others: series ? others.map((one) => rowOf(series, one)) : [],
        candidates: candidates.map(({ key }) => key),
      }),
    ),
    notes,
  };
}
