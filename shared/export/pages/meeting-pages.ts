import type { Deck } from '../../model/deck.ts';
import type { Meeting, Stroke } from '../../model/show.ts';

/** A page of a meeting's record, one sheet large. */
export type MeetingPage =
  | {
      readonly kind: 'slides';
      readonly rows: Meeting['slides'];
      /** The first page also says what meeting it was. */
      readonly first: boolean;
    }
  | { readonly kind: 'questions'; readonly rows: Meeting['questions'] }
  /** A slide, numbered from 1 among the shown ones, under what was drawn on it. */
  | { readonly kind: 'ink'; readonly number: number; readonly strokes: readonly Stroke[] };

/** How many rows a page has room for. */
const rowsPerPage = { first: 12, further: 16 } as const;

/**
 * The pages of a meeting's PDF: the slides shown, the questions, and an own page for each slide with
 * kept ink that the deck still shows. Who counts the pages and who draws them ask here alike.
 */
export function meetingPages(meeting: Meeting, deck: Deck): MeetingPage[] {
  const { first, further } = rowsPerPage;
  const later = chunks(meeting.slides.slice(first), further);
  const shown = deck.slides.filter(({ hidden }) => !hidden);
  return [
    { kind: 'slides', rows: meeting.slides.slice(0, first), first: true },
    ...later.map((rows) => ({ kind: 'slides' as const, rows, first: false })),
    ...chunks(meeting.questions, further).map((rows) => ({ kind: 'questions' as const, rows })),
    ...shown.flatMap(({ key }, index) => {
      const strokes = meeting.ink[key] ?? [];
      return strokes.length > 0 ? [{ kind: 'ink' as const, number: index + 1, strokes }] : [];
    }),
  ];
}

function chunks<Row>(rows: readonly Row[], size: number): Row[][] {
  const count = Math.ceil(rows.length / size);
  return Array.from({ length: count }, (_, index) => rows.slice(index * size, (index + 1) * size));
}
