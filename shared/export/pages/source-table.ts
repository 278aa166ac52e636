import { translate } from '../../i18n/messages.ts';
import type { Figure } from '../../model/figure.ts';
import { inLocale, type Locale } from '../../model/localized.ts';
import type { Source } from '../../model/source.ts';
import type { Column } from './page.ts';
import { measureOf, type Paper } from './paper.ts';
import { rowOf, type Table } from './tables.ts';

/** The documents that these figures are cited from, by the marks of their places: `[2]`. */
export function sourceTable(
  figures: readonly Pick<Figure, 'passages'>[],
  sources: readonly Source[],
  locale: Locale,
  paper: Paper,
): Table {
  const width = measureOf(paper);
  const columns: Column[] = [
    { title: translate(locale, 'pages.document'), width: width - 200, kind: 'name' },
    { title: translate(locale, 'pages.published'), width: 200, kind: 'small' },
  ];
  const cited = new Set(
    figures.flatMap(({ passages }) => passages.map(({ source }) => String(source))),
  );
  const rows = sources.flatMap((source, index) => {
    if (!cited.has(source.key)) return [];
    const cells = [
      {
        text: `${markOfSource(sources, index)}${inLocale(source.title, locale)}`,
        sub: inLocale(source.locatorNote, locale),
        links: [],
      },
      {
        text: [source.publisher, source.datePublished].filter(Boolean).join(' · ') || '—',
        sub: null,
        links: [],
      },
    ];
    return [rowOf(cells, columns, { paper, locale, anchor: null, figure: null })];
  });
  return { heading: translate(locale, 'pages.documents'), columns, rows };
}

/** What stands before a place: `[2] `, nothing where the store holds one document only. */
export function markOfSource(sources: readonly Source[], index: number): string {
  return sources.length > 1 ? `[${index + 1}] ` : '';
}
