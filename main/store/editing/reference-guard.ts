import type { Database } from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';
import type { Passage } from '../../../shared/model/figure.ts';

type Paragraph = Pick<Passage, 'source' | 'section' | 'paraNo'>;

/** Guards what things refer to: paragraphs of sources, themes, and areas. */
export function createReferenceGuard(db: Database) {
  const paragraphs = db
    .prepare<[string, number], number>(
      'SELECT paragraphs FROM source_section WHERE source = ? AND section = ?',
    )
    .pluck();
  const area = db.prepare<[string], unknown>('SELECT 1 FROM area WHERE key = ?');
  const theme = db.prepare<[string], unknown>('SELECT 1 FROM theme WHERE key = ?');

  return {
    /** @throws record.paragraph-unknown when the source has no such section or paragraph */
    assertParagraph({ source, section, paraNo }: Paragraph): void {
      const count = paragraphs.get(source, section);
      if (count === undefined || paraNo > count)
        throw new AppError('record.paragraph-unknown', { source, section, paragraph: paraNo });
    },

    /** @throws record.unknown */
    assertArea(key: string | null): void {
      if (key !== null && !area.get(key)) throw new AppError('record.unknown', { key });
    },

    /** @throws record.unknown */
    assertTheme(key: string): void {
      if (!theme.get(key)) throw new AppError('record.unknown', { key });
    },
  };
}

export type ReferenceGuard = ReturnType<typeof createReferenceGuard>;
