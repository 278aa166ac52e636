import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { renameDataset } from './rename-dataset.ts';

/**
 * Takes the English out of a dataset.
 *
 * @param to a folder that is made for it
 * @param languages what its decks then say that they have
 * @returns `to`
 */
export function chineseAlone(
  from: string,
  to: string,
  languages: readonly string[] = ['zh-CN'],
): string {
  cpSync(from, to, { recursive: true });
  renameDataset(to);
  for (const name of readdirSync(to)) {
    const file = path.join(to, name);
    if (name.endsWith('.csv')) {
      const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true });
      const chinese = rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([column, cell]) => [column, column.endsWith('_en') ? '' : cell]),
        ),
      );
      if (chinese[0])
        writeFileSync(file, csvOf([Object.keys(chinese[0]), ...chinese.map(Object.values)]));
    } else if (name.startsWith('deck-')) {
      const deck = JSON.parse(readFileSync(file, 'utf8')) as object;
      const stripped = withoutEnglish({ ...deck, languages });
      writeFileSync(file, JSON.stringify(stripped));
    }
  }
  return to;
}

/** Every cell in quotes, so that none needs a look. */
function csvOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return rows.map((row) => `${row.map(cell).join(',')}\n`).join('');
}

function withoutEnglish(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEnglish);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'en')
      .map(([name, inner]) => [name, withoutEnglish(inner)]),
  );
}
