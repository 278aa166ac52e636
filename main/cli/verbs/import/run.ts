import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../../../shared/errors.ts';
import { translate } from '../../../../shared/i18n/messages.ts';
import { readRange } from '../../../../shared/import/cell-names.ts';
import { type FilePart, readFileTables } from '../../../../shared/import/read-file.ts';
import {
  bestMapping,
  fitOf,
  mappingOf,
  readMapping,
  withMapping,
} from '../../../../shared/import/saved-mappings.ts';
import type { TableFile } from '../../../../shared/import/sheet.ts';
import { EditsRequest } from '../../../../shared/model/edit.ts';
import { ImportAnswers, type SavedMapping } from '../../../../shared/model/import.ts';
import { programActor } from '../../../../shared/product.ts';
import { createFileWriter } from '../../../files/write-file.ts';
import { planFile } from '../../../import/plan-file.ts';
import { createTableReader } from '../../../import/tables/table-thread.ts';
import { exitCodes, type Session } from '../../session.ts';
import { mergeSide } from '../merge/run.ts';
import type { ImportOptions } from './options.ts';
import { importDocument, importLines } from './report.ts';

/**
 * Brings a file of tables in, or says what it would bring. Nothing is written while something is open
 * that must be answered, nor by a mapping that does not fit the file.
 */
export async function runImport(asked: ImportOptions, session: Session): Promise<number> {
  const { store, storeFile, terminal, locale, person, root } = session;
  if (saysNothingOfTables(asked)) {
    const whole = await session.bundles.readPackage(path.resolve(asked.file));
    if (whole) return await mergeSide(whole, { ...asked, choose: null, choices: null }, session);
  }
  const reader = createTableReader(path.join(root, 'out', 'main', 'table-worker.cjs'));
  const file = await reader.read({ path: path.resolve(asked.file), encoding: asked.encoding });
  const parts = partsOf(asked, file);
  const given = answersOf(asked, session);
  const mapping = asked.map === null ? null : await mappingNamed(asked.map, session);
  const say = (key: Parameters<typeof translate>[1], params = {}) =>
    terminal.diagnostic(translate(locale, key, params));

  const answers = withMapping(given, mapping);
  const { plan, tables, edits } = planFile(file, parts, answers, store, {
    reason: asked.reason,
  });
  const gone = mapping ? fitOf(mapping, tables).gone : [];
  const isWritable =
    edits !== null && edits.length > 0 && gone.length === 0 && !(plan.needsReason && !asked.reason);
  const isWritten = isWritable && !asked.isDryRun;
  if (isWritten) {
    await store.backups.beforeImport();
    store.edits.applyAll(
      requestOf({ edits, actor: asked.by ?? (person() || programActor), reason: asked.reason }),
    );
    if (mapping) store.savedMappings.use(mapping.name);
  }
  await terminal.result(
    asked.format === 'json'
      ? `${JSON.stringify({ ...importDocument(plan, locale, textOf(file)), written: isWritten }, null, 2)}\n`
      : importLines(plan, isWritten, locale)
          .map((line) => `${line}\n`)
          .join(''),
  );

  if (mapping) await say('import.map-used', { name: mapping.name });
  else {
    const saved = bestMapping(store.savedMappings.list(), readFileTables(file, given, parts));
    if (saved) await say('import.map-proposed', { name: saved.name });
  }
  if (asked.isDryRun) return exitCodes.done;
  const open = plan.questions.filter(({ blocks }) => blocks).length;
  const isEmpty = plan.figures.length + plan.missing.length === 0;
  if (isEmpty && open === 0) await say('import.no-tables');
  else if (mapping && gone.length > 0)
    await say('import.map-unfit', { name: mapping.name, gone: gone.join('; ') });
  else if (open > 0) await say('import.not-written', { count: open });
  else if (edits?.length === 0) await say('import.nothing-new');
  else if (!isWritten) await say('import.reason-missing');
  const isDone = isWritten || (edits?.length === 0 && !isEmpty && gone.length === 0);
  if (isDone && asked.saveMap !== null) {
    await keepMapping(asked.saveMap, (name) =>
      mappingOf(name, tables, answers, [...plan.figures, ...plan.missing]),
    );
    await say('import.map-saved', { name: asked.saveMap });
  }
  return isDone ? exitCodes.done : exitCodes.failed;

  /** In the store, or where a file of JSON is named, there, for another store. */
  async function keepMapping(kept: string, of: (name: string) => SavedMapping): Promise<void> {
    if (!kept.toLowerCase().endsWith('.json')) return void store.savedMappings.keep(of(kept));
    const target = path.resolve(kept);
    const name = path.basename(target).slice(0, -'.json'.length).slice(0, 60) || 'mapping';
    const files = createFileWriter({ untouchable: [storeFile] });
    await files.write(target, `${JSON.stringify(of(name), null, 2)}\n`);
  }
}

