import {
  goalTypes,
  kindWords,
  priceBasisWords,
  progressWords,
  sheetTitles,
  statusWords,
  yesNo,
} from '../../../shared/export/data-words.ts';
import { homeOf } from '../../../shared/figures/areas.ts';
import { textInPlace } from '../../../shared/figures/bind-figure.ts';
import { formatPeriod, formatTerm } from '../../../shared/figures/format-period.ts';
import { stepInWords } from '../../../shared/goals/step-in-words.ts';
import type { Goal, GoalTarget, Milestone } from '../../../shared/model/goal.ts';
import type { Source } from '../../../shared/model/source.ts';
import type { StoreContent } from '../../store/store.ts';
import { column, measureColumns, published } from './columns.ts';
import { type Statement, type StatementTime, statementsOf } from './statements.ts';
import { type Column, type Table, tableOf } from './table.ts';
import type { TableWords } from './table-words.ts';

/** All that the content states as one table, each row whole in itself. */
export function wholeTable(content: StoreContent, tableWords: TableWords): Table {
  const columns: Column<Statement>[] = [
    column('kind', 10, ({ kind }) => tableWords.words(kindWords[kind])),
    column('theme', 16, ({ theme }) => tableWords.theme(theme)),
    ...entryColumns(tableWords, statementsOf(content)),
    column('snapshot', 14, () => content.snapshot.id),
  ];
  return tableOf('', columns, statementsOf(content), tableWords.words);
}

/** The observations, one table for each theme that has any. */
export function themeTables(content: StoreContent, tableWords: TableWords): Table[] {
  const observations = statementsOf(content).filter(({ kind }) => kind === 'observation');
  return content.themes.flatMap(({ key, name }) => {
    const rows = observations.filter(({ theme }) => theme === key);
    if (rows.length === 0) return [];
    return [
      tableOf(
        tableWords.words(name),
        entryColumns(tableWords, observations),
        rows,
        tableWords.words,
      ),
    ];
  });
}

/** @param entries of all tables: a column that none of them has anything for is left out */
function entryColumns(tableWords: TableWords, entries: readonly Statement[]): Column<Statement>[] {
  const { words, inOther, locale } = tableWords;
  return [
    column('name', 34, ({ name }) => words(name)),
    column('otherName', 40, ({ name }) => inOther(name)),
    column('period', 16, ({ time }) => timeText(time, tableWords)),
    ...measureColumns<Statement>(tableWords, ({ measure }) => measure),
    column('status', 10, ({ status }) => status && words(statusWords[status])),
    ...(entries.some(({ isInForce }) => isInForce !== null)
      ? [
          column<Statement>('inForce', 10, ({ isInForce }) =>
            isInForce === null ? null : words(yesNo[`${isInForce}`]),
          ),
          column<Statement>('inForceReason', 30, ({ reason }) => reason),
        ]
      : []),
    ...(entries.some(({ priceBasis }) => priceBasis !== null)
      ? [
          column<Statement>(
            'priceBasis',
            14,
            ({ priceBasis }) => priceBasis && words(priceBasisWords[priceBasis]),
          ),
        ]
      : []),
    column('partOf', 26, ({ partOf }) => partOf && words(partOf)),
    column('note', 44, ({ notes }) => notes.map(words).join(locale === 'en' ? ' ' : '') || null),
    column('source', 36, ({ passages }) => tableWords.titles(passages)),
    column('place', 22, ({ passages }) => tableWords.places(passages)),
    column('rawText', 20, ({ rawTexts }) => tableWords.listed(rawTexts) || null),
    column('periodCode', 14, ({ time }) => timeCode(time)),
    column('area', 12, ({ area }) => area),
    column('key', 34, ({ key }) => key),
  ];
}

interface GoalRow {
  readonly goal: Goal;
  /** Null for a goal in words. */
  readonly target: GoalTarget | null;
}

