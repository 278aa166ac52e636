import { AppError } from '../../../../shared/errors.ts';
import { readPeriod } from '../../../../shared/figures/read-period.ts';
import { type FileEncoding, textEncodings } from '../../../../shared/import/sheet.ts';
import { longest } from '../../../../shared/model/bounds.ts';
import { parseOptions, personOf, splitWord, words } from '../../options.ts';

export interface ImportOptions {
  readonly store: string | null;
  /** A file, or the folder of a data package. */
  readonly file: string;
  /** A name in the store, or a file of JSON. */
  readonly map: string | null;
  /** A sheet by its name or its number from 1; null for all that are not hidden. */
  readonly sheet: string | null;
  readonly range: string | null;
  readonly encoding: FileEncoding | null;
  readonly period: string | null;
  readonly area: string | null;
  readonly unit: string | null;
  /** A source of the store by its key or title, or the title of a new one. */
  readonly source: string | null;
  /** The field of work of new indicators, by its key or its name. */
  readonly theme: string | null;
  readonly status: 'A' | 'P' | 'E' | null;
  /** Why published figures change. */
  readonly reason: string | null;
  /** Keeps what was answered under a name. */
  readonly saveMap: string | null;
  readonly by: string | null;
  readonly isDryRun: boolean;
  readonly format: 'text' | 'json';
}

const names = [
  ...(['map', 'sheet', 'range', 'encoding', 'period', 'area', 'unit', 'source'] as const),
  ...(['theme', 'status', 'reason', 'save-map', 'by', 'store'] as const),
] as const;
const flags = ['dry-run', 'json'] as const;

/** @returns null when help is asked for @throws usage.* */
export function parseImport(args: readonly string[]): ImportOptions | null {
  const { word: file, rest } = splitWord(args, names);
  const options = parseOptions(rest, names, flags);
  if (!options) return null;
  if (!file) throw new AppError('usage.option-missing', { option: 'FILE' });
  const { map = null, sheet = null, range = null, source = null, theme = null } = options;
  return {
    ...{ store: options.store ?? null, file, map, sheet, range, theme },
    source: words('--source', source ?? undefined, longest.chinese),
    encoding: options.encoding === undefined ? null : encodingOf(options.encoding),
    period: options.period === undefined ? null : periodOf(options.period),
    area: words('--area', options.area, longest.areaName),
    unit: words('--unit', options.unit, 20),
    status: options.status === undefined ? null : statusOf(options.status),
    reason: words('--reason', options.reason, longest.reason),
    saveMap: words(
      '--save-map',
      options['save-map'],
      options['save-map']?.endsWith('.json') ? 4096 : 60,
    ),
    by: personOf(options),
    isDryRun: options['dry-run'] !== undefined,
    format: options.json === undefined ? 'text' : 'json',
  };
}

/** GBK and GB2312 are parts of GB18030, and people know their names better. */
const encodings: Readonly<Record<string, FileEncoding>> = {
  ...Object.fromEntries(textEncodings.map((name) => [name, name])),
  ...{ utf8: 'utf-8', gbk: 'gb18030', gb2312: 'gb18030', 'utf-16': 'utf-16le' },
};

function encodingOf(given: string): FileEncoding {
  const known = encodings[given.toLowerCase()];
  if (!known)
    throw new AppError('usage.value-unknown', {
      ...{ option: '--encoding', value: given, known: textEncodings.join(', ') },
    });
  return known;
}

/** As forms take it: 2024, 2024年, 2024-06, 2024年1-6月. */
function periodOf(given: string): string {
  const read = readPeriod(given);
  if (read === null)
    throw new AppError('usage.value-unreadable', {
      ...{ option: '--period', value: given, example: '2024, 2024-H1, 2024-Q4, 2024-06' },
    });
  return read;
}

function statusOf(given: string): 'A' | 'P' | 'E' {
  if (given !== 'A' && given !== 'P' && given !== 'E')
    throw new AppError('usage.value-unknown', {
      ...{ option: '--status', value: given, known: 'A, P, E' },
    });
  return given;
}
