import type { BoundFigure } from '../../deck/bound-slide.ts';
import { citeParagraph } from '../../figures/cite.ts';
import { translate } from '../../i18n/messages.ts';
import type { Briefing } from '../../model/briefing.ts';
import type { Passage } from '../../model/figure.ts';
import { inLocale, type Locale } from '../../model/localized.ts';
import { foldRadicals } from '../../model/radicals.ts';
import type { Source } from '../../model/source.ts';
import { type Column, figureId, type LinkText, type Row } from './page.ts';
import { measureOf, type Paper } from './paper.ts';
import { markOfSource, sourceTable } from './source-table.ts';
import { rowOf, type Table } from './tables.ts';

/** A figure of the file, and what links lead to where it is shown. */
export interface ShownFigure {
  readonly bound: BoundFigure;
  readonly at: readonly LinkText[];
}

/** Every figure shown, by theme: as printed, the paragraph it was published in, and where it is. */
export function appendixTables(
  figures: readonly ShownFigure[],
  /** Over the links to where figures are shown. */
  shownAt: string,
  { sources, themes }: Briefing,
  locale: Locale,
  paper: Paper,
): Table[] {
  const columns = columnsOf(shownAt, locale, paper);
  const tables = themes.map((theme) => ({
    heading: inLocale(theme.name, locale),
    columns,
    rows: figures
      .filter(({ bound }) => bound.figure.theme === theme.key)
      .map(({ bound, at }): Row => {
        const cells = [
          { text: bound.name, sub: bound.period, links: [] },
          { text: bound.printed, sub: null, links: [] },
          { text: quotes(bound, sources, locale), sub: null, links: [] },
          { text: '', sub: null, links: at },
        ];
        const anchor = { kind: 'entry', id: figureId(bound) } as const;
        return rowOf(cells, columns, { paper, locale, anchor, figure: bound });
      }),
  }));
  const shown = figures.map(({ bound }) => bound.figure);
  return [
    ...tables.filter(({ rows }) => rows.length > 0),
    sourceTable(shown, sources, locale, paper),
  ];
}

function columnsOf(shownAt: string, locale: Locale, paper: Paper): Column[] {
  const width = measureOf(paper);
  const [value, shown] = locale === 'en' ? [148, 92] : [132, 92];
  const name = Math.round((width - value - shown) * (locale === 'en' ? 0.5 : 0.42));
  return [
    { title: translate(locale, 'pages.indicator'), width: name, kind: 'name' },
    { title: translate(locale, 'pages.value'), width: value, kind: 'value' },
    {
      title: translate(locale, 'pages.paragraph'),
      width: width - name - value - shown,
      kind: 'small',
    },
    { title: shownAt, width: shown, kind: 'small' },
  ];
}

/** Each paragraph on a line of its own, with the characters that it prints. */
function quotes({ figure }: BoundFigure, sources: readonly Source[], locale: Locale): string {
  return figure.passages
    .map((passage) => {
      const index = sources.findIndex(({ key }) => key === passage.source);
      return `${markOfSource(sources, index)}${citeQuoted(passage, locale)}`;
    })
    .join('\n');
}

function citeQuoted({ rawText: printed, ...place }: Passage, locale: Locale): string {
  // What the source prints stays in the data; a file must be searched by the characters.
  const rawText = foldRadicals(printed);
  const at = citeParagraph(place, locale);
  if (locale === 'en') return `${at}: “${rawText}”`;
  // A cell is named with its sheet.
  const heading = place.cell === null ? place.heading : null;
  return heading === null ? `${at}：“${rawText}”` : `${at}（${heading}）：“${rawText}”`;
}
