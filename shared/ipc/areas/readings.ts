import { z } from 'zod';
import { fileBytesAtMost } from '../../import/file-size.ts';
import { EditsRequest } from '../../model/edit.ts';
import {
  DeskPlan,
  DeskText,
  DocumentSaid,
  FigureId,
  FigureSaid,
  FiguresToTake,
  ReadingId,
  ReadingSummary,
  ReadingWork,
} from '../../model/reading.ts';
import { line } from '../../model/text.ts';
import { call } from '../define.ts';

const reading = ReadingId;
const figure = FigureId;

/**
 * Reading documents into the store: opened and kept with what was decided so far, held against the store
 * as it is now, and taken figure by figure. Nothing is in the store that `take` was not asked for.
 */
export const readingsArea = {
  list: call(z.void(), z.array(ReadingSummary)),
  /** Asks the person for a document and reads it; null when they chose none. @throws report.* */
  choose: call(z.void(), ReadingSummary.nullable()),
  /** Reads what was dropped; one that is known goes on where it was left. @throws report.* */
  open: call(
    z.strictObject({
      name: line(255),
      bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= fileBytesAtMost),
    }),
    ReadingSummary,
  ),
  /** @throws reading.gone */
  text: call(z.strictObject({ reading }), DeskText),
  /** What is proposed, asked and held of each figure. @throws reading.gone */
  plan: call(z.strictObject({ reading }), DeskPlan),
  /** Says something of a figure, in place of what was read. @throws reading.gone */
  say: call(z.strictObject({ reading, figure, said: FigureSaid }), DeskPlan),
  /** Takes back all that was said of a figure. @throws reading.gone */
  forget: call(z.strictObject({ reading, figure }), DeskPlan),
  /** Says something of the whole document. @throws reading.gone */
  describe: call(
    z.strictObject({ reading, said: DocumentSaid, areas: ReadingWork.shape.areas }),
    DeskPlan,
  ),
  /** Leaves figures out, or brings them back. @throws reading.gone */
  leave: call(z.strictObject({ reading, figures: FiguresToTake, left: z.boolean() }), DeskPlan),
  /** Makes a figure of marked words. @throws reading.gone, reading.no-figure */
  mark: call(z.strictObject({ reading, figure }), DeskPlan),
  unmark: call(z.strictObject({ reading, figure }), DeskPlan),
  /** Where the person is. @throws reading.gone */
  stand: call(z.strictObject({ reading, at: FigureId.nullable() }), z.void()),
  /**
   * Takes figures into the store as one step, with its undo.
   * @throws reading.gone, reading.not-ready, record.* as edits are refused
   */
  take: call(
    z.strictObject({ reading, figures: FiguresToTake, actor: EditsRequest.shape.actor }),
    z.strictObject({ plan: DeskPlan, taken: z.int() }),
  ),
  /** Ends the reading; what was taken stays. */
  close: call(z.strictObject({ reading }), z.void()),
} as const;
