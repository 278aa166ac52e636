import { isEnglish } from './english.ts';
import type {
  DocumentPart,
  FoundEvent,
  FoundFigure,
  LeftOut,
  LineSpan,
  Question,
  ReadingNote,
  ReadingWarning,
  TextReading,
} from './model.ts';

/** What a line behind the text is. */
export interface PartLine {
  readonly part: DocumentPart;
  /** The words that count in it; empty for all of them. */
  readonly spans: readonly LineSpan[];
}

const partOfNote: Partial<Record<ReadingNote['code'], DocumentPart>> = {
  footnote: 'footnotes',
  'deleted-text': 'struck-out',
  'page-header': 'page-headers',
};

const headings: Readonly<Record<DocumentPart, readonly [zh: string, en: string]>> = {
  footnotes: ['脚注', 'Footnotes'],
  'struck-out': ['修订中删去的文字', 'Words struck out'],
  'page-headers': ['页眉和页脚', 'Headers and footers'],
};

/** The lines that stand behind the text, by their numbers. */
export function partsOfNotes(notes: readonly ReadingNote[]): ReadonlyMap<number, PartLine> {
  return new Map(
    notes.flatMap(({ code, line, spans = [] }): [number, PartLine][] => {
      const part = partOfNote[code];
      return part === undefined || line === null ? [] : [[line, { part, spans }]];
    }),
  );
}

/** What the section of a part is called, in the language of the document. */
export function headingOfPart(part: DocumentPart, lines: readonly string[]): string {
  const [zh, en] = headings[part];
  return isEnglish(lines.slice(0, 40).join('\n').slice(0, 2000)) ? en : zh;
}

const questionOfPart: Partial<Record<DocumentPart, Question['code'] & LeftOut['reason']>> = {
  'struck-out': 'struck-out',
  'page-headers': 'in-page-header',
};

/** No figure behind the text is taken together with others (`planDesk`). */
const mostConfidence = 0.7;

interface Found {
  readonly figures: readonly FoundFigure[];
  readonly events: readonly FoundEvent[];
  readonly leftOut: readonly LeftOut[];
  readonly warnings: readonly ReadingWarning[];
}

/**
 * What was read in a line behind the text. Of a sentence as it was before a change, only what was struck
 * out counts; the rest is read where the sentence stands now. What the text does not say is asked.
 */
export function asPart(found: Found, { part, spans }: PartLine): Found {
  const counts = ({ start, end }: LineSpan) =>
    spans.length === 0 || spans.some((span) => span.start < end && start < span.end);
  const code = questionOfPart[part];
  const figures = found.figures.filter(counts);
  return {
    figures: figures.map((figure) => ({
      ...figure,
      questions: code ? [{ code, choices: [] }, ...figure.questions] : figure.questions,
      confidence: Math.min(figure.confidence, mostConfidence),
    })),
    // What was struck out, or stands on every page, tells of nothing that happened.
    events: code
      ? []
      : found.events.filter(counts).map((event) => ({ ...event, isCertain: false })),
    leftOut: found.leftOut.filter(counts),
    warnings: [
      ...found.warnings.filter(({ place }) => place === null || counts(place)),
      ...figures.flatMap(({ line, start, end, rawText }): ReadingWarning[] =>
        code ? [{ code, place: { line, start, end }, detail: rawText }] : [],
      ),
    ],
  };
}

/** The figures that the text says, and those that stand in words that it does not say. */
export function figuresByPart({ figures, sections }: Pick<TextReading, 'figures' | 'sections'>): {
  readonly said: readonly FoundFigure[];
  readonly unsaid: readonly LeftOut[];
} {
  const parts = new Map(sections.map(({ number, part }) => [number, part]));
  const reasonOf = ({ section }: FoundFigure) => {
    const part = parts.get(section);
    return part ? questionOfPart[part] : undefined;
  };
  return {
    said: figures.filter((figure) => reasonOf(figure) === undefined),
    unsaid: figures.flatMap((figure) => {
      const reason = reasonOf(figure);
      const { line, start, end, rawText } = figure;
      return reason === undefined ? [] : [{ line, start, end, rawText, reason }];
    }),
  };
}
