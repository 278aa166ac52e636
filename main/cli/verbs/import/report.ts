import { formatFigure } from '../../../../shared/figures/format-figure.ts';
import { formatPeriod } from '../../../../shared/figures/format-period.ts';
import { type MessageKey, translate } from '../../../../shared/i18n/messages.ts';
import { planQuestionText } from '../../../../shared/import/question-text.ts';
import { UnitMultiplier } from '../../../../shared/model/figure.ts';
import type { ImportPlan, PlannedFigure } from '../../../../shared/model/import.ts';
import type { Locale } from '../../../../shared/model/localized.ts';

/**
 * What an import would do, or did, for programs.
 *
 * @param text of the file, in which the reason is looked for where it holds no table
 */
export function importDocument(plan: ImportPlan, locale: Locale, text = '') {
  const { tables, figures, missing, blank, undecided, refused, questions } = plan;
  const of = (...outcomes: readonly PlannedFigure['outcome'][]) =>
    figures.filter(({ outcome }) => outcomes.includes(outcome));
  const isUndecided = (table: number | null, cell: string | null) =>
    undecided.some((one) => one.table === table && one.cell === cell);
  return {
    tables: tables.map(({ sheet, range, title, leftOut }) => ({
      ...{ sheet, range, title },
      ...(leftOut && { left_out: true }),
    })),
    new: of('new').map(entryOf),
    changed: of('changed', 'beside').map((one) => ({ ...entryOf(one), before: beforeOf(one) })),
    same: of('same').length + plan.unchanged,
    rounded: of('same')
      .filter(({ isRounded }) => isRounded)
      .map((one) => ({ ...entryOf(one), before: beforeOf(one) })),
    missing: missing.map(entryOf),
    blank,
    asked: [
      ...questions
        .filter(({ table, cell }) => !isUndecided(table, cell))
        .map((question) => ({
          ...{ table: question.table, cell: question.cell, about: question.about },
          question: planQuestionText(question, plan, locale),
          subject: question.subject,
          suggestions: question.suggestions,
        })),
      // What the cell likely says, left out until somebody says so.
      ...undecided.map((figure) => {
        const about =
          questions.find(({ table, cell }) => table === figure.table && cell === figure.cell)
            ?.about ?? 'value';
        return {
          ...entryOf(figure),
          about,
          question: planQuestionText(
            { ...{ about, table: figure.table, cell: figure.cell }, subject: figure.rawText },
            plan,
            locale,
          ),
        };
      }),
    ],
    refused: noTable(plan, text, locale).concat(
      refused.map(({ table, cell, reason, text }) => ({
        ...{ table, cell, text, code: reason },
        reason: translate(locale, `import.refused.${reason}` as MessageKey),
      })),
    ),
    new_indicators: plan.newIndicators,
    new_areas: plan.newAreas,
    source: plan.source,
  };
}

interface RefusedEntry {
  readonly table: number | null;
  readonly cell: string | null;
  readonly text: string;
  readonly code: string;
  readonly reason: string;
}

/** A file without a table is refused as a whole, and told why where its text shows it. */
function noTable({ tables }: ImportPlan, text: string, locale: Locale): RefusedEntry[] {
  if (tables.length > 0) return [];
  const code = /[\u2e80-\u2fdf]/u.test(text) ? 'radicals' : 'no-table';
  const reason = translate(locale, `import.refused.${code}`);
  return [{ table: null, cell: null, text: '', code, reason }];
}

function entryOf(figure: PlannedFigure) {
  const { table, cell, indicator, path, area, areaKey, period, unit, notes } = figure;
  const { value, valueLo, valueHi, unitMult, qualifier, status, rawText } = figure;
  return {
    ...{ table, cell, indicator: indicator?.key ?? null, path, area, area_key: areaKey, period },
    value,
    ...(valueLo !== null && { value_lo: valueLo, value_hi: valueHi }),
    ...{ unit, unit_mult: unitMult, qualifier, status },
    note: notes.length === 0 ? null : notes.join('; '),
    raw_text: rawText,
  };
}

