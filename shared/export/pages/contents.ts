import { translate } from '../../i18n/messages.ts';
import type { Locale } from '../../model/localized.ts';
import { chunks, type Draft } from './draft.ts';
import type { ContentsLine } from './page.ts';
import { type Paper, roomOf } from './paper.ts';
import { titleHeight } from './tables.ts';

/** Height of a line of the contents. */
export const contentsLine = 24;

/** The pages with their contents before them. */
export function withContents(drafts: readonly Draft[], locale: Locale, paper: Paper): Draft[] {
  const room = Math.floor((roomOf(paper) - titleHeight) / contentsLine);
  const title = translate(locale, 'pages.contents');
  const linesAt = (offset: number): ContentsLine[] => {
    let section: string | null = null;
    return drafts.flatMap(({ entries }, index) =>
      entries.flatMap((entry): ContentsLine[] => {
        const to = { kind: 'page', index: index + offset } as const;
        const line: ContentsLine = {
          title: entry.title,
          level: entry.section === null ? 0 : 1,
          to,
        };
        if (entry.section === section || entry.section === null) return [line];
        section = entry.section;
        return [{ title: section, level: 0, to }, line];
      }),
    );
  };
  const count = Math.ceil(linesAt(0).length / room);
  const contents = chunks(linesAt(count), room).map(
    (lines, index): Draft => ({
      body: { kind: 'contents', lines },
      entries: index === 0 ? [{ section: null, title }] : [],
      isAppendix: false,
    }),
  );
  return [...contents, ...drafts];
}
