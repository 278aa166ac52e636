import { z } from 'zod';
import { differenceCauses, verifiedStates } from '../verifying/model.ts';
import { documentKinds } from '../verifying/verifying-document.ts';
import { FigureKey } from './figure.ts';
import { DeckKey, SourceKey } from './keys.ts';

/** A figure of a document as a person is told of it; the words are in the language that was asked for. */
export const FindingRow = z.strictObject({
  state: z.enum(verifiedStates),
  isSure: z.boolean(),
  cause: z.enum(differenceCauses).nullable(),
  /** Slide 3, “Text box 2”; “Sheet1” B5; page 4. */
  place: z.string(),
  /** The piece of the document that prints it, from 0, and where in it. */
  piece: z.int().min(0),
  start: z.int().min(0),
  end: z.int().min(0),
  printed: z.string(),
  sentence: z.string(),
  /** Null where the store has nothing to hold it against. */
  held: z
    .strictObject({
      key: FigureKey,
      isTarget: z.boolean(),
      name: z.string(),
      printed: z.string(),
      period: z.string(),
      /** 《…》第1节第5段; empty where nothing is cited. */
      source: z.string(),
      /** Where its sentence stands, for the sources view. */
      passage: z
        .strictObject({ source: SourceKey, section: z.int().min(0), paraNo: z.int().min(1) })
        .nullable(),
      /** Of the briefing that the document was held against, from 1. */
      slides: z.array(z.int().min(1)),
    })
    .nullable(),
  remarks: z.array(z.string()),
});
export type FindingRow = z.infer<typeof FindingRow>;

/** A document that was held against the store. */
export const VerifiedReport = z.strictObject({
  /** An opaque name, good until it is closed or some others were opened. */
  id: z.string().max(60),
  name: z.string(),
  kind: z.enum(documentKinds),
  deck: DeckKey.nullable(),
  snapshot: z.string(),
  /** The pieces of text that it is made of. */
  pieces: z.array(z.strictObject({ place: z.string(), text: z.string(), isTable: z.boolean() })),
  /** The gravest first. */
  findings: z.array(FindingRow),
  /** What was not looked at, and how the file was read. */
  notes: z.array(z.string()),
});
export type VerifiedReport = z.infer<typeof VerifiedReport>;

/** What of a report is printed. */
export const PrintedReport = VerifiedReport.pick({ name: true, snapshot: true, findings: true });
export type PrintedReport = z.infer<typeof PrintedReport>;
