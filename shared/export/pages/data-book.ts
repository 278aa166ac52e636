import { type BindResult, type BoundFigure, plainText } from '../../deck/bound-slide.ts';
import { bindFigure } from '../../figures/bind-figure.ts';
import { citeShortly } from '../../figures/cite.ts';
import { formatTerm } from '../../figures/format-period.ts';
import { translate } from '../../i18n/messages.ts';
import type { Briefing } from '../../model/briefing.ts';
import type { Figure } from '../../model/figure.ts';
import { inLocale, type Locale } from '../../model/localized.ts';
import { figuresIn } from './figures-in.ts';
import { type Cell, type Column, figureId, type LinkText, type Row } from './page.ts';
import { measureOf, type Paper } from './paper.ts';
import { markOfSource } from './source-table.ts';
import { rowOf, type Table } from './tables.ts';

interface Setting {
  readonly briefing: Briefing;
  readonly locale: Locale;
  readonly paper: Paper;
  /** Whether figures have an entry in an appendix to link to. */
  readonly linked: boolean;
}

/** A figure as tables show it: a target says the term of its goal. */
export function bindForTable(figure: Figure, { goals }: Briefing, locale: Locale): BoundFigure {
  const bound = bindFigure(figure, locale);
  const goal =
    figure.origin === 'target'
      ? goals.find(({ key }) => key === figure.key.split('.')[0])
      : undefined;
  if (!goal) return bound;
  const { periodStart, periodEnd, termFrom } = goal;
  const from = termFrom && inLocale(termFrom, locale);
  return { ...bound, period: formatTerm(periodStart, periodEnd, from, locale) };
}

/** One table for each theme, its observations before its targets, each with the source's place. */
export function themeTables(figures: readonly Figure[], setting: Setting): Table[] {
  const { briefing, locale } = setting;
  const columns = bookColumns(setting);
  return briefing.themes
    .map((theme) => ({ theme, own: figures.filter((figure) => figure.theme === theme.key) }))
    .filter(({ own }) => own.length > 0)
    .map(({ theme, own }) => ({
      heading: inLocale(theme.name, locale),
      columns,
      rows: [...own]
        .sort((one, other) => rankOf(one) - rankOf(other))
        .map((figure) => bookRow(bindForTable(figure, briefing, locale), columns, setting)),
    }));
}

/** What is drawn in charts, as tables: one for each slide that has one. */
export function chartTables(slides: readonly BindResult[], setting: Setting): Table[] {
  const columns = bookColumns(setting);
  return slides.flatMap((result) => {
    if (!result.ok || !('chart' in result.slide.body)) return [];
    const shown = figuresIn(result.slide.body.chart);
    const figures = [...new Map(shown.map((bound) => [figureId(bound), bound])).values()];
    return [
      {
        heading: plainText(result.slide.title),
        columns,
        rows: figures.map((bound) => ({ ...bookRow(bound, columns, setting), anchor: null })),
      },
    ];
  });
}

function rankOf({ origin }: Figure): number {
  return origin === 'observation' ? 0 : 1;
}

function bookColumns({ locale, paper }: Setting): Column[] {
  const width = measureOf(paper);
  const [value, period, source] = locale === 'en' ? [164, 116, 132] : [148, 104, 132];
  return [
    {
      title: translate(locale, 'pages.indicator'),
      width: width - value - period - source,
      kind: 'name',
    },
    { title: translate(locale, 'pages.value'), width: value, kind: 'value' },
    { title: translate(locale, 'pages.period'), width: period, kind: 'small' },
    { title: translate(locale, 'pages.source'), width: source, kind: 'small' },
  ];
}

function bookRow(
  bound: BoundFigure,
  columns: readonly Column[],
  { briefing, locale, paper, linked }: Setting,
): Row {
  const { figure, name, printed, period } = bound;
  const id = figureId(bound);
  const place = citeWithSources(bound, briefing, locale);
  const link: LinkText[] = linked ? [{ text: place, to: { kind: 'entry', id } }] : [];
  const cells: Cell[] = [
    { text: name, sub: figure.note && inLocale(figure.note, locale), links: [] },
    { text: printed, sub: null, links: [] },
    { text: period, sub: null, links: [] },
    { text: linked ? '' : place, sub: null, links: link },
  ];
  return rowOf(cells, columns, { paper, locale, anchor: { kind: 'row', id }, figure: bound });
}

/** `导语3段`; where the store holds several sources, `［2］导语3段`. */
function citeWithSources({ figure }: BoundFigure, { sources }: Briefing, locale: Locale): string {
  return sources
    .map((source, index) => ({
      mark: markOfSource(sources, index),
      places: figure.passages.filter((passage) => passage.source === source.key),
    }))
    .filter(({ places }) => places.length > 0)
    .map(({ mark, places }) => `${mark}${citeShortly(places, locale)}`)
    .join(locale === 'en' ? '; ' : '；');
}
