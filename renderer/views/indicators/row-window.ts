import type { ThemeKey } from '../../../shared/model/keys.ts';
import type { RecordPage, RecordQuery, RecordRow } from '../../../shared/model/records.ts';

/** What a table asks for; pages are fetched as they come into view. */
export type RowFilter = Omit<RecordQuery, 'offset' | 'limit'>;

/** A line of the table: a theme's heading, or a record, which may still be on its way. */
export type Line =
  | { readonly type: 'heading'; readonly theme: ThemeKey; readonly count: number }
  | { readonly type: 'record'; readonly row: RecordRow | null };

interface Segment {
  /** Null where the table has no groups. */
  readonly theme: ThemeKey | null;
  readonly total: number;
  /** The line that it begins at, its heading included. */
  readonly from: number;
}

export interface Rows {
  /** Headings included. */
  readonly lines: number;
  /** Records alone. */
  readonly total: number;
  readonly lineAt: (index: number) => Line | null;
  /** The line of a record among those that were fetched; -1 when it is not among them. */
  readonly find: (key: string) => number;
}

/** Two screens of a tall window: at each key of a search one page is read. */
const pageSize = 50;

type Query = (query: RecordQuery) => Promise<RecordPage>;

/**
 * A long answer of which only what is looked at is fetched, in pages of 50. With `groups` each
 * theme is a part of its own with a heading, empty ones left out.
 */
export function createRowWindow(
  query: Query,
  { asked, groups }: { asked: RowFilter; groups: readonly ThemeKey[] | null },
  changed: (rows: Rows) => void,
  failed: (error: unknown) => void,
) {
  const pages = new Map<string, readonly RecordRow[] | 'asked'>();
  let segments: readonly Segment[] = [];
  let given = false;

  const questionOf = (theme: ThemeKey | null, offset: number, limit: number): RecordQuery => ({
    ...asked,
    filter: theme === null ? asked.filter : { ...asked.filter, themes: [theme] },
    offset,
    limit,
  });

  function segmentAt(index: number): Segment | undefined {
    return segments.findLast(({ from }) => from <= index);
  }

  function recordAt({ theme, from }: Segment, index: number): RecordRow | null {
    const place = index - from - (theme === null ? 0 : 1);
    const page = pages.get(pageKey(theme, Math.floor(place / pageSize)));
    return Array.isArray(page) ? (page[place % pageSize] ?? null) : null;
  }

  function lineAt(index: number): Line | null {
    const segment = segmentAt(index);
    if (!segment || index >= linesOf(segments)) return null;
    if (segment.theme !== null && index === segment.from)
      return { type: 'heading', theme: segment.theme, count: segment.total };
    return { type: 'record', row: recordAt(segment, index) };
  }

  function find(key: string): number {
    for (const { theme, from } of segments)
      for (const [name, page] of pages) {
        if (page === 'asked' || !name.startsWith(`${theme ?? ''}:`)) continue;
        const place = page.findIndex((row) => row.key === key);
        if (place < 0) continue;
        const number = Number(name.slice(name.indexOf(':') + 1));
        return from + (theme === null ? 0 : 1) + number * pageSize + place;
      }
    return -1;
  }

  function tell(): void {
    changed({
      lines: linesOf(segments),
      total: segments.reduce((sum, { total }) => sum + total, 0),
      lineAt,
      find,
    });
  }

  async function fetchPage(theme: ThemeKey | null, number: number): Promise<RecordPage> {
    const key = pageKey(theme, number);
    pages.set(key, 'asked');
    try {
      const page = await query(questionOf(theme, number * pageSize, pageSize));
      pages.set(key, page.rows);
      return page;
    } catch (error) {
      pages.delete(key);
      throw error;
    }
  }

  return {
    /** Fetches how much there is, with the first rows of each part. */
    async begin(): Promise<void> {
      try {
        const wanted = asked.filter.themes;
        const parts: readonly (ThemeKey | null)[] = groups?.filter(
          (theme) => wanted.length === 0 || wanted.includes(theme),
        ) ?? [null];
        const totals = await Promise.all(
          parts.map(async (theme) => ({ theme, total: (await fetchPage(theme, 0)).total })),
        );
        segments = withOffsets(totals.filter(({ total }) => total > 0));
        given = true;
        tell();
      } catch (error) {
        failed(error);
      }
    },

    /** Sees that these lines are there, or on their way. */
    need(from: number, to: number): void {
      if (!given) return;
      for (const { theme, total, from: start } of segments) {
        const first = start + (theme === null ? 0 : 1);
        const low = Math.max(from - first, 0);
        const high = Math.min(to - first, total - 1);
        for (let page = Math.floor(low / pageSize); page <= Math.floor(high / pageSize); page++) {
          if (high < low || pages.has(pageKey(theme, page))) continue;
          fetchPage(theme, page).then(tell, failed);
        }
      }
    },
  };
}

function withOffsets(parts: readonly Omit<Segment, 'from'>[]): Segment[] {
  let from = 0;
  return parts.map((part) => {
    const segment = { ...part, from };
    from += part.total + (part.theme === null ? 0 : 1);
    return segment;
  });
}

function linesOf(segments: readonly Segment[]): number {
  const last = segments.at(-1);
  return last ? last.from + last.total + (last.theme === null ? 0 : 1) : 0;
}

function pageKey(theme: ThemeKey | null, number: number): string {
  return `${theme ?? ''}:${number}`;
}
