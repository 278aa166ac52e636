import { createHash } from 'node:crypto';
import { translate } from '../../shared/i18n/messages.ts';
import { editsOf } from '../../shared/import/plan-edits.ts';
import { planImport } from '../../shared/import/plan-import.ts';
import { type FilePart, type FileTable, readFileTables } from '../../shared/import/read-file.ts';
import type { TableFile } from '../../shared/import/sheet.ts';
import type { Edit } from '../../shared/model/edit.ts';
import type { ImportAnswers, ImportPlan } from '../../shared/model/import.ts';
import type { Store } from '../store/file/open.ts';
import { withExportedRows } from './exported-rows.ts';

/** A file's plan, with what it was made of. */
export interface FilePlan {
  readonly plan: ImportPlan;
  readonly tables: readonly FileTable[];
  /** Null while something is asked that must be answered before anything is written. */
  readonly edits: readonly Edit[] | null;
}

interface PlanOptions {
  /** Why published figures change, where that is known yet: no part of the plan's id. */
  readonly reason?: string | null;
  /** As they were read with these parts and answers. */
  readonly tables?: readonly FileTable[];
}

/**
 * Holds a file of tables against the store: what each cell would do, and the edits that would do it.
 */
export function planFile(
  file: TableFile,
  parts: readonly FilePart[] | null,
  answers: ImportAnswers,
  store: Pick<Store, 'indicators' | 'areas' | 'themes' | 'sources' | 'content'>,
  { reason = null, tables = readFileTables(file, answers, parts) }: PlanOptions = {},
): FilePlan {
  const content = {
    indicators: store.indicators.list(),
    areas: store.areas.list(),
    themes: store.themes.list(),
    sources: store.sources.list(),
  };
  const planned = withExportedRows(planImport(file, tables, answers, content), tables, store);
  const locatorNote = {
    zh: translate('zh-CN', 'import.locator-note'),
    en: translate('en', 'import.locator-note'),
  };
  const editsFor = (why: string | null) =>
    editsOf(planned, file, answers, content, { locatorNote, reason: why });
  const edits = editsFor(null);
  const id = createHash('sha256')
    .update(JSON.stringify(edits ?? planned.plan))
    .digest('hex')
    .slice(0, 16);
  return {
    tables,
    edits: reason ? editsFor(reason) : edits,
    plan: { id, ...planned.plan, edits: edits?.length ?? null },
  };
}
