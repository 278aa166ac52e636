import { scaleWords } from '../export/data-words.ts';
import { unitMultipliers } from '../model/figure.ts';
import type { ImportAnswers, PlannedFigure, PlannedTable, PlanQuestion } from '../model/import.ts';
import type { Indicator } from '../model/indicator.ts';
import { inLocale } from '../model/localized.ts';
import { decidedFigure } from './decided-cells.ts';
import { holdAgainstStore } from './hold-against-store.ts';
import { areaNameOf } from './match-areas.ts';
import { nameOfPath, seriesOf } from './plain-name.ts';
import { createAreas } from './plan-areas.ts';
import { createIndicators, ownLabels } from './plan-indicators.ts';
import { toPlanned } from './planned-figure.ts';
import type { KnownContent, Planned, ResolvedFigure } from './planned-import.ts';
import { readPrintedPeriod, toTimePeriod } from './printed-period.ts';
import type { FileTable } from './read-file.ts';
import type { TableFile } from './sheet.ts';
import { describeSource, sourceOf } from './source-of-file.ts';
import type { TableFigure, TableQuestion } from './table-reading.ts';
import { namedColumns } from './table-shape.ts';

/**
 * Plans what a file of tables would change: which figures are new, changed or the same, which
 * indicators and areas are new, what is asked, refused or missing. Nothing unsure is guessed, and
 * another source's figure is never overwritten: the file's stands beside it.
 *
 * @param tables as `readFileTables` reads them with the same answers
 */
export function planImport(
  file: Pick<TableFile, 'name' | 'sha256' | 'format'>,
  tables: readonly FileTable[],
  answers: ImportAnswers,
  content: KnownContent,
): Planned {
  const questions: PlanQuestion[] = [];
  const source = sourceOf(file, answers, content.sources);
  const shapes = tables.map(({ shape }) => shape);
  const isLeftOut = shapes.map((shape) =>
    answers.tables.some((one) => one.table === shape && one.leftOut),
  );
  const taken = tables.flatMap(({ sheet, reading }, table) =>
    isLeftOut[table] ? [] : [{ table, sheet, reading }],
  );

  const indicators = createIndicators(answers, content, questions, ownLabels(taken));
  const areas = createAreas(answers, content.areas, questions);
  const leftOut: Planned['plan']['leftOut'] = [];
  const leaveOut = (table: number, { cell, path, rawText }: TableFigure) => {
    leftOut.push({ table, cell, name: nameOfPath(path), text: rawText });
    return null;
  };
  const resolve = (table: number, sheet: number, figure: TableFigure): ResolvedFigure | null => {
    const series = seriesOf(figure.path, figure.unit);
    const indicator = indicators.of(series, figure, table);
    const found = figure.area === null ? null : areas.of(figure.area, table, figure.isTotal);
    if (indicator === 'left-out' || found === 'left-out') return leaveOut(table, figure);
    return {
      ...{ table, sheet, figure, series, indicator },
      area: figure.area === null ? null : areaNameOf(figure.area),
      areaKey: found,
    };
  };

  const answerOf = (table: number, { cell }: TableFigure) => answers.cells[`${table + 1}!${cell}`];
  const resolved: ResolvedFigure[] = [];
  const undecided: PlannedFigure[] = [];
  const statusOf = (shape: string | undefined) =>
    answers.tables.find((one) => one.table === shape)?.status ?? answers.status;
  const unitsByKey = new Map<string, Indicator['unit']>(
    content.indicators.map(({ key, unit }) => [key, unit]),
  );
  for (const { table, sheet, reading } of taken) {
    const status = statusOf(shapes[table]);
    for (const question of reading.questions) {
      if (question.about === 'status' && status !== null) continue;
      // Of a cell that is left out until it is decided nothing else waits.
      const isOfCell = question.about === 'value' || question.about === 'sign';
      const isDecided =
        answers.cells[`${table + 1}!${question.cell}`] !== undefined &&
        (isOfCell || isUndecidedAlone(question.cell, reading.undecided));
      if (isDecided) continue;
      questions.push({
        ...{ about: question.about, table, cell: question.cell, subject: null, reasons: [] },
        suggestions: suggestionsOf(question, file.name),
        blocks: !isOfCell && !isUndecidedAlone(question.cell, reading.undecided),
      });
    }
    const settled = new Map(
      reading.undecided.flatMap((figure) => {
        const one = decidedFigure(figure, answerOf(table, figure));
        return one ? [[figure, one] as const] : [];
      }),
    );
    for (const figure of [...reading.figures, ...settled.values()]) {
      if (answerOf(table, figure) === 'left-out') {
        leaveOut(table, figure);
        continue;
      }
      const isStatusAsked = figure.asks.includes('status') && status !== null;
      const one = inUnitOf(isStatusAsked ? { ...figure, status } : figure, unitsByKey);
      const found = resolve(table, sheet, one);
      if (found) resolved.push(found);
    }
    for (const figure of reading.undecided) {
      if (settled.has(figure)) continue;
      if (answerOf(table, figure) === 'left-out') {
        leaveOut(table, figure);
        continue;
      }
      const series = seriesOf(figure.path, figure.unit);
      undecided.push(
        toPlanned(
          {
            ...{ table, sheet, figure, series, indicator: null, areaKey: null },
            area: figure.area === null ? null : areaNameOf(figure.area),
          },
          { outcome: 'new', before: null, isRounded: false, putsInForce: false },
        ),
      );
    }
  }

  areas.ask();
  askForRest(resolved, questions);
  const { figures, missing } = holdAgainstStore(
    resolved,
    content,
    source.key,
    questions,
    ({ table, figure }) => answerOf(table, figure) === 'in-force',
  );
  if (indicators.made().length > 0 && indicators.made().some(({ theme }) => theme === null))
    if (answers.theme === null || !content.themes.some(({ key }) => key === answers.theme))
      questions.push({
        ...{ about: 'theme', table: null, cell: null, subject: null, reasons: [], blocks: true },
        suggestions: content.themes.map(({ key }) => key),
      });
  const toWrite = [...figures, ...missing];
  const named = new Set(toWrite.map(({ planned }) => planned.indicator?.key));
  const made = indicators.made().filter(({ key }) => named.has(key));
  return {
    plan: {
      tables: tables.map(({ sheet: place, reading }, table): PlannedTable => {
        const { sheet, range, title, continues, blank, headerRows } = reading;
        const own = answers.tables.find((one) => one.table === shapes[table]);
        return {
          ...{ sheet, range, title, continues, blank, place, headerRows },
          transposed: own?.transposed === true && own.leftOut !== true,
          columns: namedColumns(reading.columns),
          shape: shapes[table] ?? '',
          leftOut: isLeftOut[table] ?? false,
          cells: cellsOf(reading),
        };
      }),
      figures: figures.map(({ planned }) => planned),
      missing: missing.map(({ planned }) => planned),
      unchanged: 0,
      blank: taken.reduce((sum, { reading }) => sum + reading.blank, 0),
      undecided,
      refused: taken.flatMap(({ table, reading }) =>
        reading.refused.map(({ cell, reason, text }) => ({ table, cell, reason, text })),
      ),
      leftOut,
      questions,
      series: indicators.series(),
      newIndicators: made.map(({ key, name, unit, series }) => ({
        ...{ key, series, name: name.zh, unit: unit.zh },
      })),
      newAreas: areas.made().map(({ key, name, parent }) => ({ key, name, parent })),
      source: describeSource(source),
      needsReason: toWrite.some(
        ({ planned }) => planned.outcome === 'changed' || planned.outcome === 'beside',
      ),
    },
    figures: toWrite,
    indicators: made,
    areas: areas.made(),
    source,
  };
}

