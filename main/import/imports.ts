import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { readFileTables } from '../../shared/import/read-file.ts';
import { bestFirst, fitOf, mappingOf } from '../../shared/import/saved-mappings.ts';
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
interface Answered {
  readonly file: string;
  readonly parts: readonly PartToImport[] | null;
  readonly answers: ImportAnswers;
}

/** Files that are held at once: a dialog looks at one, and may be given another. */
const most = 3;

export type Imports = ReturnType<typeof createImports>;

/** Files of tables that a window brings in: read once, planned again with each answer. */
export function createImports({ store, reader }: Dependencies) {
  const opened = new Map<string, { readonly file: TableFile; readonly from: TablesToRead }>();

  async function open(from: TablesToRead): Promise<FileToImport> {
    if (await isWholePackage(from))
      throw new AppError('import.whole-package', {
        name: 'path' in from ? basename(from.path) : from.name,
      });
    const file = await reader.read(from);
    const id = randomUUID();
    opened.set(id, { file, from });
    for (const old of [...opened.keys()].slice(0, -most)) opened.delete(old);
    return describeFile(id, file);
  }

  /** @throws import.file-gone */
  function held(id: string) {
    const found = opened.get(id);
    if (!found) throw new AppError('import.file-gone');
    return found;
  }

  const planned = ({ file, parts, answers }: Answered) =>
    planFile(held(file).file, parts, answers, store);

  return {
    open,

    /** @throws import.file-gone, table-file.* */
    async readAs(id: string, encoding: FileEncoding): Promise<FileToImport> {
      const { from } = held(id);
      if ('html' in from) return describeFile(id, held(id).file);
      const again = { ...from, encoding };
      const file = await reader.read(again);
      opened.set(id, { file, from: again });
      return describeFile(id, file);
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
    plan: (asked: Answered): ImportPlan => planned(asked).plan,

    /** @throws import.*, backup.*, record.* */
    async apply({
      plan: seen,
      actor,
      reason,
      ...asked
    }: Answered &
      Pick<EditsRequest, 'actor' | 'reason'> & { readonly plan: string }): Promise<ImportResult> {
      const before = planned(asked);
      if (before.edits === null) throw new AppError('import.open-questions');
      if (before.plan.id !== seen) throw new AppError('import.plan-changed');
      if (before.plan.needsReason && reason === '') throw new AppError('import.reason-needed');
      if (before.edits.length === 0) return resultOf(before.plan);
      await store.backups.beforeImport();
      // A backup takes its time, in which somebody may have changed what was seen.
      const { plan, edits } = planned(asked);
      if (edits === null || plan.id !== seen) throw new AppError('import.plan-changed');
      store.edits.applyAll({ edits: [...edits], actor, reason });
      return resultOf(plan);
    },

    close: (id: string) => void opened.delete(id),

    /** @throws import.file-gone */
    mappings(id: string | null): MappingProposal[] {
      const all = store.savedMappings.list();
      if (id === null) return all.map((mapping) => ({ mapping, fit: null }));
      const tables = readFileTables(held(id).file, ImportAnswers.parse({}));
      return bestFirst(all, tables).map((mapping) => {
        const { gone, added, ...fit } = fitOf(mapping, tables);
        return { mapping, fit: { ...fit, gone: [...gone], added: [...added] } };
      });
    },

    /** @throws import.file-gone */
    keepMapping({ name, ...asked }: Answered & { readonly name: string }): SavedMapping {
      const { plan, tables } = planned(asked);
      const mapping = mappingOf(name, tables, asked.answers, plan.figures);
      store.savedMappings.keep(mapping);
      return mapping;
    },

    removeMapping: (name: string) => void store.savedMappings.remove(name),
  };
}

function describeFile(id: string, file: TableFile): FileToImport {
  const { name, sha256, format, encoding, unreadable, sheets } = file;
  return {
    ...{ file: id, name, sha256, format, encoding, unreadable },
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
  const { missing, blank, undecided, refused, figures, unchanged } = plan;
  return {
    ...{ new: count('new'), changed: count('changed'), beside: count('beside') },
    ...{ same: count('same') + unchanged, missing: missing.length, blank },
    ...{ undecided: undecided.length, refused: refused.length },
    total: figures.length + unchanged + missing.length + blank + undecided.length + refused.length,
  };
}
