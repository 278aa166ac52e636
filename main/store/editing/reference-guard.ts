import type { Database } from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';
import type { Passage } from '../../../shared/model/figure.ts';

type Paragraph = Pick<Passage, 'source' | 'section' | 'paraNo'>;

/** Guards what things refer to: paragraphs of sources, and themes. */
export function createReferenceGuard(db: Database) {
  const paragraphs = db
    .prepare<[string, number], number>(
      'SELECT paragraphs FROM source_section WHERE source = ? AND section = ?',
    )
    .pluck();
  const theme = db.prepare<[string], unknown>('SELECT 1 FROM theme WHERE key = ?');

  return {
    /** @throws record.paragraph-unknown when the source has no such section or paragraph */
    assertParagraph({ source, section, paraNo }: Paragraph): void {
      const count = paragraphs.get(source, section);
      if (count === undefined || paraNo > count)
        throw new AppError('record.paragraph-unknown', { source, section, paragraph: paraNo });
    },

    /** @throws record.unknown */
    assertTheme(key: string): void {
      if (!theme.get(key)) throw new AppError('record.unknown', { key });
    },
  };
}

export type ReferenceGuard = ReturnType<typeof createReferenceGuard>;
