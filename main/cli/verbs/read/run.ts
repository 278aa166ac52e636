import path from 'node:path';
import { readingDocument } from '../../../../shared/reading/reading-document.ts';
import { exitCodes, type Session } from '../../session.ts';
import type { ReadOptions } from './options.ts';
import { readingText } from './report.ts';

/** Lists the figures of a report, with the indicators that they may continue. Nothing is written. */
export async function runRead(
  { in: file, format, locale }: ReadOptions,
  { store, terminal, locale: ownLocale, readReport }: Session,
): Promise<number> {
  const read = await readReport({
    file: path.resolve(file),
    digitNames: store.digitNames.list().map(({ name }) => name),
    indicators: store.indicators.list().map(({ key, name, shortName, synonyms, unit }) => ({
      ...{ key, name: name.zh, shortName: shortName.zh, synonyms, unit: unit.zh },
    })),
  });
  await terminal.result(
    format === 'json'
      ? `${JSON.stringify(readingDocument(read.reading, read.matches, read.notes, read.pages), null, 2)}\n`
      : readingText(read, locale ?? ownLocale),
  );
  return exitCodes.done;
}