/** A row for each target, and one for each goal in words, with what was last reported. */
export function goalTable(
  { goals, indicators, areas }: StoreContent,
  tableWords: TableWords,
): Table {
  const { words, inOther, locale } = tableWords;
  const names = new Map(indicators.map(({ key, name }) => [key, name]));
  const lastOf = ({ goal }: GoalRow) => goal.progress.at(-1);
  const places = { areas, meant: homeOf(areas) };
  const statementOf = ({ goal }: GoalRow) => textInPlace(goal.statement, goal, places);
  const columns: Column<GoalRow>[] = [
    column('goal', 40, (row) => words(statementOf(row))),
    column('otherGoal', 46, (row) => inOther(statementOf(row))),
    column('theme', 16, ({ goal }) => tableWords.theme(goal.theme)),
    column('goalType', 10, ({ goal }) => words(goalTypes[goal.goalType])),
    column('term', 22, ({ goal }) => timeText({ term: goal }, tableWords)),
    column('measure', 26, ({ target }) => target && words(target.measure)),
    column('otherMeasure', 30, ({ target }) => target && inOther(target.measure)),
    ...measureColumns<GoalRow>(tableWords, ({ target }) => target),
    column('cumulative', 12, ({ target }) => target && words(yesNo[`${target.isCumulative}`])),
    column('baseline', 10, ({ target }) => target && published(target.baseline, target.decimals)),
    column('measuredBy', 30, ({ target }) => {
      const name = target?.indicator && names.get(target.indicator);
      return name ? words(name) : null;
    }),
    ...(goals.some(({ office }) => office !== null)
      ? [column<GoalRow>('office', 20, ({ goal }) => goal.office && words(goal.office))]
      : []),
    ...(goals.some(({ leader }) => leader !== null)
      ? [column<GoalRow>('leader', 14, ({ goal }) => goal.leader)]
      : []),
    ...(goals.some(({ steps }) => steps.length > 0)
      ? [
          column<GoalRow>('steps', 44, ({ goal }) =>
            goal.steps.length === 0
              ? null
              : goal.steps
                  .map((step) => stepInWords(step, locale))
                  .join(locale === 'en' ? '; ' : '；'),
          ),
        ]
      : []),
    column('progress', 16, ({ goal }) => words(progressWords[goal.status])),
    column('progressAt', 16, (row) => {
      const last = lastOf(row);
      return last ? formatPeriod(last.asOf, locale) : null;
    }),
    column('progressValue', 14, (row) => published(lastOf(row)?.value ?? null, 0)),
    column('progressNote', 30, (row) => lastOf(row)?.note || null),
    column('progressBy', 14, (row) => lastOf(row)?.by || null),
    column('source', 36, ({ goal }) => tableWords.titles([goal.passage])),
    column('place', 18, ({ goal }) => tableWords.places([goal.passage])),
    column('rawText', 18, ({ target }) => target?.rawText ?? null),
    column('periodCode', 14, ({ goal }) => timeCode({ term: goal })),
    column('key', 34, ({ goal, target }) => target?.key ?? goal.key),
  ];
  const rows = goals.flatMap((goal): GoalRow[] =>
    goal.targets.length === 0
      ? [{ goal, target: null }]
      : goal.targets.map((target) => ({ goal, target })),
  );
  return tableOf(words(sheetTitles.goals), columns, rows, words);
}

export function milestoneTable({ milestones, areas }: StoreContent, tableWords: TableWords): Table {
  const { words, inOther, locale } = tableWords;
  const places = { areas, meant: homeOf(areas) };
  const titleOf = (one: Milestone) => textInPlace(one.title, one, places);
  const columns: Column<Milestone>[] = [
    column('date', 16, ({ date }) => formatPeriod(date, locale)),
    column('name', 44, (one) => words(titleOf(one))),
    column('otherName', 50, (one) => inOther(titleOf(one))),
    column('theme', 16, ({ theme }) => tableWords.theme(theme)),
    column('source', 36, ({ passage }) => tableWords.titles([passage])),
    column('place', 18, ({ passage }) => tableWords.places([passage])),
    column('dateCode', 14, ({ date }) => date),
    column('key', 34, ({ key }) => key),
  ];
  return tableOf(words(sheetTitles.milestones), columns, milestones, words);
}

interface SectionRow {
  readonly source: Source;
  readonly section: Source['sections'][number];
}

/** A row for each section of each document. */
export function sourceTable({ sources }: StoreContent, { words }: TableWords): Table {
  const columns: Column<SectionRow>[] = [
    column('source', 40, ({ source }) => words(source.title)),
    column('publisher', 20, ({ source }) => source.publisher),
    column('published', 14, ({ source }) => source.datePublished),
    column('section', 8, ({ section }) => published(section.number, 0)),
    column('heading', 40, ({ section }) => section.heading),
    column('paragraphs', 12, ({ section }) => published(section.paragraphs, 0)),
    column('counting', 60, ({ source }) => words(source.locatorNote)),
    column('sha256', 68, ({ source }) => source.sha256),
    column('key', 28, ({ source }) => source.key),
  ];
  const rows = sources.flatMap((source) => source.sections.map((section) => ({ source, section })));
  return tableOf(words(sheetTitles.sources), columns, rows, words);
}

function timeText(time: StatementTime, { words, locale }: TableWords): string {
  if ('code' in time) return formatPeriod(time.code, locale);
  const { periodStart, periodEnd, termFrom } = time.term;
  return formatTerm(periodStart, periodEnd, termFrom && words(termFrom), locale);
}

/** `2024`, or both ends of a term: `P0Y/P3Y`. */
function timeCode(time: StatementTime): string {
  if ('code' in time) return time.code;
  const { periodStart, periodEnd } = time.term;
  return periodStart === periodEnd ? periodStart : `${periodStart}/${periodEnd}`;
}