/** What a table hints at, and for a period the file's name: 2024年3月月报.xlsx. */
function suggestionsOf({ about, suggestions }: TableQuestion, name: string): string[] {
  const named = about === 'period' ? readPrintedPeriod(name) : null;
  const period = named && toTimePeriod(named);
  return [...new Set([...suggestions, ...(period === null ? [] : [period])])];
}

function cellsOf({ figures, blank, undecided, refused }: FileTable['reading']): number {
  return figures.length + blank + undecided.length + refused.length;
}

/** A row of our own export counts in the unit of its indicator, whatever else its words could say. */
function inUnitOf(figure: TableFigure, units: ReadonlyMap<string, Indicator['unit']>): TableFigure {
  const unit = figure.byKey && units.get(figure.byKey.key);
  if (!unit || !figure.byKey) return figure;
  const { printedUnit, locale } = figure.byKey;
  const power = unitMultipliers.find(
    (one) => `${inLocale(scaleWords[one], locale)}${inLocale(unit, locale)}` === printedUnit,
  );
  return power === undefined ? figure : { ...figure, unit: unit.zh, unitMult: power };
}

/** What a figure must have before it can be written, and no question of its table is about. */
function askForRest(resolved: readonly ResolvedFigure[], questions: PlanQuestion[]): void {
  const asked = new Set(questions.map(({ table, about }) => `${table} ${about}`));
  const matched = new Set(
    questions.filter(({ about }) => about === 'match').map(({ subject }) => subject),
  );
  const ask = (table: number, about: 'area' | 'period' | 'unit' | 'indicator', cell: string) => {
    if (asked.has(`${table} ${about}`)) return;
    asked.add(`${table} ${about}`);
    questions.push({
      ...{ about, table, cell, subject: null, suggestions: [], reasons: [], blocks: true },
    });
  };
  for (const { table, figure, areaKey, indicator, series } of resolved) {
    if (areaKey === null) ask(table, 'area', figure.cell);
    if (figure.period === null) ask(table, 'period', figure.cell);
    if (figure.unit === null) ask(table, 'unit', figure.cell);
    if (indicator === null && !matched.has(series)) ask(table, 'indicator', figure.cell);
  }
}

/** Whether a question is about one cell that is left out anyway. */
function isUndecidedAlone(cell: string | null, undecided: readonly TableFigure[]): boolean {
  return cell !== null && undecided.some((figure) => figure.cell === cell);
}
