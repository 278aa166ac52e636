import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { type FileTable, readFileTables } from '../../shared/import/read-file.ts';
import { compareFits, fitOf, mappingOf } from '../../shared/import/saved-mappings.ts';
import type { FileEncoding, TableFile } from '../../shared/import/sheet.ts';
import type { EditsRequest } from '../../shared/model/edit.ts';
import {
  type FileToImport,
  ImportAnswers,
  type ImportPlan,
  type ImportResult,
  type MappingProposal,
  type PartToImport,
  type SavedMapping,
  type SheetRows,
} from '../../shared/model/import.ts';
import type { Store } from '../store/file/open.ts';
import { isWholePackage } from './package/whole-package.ts';
import { planFile } from './plan-file.ts';
import { isFileOfText } from './report/sheets.ts';
import type { TableReader, TablesToRead } from './tables/table-thread.ts';

interface Dependencies {
  readonly store: Pick<
    Store,
    | 'indicators'
    | 'areas'
    | 'themes'
    | 'sources'
    | 'content'
    | 'edits'
    | 'savedMappings'
    | 'backups'
  >;
  readonly reader: TableReader;
}

/** What is planned, and by which answers. */
export interface AnsweredFile {
  readonly file: string;
  readonly parts: readonly PartToImport[] | null;
  readonly answers: ImportAnswers;
}

/** Files that are held at once: a dialog looks at one, and may be given another. */
const most = 3;

export type Imports = ReturnType<typeof createImports>;

/** Files of tables that a window brings in: read once, planned again with each answer. */
export function createImports({ store, reader }: Dependencies) {
  const opened = new Map<string, OpenedFile>();

  async function read(from: TablesToRead): Promise<OpenedFile> {
    // Before it is read: what changes while it is, is seen as changed.
    const stamp = await stampOf(from);
    return { file: await reader.read(from), from, stamp };
  }

  async function open(from: TablesToRead): Promise<FileToImport> {
    if (await isWholePackage(from))
      throw new AppError('import.whole-package', {
        name: 'path' in from ? basename(from.path) : from.name,
      });
    const found = await read(from);
    const id = randomUUID();
    opened.set(id, found);
    for (const old of [...opened.keys()].slice(0, -most)) opened.delete(old);
    return describeFile(id, found.file);
  }

  /** @throws import.file-gone */
  function held(id: string) {
    const found = opened.get(id);
    if (!found) throw new AppError('import.file-gone');
    return found;
  }

  /** Most answers say nothing of how a table is read: 10,000 rows are not read anew for each. */
  function tablesOf(
    id: string,
    parts: AnsweredFile['parts'],
    answers: ImportAnswers,
  ): readonly FileTable[] {
    const found = held(id);
    const { area, period, unit, tables } = answers;
    const asked = JSON.stringify([parts, area, period, unit, tables]);
    if (found.reading?.asked !== asked)
      found.reading = { asked, tables: readFileTables(found.file, answers, parts) };
    return found.reading.tables;
  }

  const planned = ({ file, parts, answers }: AnsweredFile, reason: string | null = null) =>
    planFile(held(file).file, parts, answers, store, {
      reason,
      tables: tablesOf(file, parts, answers),
    });

  return {
    open,

    /** @throws import.file-gone, table-file.* */
    async readAs(id: string, encoding: FileEncoding): Promise<FileToImport> {
      const { from } = held(id);
      if ('html' in from) return describeFile(id, held(id).file);
      const again = { ...from, encoding };
      const found = await read(again);
      opened.set(id, found);
      return describeFile(id, found.file);
    },

    /**
     * Whether what is on the disk is another file by now. One that is gone, and one that a window was
     * given the bytes of, has not changed: it is there as it was read.
     * @throws import.file-gone
     */
    async hasChanged(id: string): Promise<boolean> {
      const { from, stamp } = held(id);
      const now = await stampOf(from);
      return now !== null && now !== stamp;
    },

    /** @throws import.file-gone, table-file.* */
    async readAgain(id: string): Promise<FileToImport> {
      const found = await read(held(id).from);
      opened.set(id, found);
      return describeFile(id, found.file);
    },

    /** @throws import.file-gone */
    rows(id: string, place: number, first: number, count: number): SheetRows {
      const sheet = held(id).file.sheets[place];
      if (!sheet) return { cells: [], merges: [], hiddenRows: [], hiddenColumns: [] };
      const isShown = (row: number) => row >= first && row < first + count;
      return {
        cells: sheet.cells
          .filter(({ row }) => isShown(row))
          .map(({ row, column, text, shown, kind }) => ({
            ...{ row, column, text: shown ?? text, isNumber: kind === 'number' },
          })),
        merges: sheet.merges.filter(
          ({ firstRow, lastRow }) => lastRow >= first && firstRow < first + count,
        ),
        hiddenRows: sheet.hiddenRows.filter(isShown),
        hiddenColumns: [...sheet.hiddenColumns],
      };
    },

    /** @throws import.file-gone */
    plan: (asked: AnsweredFile): ImportPlan => planned(asked).plan,

    /** @throws import.*, backup.*, record.* */
    async apply({
      plan: seen,
      actor,
      reason,
      mapping,
      ...asked
    }: AnsweredFile &
      Pick<EditsRequest, 'actor' | 'reason'> & {
        readonly plan: string;
        readonly mapping: string | null;
      }): Promise<ImportResult> {
      const before = planned(asked);
      if (before.edits === null) throw new AppError('import.open-questions');
      if (before.plan.id !== seen) throw new AppError('import.plan-changed');
      if (before.plan.needsReason && reason === '') throw new AppError('import.reason-needed');
      if (before.edits.length === 0) return resultOf(before.plan);
      await store.backups.beforeImport();
      // A backup takes its time, in which somebody may have changed what was seen.
      const { plan, edits } = planned(asked, reason);
      if (edits === null || plan.id !== seen) throw new AppError('import.plan-changed');
      store.edits.applyAll({ edits: [...edits], actor, reason });
      if (mapping !== null) store.savedMappings.use(mapping);
      return resultOf(plan);
    },

    close: (id: string) => void opened.delete(id),

    /** @throws import.file-gone */
    mappings(id: string | null): MappingProposal[] {
      const all = store.savedMappings.kept();
      if (id === null) return all.map((one) => ({ ...one, fit: null }));
      const tables = readFileTables(held(id).file, ImportAnswers.parse({}));
      const known = new Set<string>(store.indicators.list().map(({ key }) => key));
      return all
        .map(({ mapping, usedAt }) => ({ mapping, usedAt, fit: fitOf(mapping, tables) }))
        .sort((one, other) => compareFits(one.fit, other.fit))
        .map(({ mapping, usedAt, fit }) => ({
          ...{ mapping, usedAt },
          fit: {
            ...{ isWhole: fit.isWhole, known: fit.known },
            ...{ gone: [...fit.gone], added: [...fit.added] },
            series: { known: fit.series.known, added: [...fit.series.added] },
            lost: lostIndicators(mapping, known),
          },
        }));
    },

    /** @throws import.file-gone */
    keepMapping({ name, ...asked }: AnsweredFile & { readonly name: string }): SavedMapping {
      const { plan, tables } = planned(asked);
      const mapping = mappingOf(name, tables, asked.answers, [...plan.figures, ...plan.missing]);
      store.savedMappings.keep(mapping);
      return mapping;
    },

    removeMapping: (name: string) => void store.savedMappings.remove(name),
  };
}

