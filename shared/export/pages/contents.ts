import { translate } from '../../i18n/messages.ts';
import type { Locale } from '../../model/localized.ts';
import { wrapText } from '../../text/text-width.ts';
import type { Draft } from './draft.ts';
import type { ContentsLine } from './page.ts';
import { measureOf, type Paper, roomOf } from './paper.ts';
import { titleHeight } from './tables.ts';

/** Of each line that an entry takes. */
const lineHeight = 24;
/** Beside an entry's words: its indentation, the leader and the number, and what estimates miss. */
const besideWords = 120;

/** The pages with their contents before them. */
export function withContents(drafts: readonly Draft[], locale: Locale, paper: Paper): Draft[] {
  const title = translate(locale, 'pages.contents');
  const width = measureOf(paper) - besideWords;
  const style = { size: paper.text.size, weight: 700 } as const;
  const heightOf = (words: string) => wrapText(words, width, style, locale).length * lineHeight;
  const linesAt = (offset: number): ContentsLine[] => {
    let section: string | null = null;
    return drafts.flatMap(({ entries }, index) =>
      entries.flatMap((entry): ContentsLine[] => {
        const to = { kind: 'page', index: index + offset } as const;
        const line: ContentsLine = {
          title: entry.title,
          level: entry.section === null ? 0 : 1,
          height: heightOf(entry.title),
          to,
        };
        if (entry.section === section || entry.section === null) return [line];
        section = entry.section;
        return [{ title: section, level: 0, height: heightOf(section), to }, line];
      }),
    );
  };
  const room = roomOf(paper) - titleHeight;
  // How high entries are does not hang on the pages that they name.
  const count = onPages(linesAt(0), room).length;
  const contents = onPages(linesAt(count), room).map(
    (lines, index): Draft => ({
      body: { kind: 'contents', lines },
      entries: index === 0 ? [{ section: null, title }] : [],
      isAppendix: false,
    }),
  );
  return [...contents, ...drafts];
}

/** As many lines on each page as it has room for. */
function onPages(lines: readonly ContentsLine[], room: number): ContentsLine[][] {
  const pages: ContentsLine[][] = [];
  let left = 0;
  for (const line of lines) {
    const page = pages.at(-1);
    if (page && line.height <= left) page.push(line);
    else {
      pages.push([line]);
      left = room;
    }
    left -= line.height;
  }
  return pages;
}
