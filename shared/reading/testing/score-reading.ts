import { scaled } from '../../figures/scaled.ts';
import type { FoundFigure } from '../model.ts';

/** A figure marked by hand: one row of a list. Columns as in `texts/*.tsv`. */
interface MarkedFigure {
  readonly line: number;
  readonly raw: string;
  readonly value: number;
  readonly mult: number;
  readonly name: RegExp;
  readonly start: number;
  readonly end: number;
  readonly has: (mark: string) => boolean;
  /** What is right in a field: the printed answer and those as good. */
  readonly answers: (field: 'unit' | 'qual' | 'role' | 'period') => readonly string[];
}

export interface MarkedText {
  readonly text: string;
  /** The list of its figures, and of what is none, as tab-separated text. */
  readonly figures: string;
  readonly noFigures: string;
}

export const scoredFields = ['value', 'unit', 'qualifier', 'role', 'name', 'period'] as const;
export type ScoredField = (typeof scoredFields)[number];

export interface Share {
  readonly right: number;
  readonly of: number;
}

/** How a reading does against a list, with each fault as one line. */
export interface ReadingScore {
  readonly recall: Share;
  readonly precision: Share;
  readonly fields: Readonly<Record<ScoredField, Share>>;
  readonly asked: Share;
  readonly faults: readonly string[];
}

/**
 * Holds the figures read in a text against those marked in it by hand. A read figure meets a marked
 * one where they share characters of a line, the pair that shares most first. A list may say which
 * lines it marks (`#lines`); figures elsewhere don’t count. Marks in the note: `opt` right if read
 * and not missed if not, `ask` to be asked, `may-ask`, `sign±`, `alt-FIELD=` as good an answer.
 */
export function scoreReading(marked: MarkedText, read: readonly FoundFigure[]): ReadingScore {
  const lines = marked.text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const [from, to] = /^#lines\t(\d+)-(\d+)/m.exec(marked.figures)?.slice(1).map(Number) ?? [
    1,
    Number.POSITIVE_INFINITY,
  ];
  const rows = rowsOf(marked.figures).map((row) => markedFigure(row, lines));
  const figures = read.filter(({ line }) => line >= (from ?? 1) && line <= (to ?? 0));
  const met = new Map<MarkedFigure, FoundFigure>();
  const meeting = new Set<FoundFigure>();
  const taken = new Set<FoundFigure>();
  const pairs = figures
    .flatMap((figure) => rows.map((row) => ({ figure, row, common: common(figure, row) })))
    .filter((pair) => pair.common > 0)
    .sort((one, other) => other.common - one.common);
  for (const { figure, row } of pairs) {
    meeting.add(figure);
    if (met.has(row) || taken.has(figure)) continue;
    met.set(row, figure);
    taken.add(figure);
  }
  const due = rows.filter((row) => !row.has('opt'));
  const faults: string[] = [];
  const none = rowsOf(marked.noFigures);
  for (const row of due) if (!met.has(row)) faults.push(`missed  ${row.line}  ${row.raw}`);
  for (const figure of figures)
    if (!meeting.has(figure)) {
      const why = none.find(
        ([line, raw = '']) => Number(line) === figure.line && raw.includes(figure.rawText),
      )?.[2];
      faults.push(`no figure  ${figure.line}  ${figure.rawText}  ${why ?? ''}`.trimEnd());
    }
  const tested = [...met];
  const share = (right: number, count: number): Share => ({ right, of: count });
  const field = (name: ScoredField, counts: (row: MarkedFigure) => boolean, isRight: FieldTest) => {
    const asked = tested.filter(([row]) => counts(row));
    const wrong = asked.filter(([row, figure]) => !isRight(row, figure));
    for (const [row, figure] of wrong)
      faults.push(`${name}  ${row.line}  ${row.raw}  ${shown(figure, name)}`);
    return share(asked.length - wrong.length, asked.length);
  };
  const always = () => true;
  const toAsk = rows.filter((row) => row.has('ask'));
  return {
    recall: share(due.filter((row) => met.has(row)).length, due.length),
    precision: share(meeting.size, figures.length),
    fields: {
      value: field('value', (row) => !row.has('ask'), hasValue),
      unit: field('unit', always, (row, { unit }) => row.answers('unit').includes(unit)),
      qualifier: field('qualifier', always, (row, { qualifier }) =>
        row.answers('qual').includes(qualifier),
      ),
      role: field('role', always, (row, { role }) => row.answers('role').includes(role)),
      name: field('name', always, (row, { name }) => row.name.test(name)),
      period: field(
        'period',
        (row) => row.answers('period')[0] !== '',
        (row, { period }) => row.answers('period').includes(period ?? ''),
      ),
    },
    asked: share(toAsk.filter((row) => isAsked(met.get(row))).length, toAsk.length),
    faults,
  };
}

type FieldTest = (row: MarkedFigure, figure: FoundFigure) => boolean;

function isAsked(figure: FoundFigure | undefined): boolean {
  return figure !== undefined && figure.questions.length > 0;
}

function hasValue(row: MarkedFigure, figure: FoundFigure): boolean {
  if (row.has('may-ask') && isAsked(figure)) return true;
  const value = figure.value ?? figure.valueLo;
  if (value === null) return false;
  const size = (number: number) => (row.has('sign±') ? Math.abs(number) : number);
  const should = size(scaled(row.value, row.mult));
  return Math.abs(size(scaled(value, figure.unitMult)) - should) <= 1e-9 * Math.abs(should);
}

function shown(figure: FoundFigure, field: ScoredField): string {
  if (field === 'value') return `${figure.value ?? figure.valueLo}e${figure.unitMult}`;
  return String(figure[field] ?? '—');
}

function rowsOf(list: string): string[][] {
  return list
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

function markedFigure(row: readonly string[], lines: readonly string[]): MarkedFigure {
  const [line = '', raw = '', value = '', mult = '', unit = '', qualifier = ''] = row;
  const [role = '', name = '', period = '', note = ''] = row.slice(6);
  const marks = note.split(';').map((mark) => mark.trim());
  const hit = Number(/^#(\d+)/.exec(note)?.[1] ?? 1);
  const words = lines[Number(line) - 1] ?? '';
  let start = -1;
  for (let count = 0; count < hit; count++) start = words.indexOf(raw, start + 1);
  if (raw === '' || start < 0) throw new Error(`line ${line} has no ${raw} (${hit})`);
  const printed = { unit, qual: qualifier, role, period };
  return {
    ...{ line: Number(line), raw, value: Number(value), mult: Number(mult) },
    ...{ name: new RegExp(name), start, end: start + raw.length },
    has: (mark) => marks.some((one) => one.split(':')[0] === mark),
    answers: (field) => [
      printed[field],
      ...marks
        .filter((mark) => mark.startsWith(`alt-${field}=`))
        .map(
          (mark) =>
            mark
              .slice(field.length + 5)
              .split('(')[0]
              ?.trim() ?? '',
        ),
    ],
  };
}

function common(figure: FoundFigure, row: MarkedFigure): number {
  if (figure.line !== row.line) return 0;
  return Math.min(figure.end, row.end) - Math.max(figure.start, row.start);
}