interface OpenedFile {
  readonly file: TableFile;
  readonly from: TablesToRead;
  /** See `stampOf`. */
  readonly stamp: string | null;
  /** What was last understood of it, and by what of the answers. */
  reading?: { readonly asked: string; readonly tables: readonly FileTable[] };
}

/** Size and time of a file on the disk, by which a change is seen; null where there is none. */
async function stampOf(from: TablesToRead): Promise<string | null> {
  if (!('path' in from)) return null;
  const found = await stat(from.path).catch(() => null);
  return found && `${found.size} ${found.mtimeMs}`;
}

/** Which indicators a mapping names that are there no longer: its rows are matched anew. */
function lostIndicators({ answers }: SavedMapping, known: ReadonlySet<string>): string[] {
  const named = Object.values(answers.indicators).flatMap((one) =>
    one.as === 'existing' && !known.has(one.key) ? [one.key] : [],
  );
  return [...new Set(named)];
}

function describeFile(id: string, file: TableFile): FileToImport {
  const { name, sha256, format, encoding, unreadable, sheets } = file;
  return {
    ...{ file: id, name, sha256, format, encoding, unreadable },
    isText: isFileOfText(file),
    sheets: sheets.map((sheet) => ({
      ...{ name: sheet.name, isHidden: sheet.isHidden, cellNames: sheet.cellNames },
      rows: sheet.cells.reduce((last, { row }) => Math.max(last, row + 1), 0),
      columns: sheet.cells.reduce((last, { column }) => Math.max(last, column + 1), 0),
    })),
  };
}

/** How many of how many, and what was left out. */
export function resultOf(plan: ImportPlan): ImportResult {
  const count = (outcome: ImportPlan['figures'][number]['outcome']) =>
    plan.figures.filter((one) => one.outcome === outcome).length;
  const { missing, blank, undecided, refused, figures, tables, unchanged } = plan;
  const leftOut = tables.reduce(
    (sum, table) => sum + (table.leftOut ? table.cells : 0),
    plan.leftOut.length,
  );
  const taken = figures.length + unchanged + missing.length + undecided.length;
  return {
    ...{ new: count('new'), changed: count('changed'), beside: count('beside') },
    ...{ same: count('same') + unchanged, missing: missing.length, blank, leftOut },
    ...{ undecided: undecided.length, refused: refused.length },
    total: taken + blank + refused.length + leftOut,
  };
}
