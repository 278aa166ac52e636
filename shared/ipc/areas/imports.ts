import { z } from 'zod';
import { fileBytesAtMost } from '../../import/file-size.ts';
import { textEncodings } from '../../import/sheet.ts';
import { EditsRequest } from '../../model/edit.ts';
import {
  FileToImport,
  ImportAnswers,
  ImportPlan,
  ImportResult,
  MappingProposal,
  PartToImport,
  SavedMapping,
  SheetRows,
} from '../../model/import.ts';
import { line } from '../../model/text.ts';
import { call } from '../define.ts';

/** A file that was opened: an opaque name, good until it is closed or some others were opened. */
const file = z.string().max(60);
const answered = {
  file,
  /** Null for every table of every sheet that is not hidden. */
  parts: z.array(PartToImport).max(100).nullable(),
  answers: ImportAnswers,
};
const text = z.string().refine(({ length }) => length <= fileBytesAtMost);

/**
 * Bringing a file of tables in: it is opened and read, planned against the store as often as something
 * is answered, and carried out as one step. Nothing is written before `apply`.
 */
export const importsArea = {
  /** Asks the person for a file and reads it; null when they chose none. @throws table-file.* */
  choose: call(z.void(), FileToImport.nullable()),
  /** Reads what was dropped. @throws table-file.* */
  open: call(
    z.strictObject({
      name: line(255),
      bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= fileBytesAtMost),
    }),
    FileToImport,
  ),
  /** Reads cells that were copied elsewhere. @throws table-file.* */
  paste: call(z.strictObject({ html: text.nullable(), text }), FileToImport),
  /** Reads a text file in another encoding. @throws table-file.*, import.file-gone */
  readAs: call(z.strictObject({ file, encoding: z.enum(textEncodings) }), FileToImport),
  /** Whether the file that was chosen is another by now. @throws import.file-gone */
  hasChanged: call(z.strictObject({ file }), z.boolean()),
  /** Reads it as it is now, under the same name. @throws table-file.*, import.file-gone */
  readAgain: call(z.strictObject({ file }), FileToImport),
  /** Rows of a sheet, as they are: to look at, and to choose a range in. @throws import.file-gone */
  rows: call(
    z.strictObject({
      file,
      sheet: z.int().min(0).max(9999),
      first: z.int().min(0),
      count: z.int().min(1).max(500),
    }),
    SheetRows,
  ),
  /** What would be written, asked or refused with these answers. @throws import.file-gone */
  plan: call(z.strictObject(answered), ImportPlan),
  /**
   * Makes a backup, then writes what was planned as one step, with its undo.
   * @param plan the id of the plan that the person saw
   * @throws import.plan-changed, import.open-questions, import.reason-needed, import.file-gone, and
   *   whatever the backup or the edits are refused for; nothing is written then
   */
  apply: call(
    z.strictObject({
      ...answered,
      plan: z.string().max(60),
      /** The saved mapping that answered, to be known as used. */
      mapping: line(60).nullable().default(null),
      actor: EditsRequest.shape.actor,
      reason: EditsRequest.shape.reason,
    }),
    ImportResult,
  ),
  close: call(z.strictObject({ file }), z.void()),
  /** The mappings that are kept, those that suit the file first. @throws import.file-gone */
  mappings: call(z.strictObject({ file: file.nullable() }), z.array(MappingProposal)),
  /** Keeps the answers under a name, in place of what had it. @throws import.file-gone */
  keepMapping: call(z.strictObject({ ...answered, name: line(60) }), SavedMapping),
  removeMapping: call(z.strictObject({ name: line(60) }), z.void()),
} as const;
