import type { MessageKey } from '../../shared/i18n/messages.ts';
import type { ImportPlan } from '../../shared/model/import.ts';
import type { Translate } from '../ui/messages.ts';

/** One place of a file that was not imported. */
export interface LeftOutLine {
  /** Sheet and cell, or range. */
  readonly place: string;
  /** What stands there. */
  readonly text: string;
  readonly why: string;
}

/** All that an import left out, each with its place and why: tables, cells refused, not answered, not wanted. */
export function leftOutLines(plan: ImportPlan, message: Translate): LeftOutLine[] {
  const placeOf = (table: number, cell: string) =>
    [plan.tables[table]?.sheet, cell].filter(Boolean).join('!');
  return [
    ...plan.tables.flatMap((table, index) =>
      table.leftOut
        ? [
            {
              place: placeOf(index, table.range),
              text: table.title ?? '',
              why: message('import-dialog.left-out-table', { count: table.cells }),
            },
          ]
        : [],
    ),
    ...plan.refused.map(({ table, cell, text, reason }) => ({
      ...{ place: placeOf(table, cell), text },
      why: message(`import.refused.${reason}` as MessageKey),
    })),
    ...plan.undecided.map(({ table, cell, path, rawText }) => ({
      ...{ place: placeOf(table, cell), text: [...path, rawText].join(' ') },
      why: message('import-dialog.left-open'),
    })),
    ...plan.leftOut.map(({ table, cell, name, text }) => ({
      ...{ place: placeOf(table, cell), text: `${name} ${text}` },
      why: message('import-dialog.left-by-you'),
    })),
  ];
}