function beforeOf({ before, outcome }: PlannedFigure) {
  if (!before) return null;
  const { value, valueLo, valueHi, unitMult, qualifier, status, source } = before;
  return {
    value,
    ...(valueLo !== null && { value_lo: valueLo, value_hi: valueHi }),
    ...{ unit_mult: unitMult, qualifier, status, source },
    /** Whether it stays, as another source published it. */
    stays: outcome === 'beside',
  };
}

/** How many lines of one kind a person is shown; the JSON has all of them. */
const shownLines = 20;

/** The same for people, and whether it was written. */
export function importLines(plan: ImportPlan, isWritten: boolean, locale: Locale): string[] {
  const say = (key: MessageKey, params: Record<string, string | number> = {}) =>
    translate(locale, key, params);
  const count = (outcome: PlannedFigure['outcome']) =>
    plan.figures.filter((one) => one.outcome === outcome).length;
  const cellOf = ({ table, cell }: { table: number | null; cell: string | null }) =>
    [table === null ? null : plan.tables[table]?.sheet, cell].filter(Boolean).join('!');
  const listed = <Item>(items: readonly Item[], line: (item: Item) => string) => [
    ...items.slice(0, shownLines).map((item) => `  ${line(item)}`),
    ...(items.length > shownLines
      ? [`  ${say('import.and-more', { count: items.length - shownLines })}`]
      : []),
  ];
  const printed = (value: PlannedFigure | NonNullable<PlannedFigure['before']>, unit: string) =>
    formatFigure(
      {
        ...value,
        unitMult: UnitMultiplier.safeParse(value.unitMult).data ?? 0,
        ...{ decimals: 0, unit: { zh: unit, en: null } },
      },
      'zh-CN',
    );
  const changed = plan.figures.filter(
    ({ outcome }) => outcome === 'changed' || outcome === 'beside',
  );
  const rounded = plan.figures.filter(({ isRounded }) => isRounded);
  const total =
    plan.figures.length +
    plan.unchanged +
    plan.missing.length +
    plan.blank +
    plan.undecided.length +
    plan.refused.length;
  return [
    ...plan.tables.map(({ sheet, range, title }, index) =>
      say('import.table', {
        number: index + 1,
        place: [sheet, range].filter(Boolean).join('!'),
        title: title ?? '',
      }),
    ),
    say(isWritten ? 'import.written' : 'import.would-write', {
      count: count('new') + changed.length,
      total,
    }),
    say('import.counts', {
      ...{ new: count('new'), changed: count('changed'), beside: count('beside') },
      ...{ same: count('same') + plan.unchanged, missing: plan.missing.length, blank: plan.blank },
      ...{ undecided: plan.undecided.length, refused: plan.refused.length },
    }),
    ...listed(changed, (one) =>
      say(one.outcome === 'beside' ? 'import.beside' : 'import.changed', {
        ...{ cell: cellOf(one), name: one.indicator?.name ?? '' },
        period: one.period === null ? '' : formatPeriod(one.period, locale),
        before: one.before ? printed(one.before, one.unit ?? '') : '',
        ...{ after: printed(one, one.unit ?? ''), source: one.before?.source ?? '' },
      }),
    ),
    ...listed(rounded, (one) =>
      say('import.rounded', {
        ...{ cell: cellOf(one), name: one.indicator?.name ?? '', after: one.rawText },
        before: one.before ? printed(one.before, one.unit ?? '') : '',
      }),
    ),
    ...listed(plan.undecided, (one) =>
      say('import.left-out', { cell: cellOf(one), text: one.rawText }),
    ),
    ...listed(plan.refused, (one) =>
      say('import.refused', {
        ...{ cell: cellOf(one), text: one.text },
        reason: say(`import.refused.${one.reason}` as MessageKey),
      }),
    ),
    ...listed(plan.newAreas, ({ name }) => say('import.new-area', { name })),
    ...listed(plan.newIndicators, ({ name, unit }) => say('import.new-indicator', { name, unit })),
    ...plan.questions
      .filter(({ blocks }) => blocks)
      .slice(0, 5 * shownLines)
      .map((question) => `? ${planQuestionText(question, plan, locale)}`),
  ];
}
