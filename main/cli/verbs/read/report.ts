import { type MessageKey, translate } from '../../../../shared/i18n/messages.ts';
import type { Locale } from '../../../../shared/model/localized.ts';
import { figuresByPart } from '../../../../shared/reading/document-parts.ts';
import type { FoundFigure } from '../../../../shared/reading/model.ts';
import type { ReportReading } from '../../../import/report/report-tasks.ts';

/** A reading as a person reads it: the figures as a table, what is to be settled, what was left out. */
export function readingText(
  { reading, matches, notes, pages }: ReportReading,
  locale: Locale,
): string {
  const { title, figures: found, warnings } = reading;
  const { said: figures, unsaid } = figuresByPart(reading);
  const matchesOf = new Map(found.map((figure, index) => [figure, matches[index] ?? []]));
  const leftOut = [...reading.leftOut, ...unsaid].sort((one, other) => one.line - other.line);
  const say = (key: MessageKey, values: Readonly<Record<string, string | number>> = {}) =>
    translate(locale, key, values);
  const head = ['line', 'section', 'printed', 'name', 'period', 'role', 'matches'] as const;
  const rows = figures.map((figure) => [
    pages === null ? `${figure.line}` : `${figure.line} (p. ${pages[figure.line - 1] ?? '—'})`,
    `${figure.section}.${figure.paraNo}`,
    printed(figure),
    cut(figure.name),
    figure.period ?? '—',
    say(`reading.role.${figure.role}`),
    matchesOf.get(figure)?.join(' ') || '—',
  ]);
  const settled = warnings.map(({ code, place, detail }) => {
    const at = place === null ? '' : `${say('reading.place', { line: place.line })}  `;
    return `  ${at}${say(`reading.warning.${code}`, { detail })}`;
  });
  const said = notes.map(({ code, line, detail }) => {
    const at = line === null ? '' : `${say('reading.place', { line })}  `;
    return `  ${at}${say(`reading.note.${code}`, { detail })}`;
  });
  const left = leftOut.map(
    ({ line, rawText, reason }) =>
      `  ${say('reading.place', { line })}  ${cut(rawText)}  ${say(`reading.reason.${reason}`)}`,
  );
  return [
    `${say('reading.title')}  ${title === '' ? '—' : title}`,
    say('reading.figures', { count: figures.length }),
    ...table([head.map((column) => say(`reading.${column}`)), ...rows]),
    say('reading.asked', { count: settled.length }),
    ...settled,
    ...said,
    say('reading.left-out', { count: left.length }),
    ...left,
    '',
  ].join('\n');
}

function printed({ rawText, questions }: FoundFigure): string {
  return questions.length > 0 ? `${cut(rawText)} ?` : cut(rawText);
}

const widest = 36;

function cut(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length > widest
    ? `${characters.slice(0, widest - 1).join('')}…`
    : characters.join('');
}

/** Lines whose columns stand below each other where Chinese characters are as wide as two others. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((width, row) => Math.max(width, widthOf(row[column] ?? '')), 0),
  );
  return rows.map((row) =>
    `  ${row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
      .join('  ')}`.trimEnd(),
  );
}

function widthOf(text: string): number {
  return [...text].reduce(
    (width, character) =>
      width +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        character,
      )
        ? 2
        : 1),
    0,
  );
}