/** A whole data package of ours comes in as what it is, unless somebody asks for its tables. */
function saysNothingOfTables({
  map,
  sheet,
  range,
  encoding,
  saveMap,
  ...rest
}: ImportOptions): boolean {
  const { area, period, unit, source, theme, status } = rest;
  const said = [map, sheet, range, encoding, saveMap, area, period, unit, source, theme, status];
  return said.every((one) => one === null);
}

/** The beginning of what a file holds, to say what is amiss with it. */
function textOf({ sheets }: TableFile): string {
  return sheets
    .flatMap(({ cells }) => cells.slice(0, 200).map(({ text }) => text))
    .join(' ')
    .slice(0, 10_000);
}

/** A file may hold more figures than a window ever edits at once. */
const ImportRequest = EditsRequest.extend({
  edits: EditsRequest.shape.edits.element.array().min(1),
});

function requestOf({
  edits,
  actor,
  reason,
}: {
  readonly edits: readonly unknown[];
  readonly actor: string;
  readonly reason: string | null;
}) {
  return ImportRequest.parse({ edits, actor, reason: reason ?? '' });
}

/** @throws usage.value-unknown, usage.value-unreadable */
function partsOf(
  { sheet, range }: Pick<ImportOptions, 'sheet' | 'range'>,
  { sheets }: TableFile,
): FilePart[] | null {
  if (sheet === null && range === null) return null;
  const cells = range === null ? null : readRange(range);
  if (range !== null && cells === null)
    throw new AppError('usage.value-unreadable', {
      ...{ option: '--range', value: range, example: 'A3:E26' },
    });
  const named = sheet === null ? -1 : sheets.findIndex(({ name }) => name === sheet);
  const numbered = /^[1-9]\d{0,2}$/.test(sheet ?? '') ? Number(sheet) - 1 : -1;
  const place = sheet === null ? firstWithCells(sheets) : named >= 0 ? named : numbered;
  if (!sheets[place])
    throw new AppError('usage.value-unknown', {
      ...{ option: '--sheet', value: sheet ?? '' },
      known: sheets.map(({ name }, index) => name ?? String(index + 1)).join(', '),
    });
  return [{ sheet: place, range: cells }];
}

function firstWithCells(sheets: TableFile['sheets']): number {
  return sheets.findIndex(({ cells, isHidden }) => cells.length > 0 && !isHidden);
}

function answersOf(asked: ImportOptions, { store }: Pick<Session, 'store'>): ImportAnswers {
  const { area, period, unit, status } = asked;
  const sources = store.sources.list();
  const known = sources.find(({ key, title }) =>
    [key, title.zh, title.en].includes(asked.source ?? ''),
  );
  return ImportAnswers.parse({
    ...{ area, period, unit, status },
    theme: asked.theme === null ? null : themeOf(asked.theme, store),
    source: {
      key: known?.key ?? null,
      title: asked.source === null || known ? null : { zh: asked.source, en: null },
    },
  });
}

/** @throws usage.value-unknown */
function themeOf(given: string, { themes }: Pick<Session['store'], 'themes'>): string {
  const all = themes.list();
  const found = all.find(({ key, name }) => [key, name.zh, name.en].includes(given));
  if (!found)
    throw new AppError('usage.value-unknown', {
      ...{ option: '--theme', value: given },
      known: all.map(({ key, name }) => `${key} (${name.zh})`).join(', '),
    });
  return found.key;
}

/** @throws usage.value-unknown, import.map-unreadable */
async function mappingNamed(
  given: string,
  { store }: Pick<Session, 'store'>,
): Promise<SavedMapping> {
  const saved = store.savedMappings.named(given);
  if (saved) return saved;
  const at = path.resolve(given);
  if (!existsSync(at))
    throw new AppError('usage.value-unknown', {
      ...{ option: '--map', value: given },
      known:
        store.savedMappings
          .list()
          .map(({ name }) => name)
          .join(', ') || '–',
    });
  const text = await readFile(at, 'utf8');
  try {
    const mapping = readMapping(JSON.parse(text));
    if (mapping) return mapping;
  } catch (cause) {
    throw new AppError('import.map-unreadable', { path: at }, { cause });
  }
  throw new AppError('import.map-unreadable', { path: at });
}
