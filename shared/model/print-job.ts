import { z } from 'zod';
import { ExportRequest, PageRun } from './export.ts';
import { ImageRequest } from './image.ts';
import { DeckKey } from './keys.ts';
import { Locale } from './localized.ts';
import { SlideLook } from './look.ts';
import { PresentationRequest } from './presentation-request.ts';
import { Review } from './review.ts';
import { Passed } from './review-turn.ts';
import { Ink, Meeting } from './show.ts';
import { PrintedReport } from './verifying.ts';

/**
 * What an export window is to draw: pages of a deck, slides to be measured, the record of a meeting
 * (`meetingPages`), images, reviews, or what was found in a document.
 */
export const PrintJob = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('deck'),
    request: ExportRequest,
    /** Those to draw first; `print.ready` is answered with the next ones. */
    pages: PageRun,
    /** What was drawn at the meeting that the request names. */
    ink: Ink.nullable(),
    /** The district's own logo as a `data:` URL, when the request asks for it. */
    logo: z.string().nullable(),
  }),
  /** Slides of which `print.ready` says what they are made of; drawn run by run as a deck's pages. */
  z.strictObject({
    kind: z.literal('presentation'),
    request: PresentationRequest,
    /** Of the one file that they are for. */
    locale: Locale,
    pages: PageRun,
  }),
  z.strictObject({
    kind: z.literal('meeting'),
    deck: DeckKey,
    locale: Locale,
    look: SlideLook,
    meeting: Meeting,
  }),
  ImageRequest.extend({
    kind: z.literal('images'),
    /** Whether slides name the state of the data at their foot. */
    namesState: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('reviews'),
    deck: DeckKey,
    locale: Locale,
    look: SlideLook,
    reviews: z.array(Review),
    /** Whose turn it is with the briefing; null while nobody has passed it on. */
    passed: Passed.nullable(),
  }),
  z.strictObject({
    kind: z.literal('verified'),
    deck: DeckKey,
    locale: Locale,
    look: SlideLook,
    report: PrintedReport,
  }),
]);
export type PrintJob = z.infer<typeof PrintJob>;
