import { citePassages } from '../figures/cite.ts';
import { formatPeriod } from '../figures/format-period.ts';
import { type MessageKey, translate } from '../i18n/messages.ts';
import { DeckKey } from '../model/keys.ts';
import { inLocale, type Locale } from '../model/localized.ts';
import type { Source } from '../model/source.ts';
import type { FindingRow, VerifiedReport } from '../model/verifying.ts';
import { findingRemarks, placeInWords, printKnown } from './finding-words.ts';
import type { VerifiedFigure } from './model.ts';
import type { DocumentNote, VerifiedAgainst, VerifiedDocument } from './verifying-document.ts';

/** A document that was held against the store, in the words of one language. */
export function reportInWords(
  { name, kind, pieces, figures, notes }: VerifiedDocument,
  against: VerifiedAgainst,
  sources: readonly Source[],
  locale: Locale,
): Omit<VerifiedReport, 'id'> {
  return {
    ...{ name, kind, snapshot: against.snapshot },
    deck: against.deck === null ? null : DeckKey.parse(against.deck),
    pieces: pieces.map(({ place, text, isTable }) => ({
      place: placeInWords({ ...place, line: null }, locale),
      ...{ text, isTable },
    })),
    findings: figures.map((finding) => rowOf(finding, against, sources, locale)),
    notes: notes.map((note) => noteInWords(note, locale)),
  };
}

function rowOf(
  finding: VerifiedFigure,
  against: VerifiedAgainst,
  sources: readonly Source[],
  locale: Locale,
): FindingRow {
  const { claim, state, isSure, cause, series, figure } = finding;
  const [passage] = figure?.passages ?? [];
  return {
    ...{ state, isSure, cause },
    place: placeInWords(claim.place, locale),
    ...{ piece: claim.piece, start: claim.pieceStart, printed: claim.rawText },
    end: claim.pieceStart + claim.rawText.length,
    sentence: claim.sentence,
    held:
      series && figure
        ? {
            key: figure.key,
            isTarget: figure.origin === 'target',
            name: inLocale(series.name, locale),
            printed: printKnown(series, figure, locale),
            period: formatPeriod(figure.period, locale),
            source: citePassages(figure.passages, sources, locale),
            passage: passage
              ? { source: passage.source, section: passage.section, paraNo: passage.paraNo }
              : null,
            slides: [...(against.slides.get(figure.key) ?? [])],
          }
        : null,
    remarks: findingRemarks(finding, against, locale),
  };
}

const noteKeys: Readonly<Record<string, MessageKey>> = {
  'text-box': 'reading.note.text-box',
  footnote: 'reading.note.footnote',
  'inserted-text': 'reading.note.inserted-text',
  'deleted-text': 'reading.note.deleted-text',
  'page-header': 'reading.note.page-header',
  'scanned-page': 'reading.note.scanned-page',
  'text-cells': 'reading.note.text-cells',
  'figure-cells': 'reading.note.figure-cells',
  'hidden-slide': 'verifying.note.hidden-slide',
  'hidden-sheet': 'verifying.note.hidden-sheet',
  'chart-workbook': 'verifying.note.chart-workbook',
  'too-many-figures': 'verifying.note.too-many-figures',
};

/** What is said of how a document was read. */
export function noteInWords({ code, place, detail }: DocumentNote, locale: Locale): string {
  const key = noteKeys[code];
  const at = place === null ? '' : placeInWords(place, locale);
  const words = key === undefined ? detail : translate(locale, key, { detail });
  return at === '' ? words : `${at}  ${words}`;
}
