import { useMemo, useState } from 'react';
import { columnLetters, rangeName, readRange } from '../../shared/import/cell-names.ts';
import { type CellRange, textEncodings } from '../../shared/import/sheet.ts';
import type {
  FileToImport,
  ImportAnswers,
  ImportPlan,
  PartToImport,
  TableAnswer,
} from '../../shared/model/import.ts';
import { useMessages } from '../ui/messages.ts';
import { withTableAnswer } from './answers.ts';
import { ColumnRoleField } from './ColumnRole.tsx';
import { FoundTables } from './FoundTables.tsx';
import styles from './import.module.css';
import { SheetGrid } from './SheetGrid.tsx';

interface ReadStepProps {
  readonly file: FileToImport;
  readonly plan: ImportPlan | null;
  readonly parts: readonly PartToImport[] | null;
  readonly answers: ImportAnswers;
  readonly onParts: (parts: readonly PartToImport[] | null) => void;
  readonly onAnswers: (answers: ImportAnswers) => void;
  readonly onEncoding: (encoding: (typeof textEncodings)[number]) => void;
}

type Column = ImportPlan['tables'][number]['columns'][number];

/** What was read: the cells as the file has them, and the tables that were found among them. */
export function ReadStep({
  file,
  plan,
  parts,
  answers,
  onParts,
  onAnswers,
  onEncoding,
}: ReadStepProps) {
  const message = useMessages();
  const [chosen, setChosen] = useState(() => firstSheet(file));
  /** The table whose columns are described, by its place among the plan's. */
  const [focused, setFocused] = useState<number | null>(null);
  const shown = file.sheets[chosen] ? chosen : firstSheet(file);
  const sheet = file.sheets[shown];
  const part = parts?.find((one) => one.sheet === shown) ?? null;
  const tables = (plan?.tables ?? []).map((table, index) => ({ ...table, index }));
  const here = tables.filter(({ place }) => place === shown);
  const focus = here.find(({ index }) => index === focused) ?? here[0];
  const nameOf = (index: number) =>
    file.sheets[index]?.name ?? message('import-dialog.sheet', { number: index + 1 });
  // A table that is chosen is brought into view.
  const start = useMemo(() => {
    const cells = focused === null ? null : readRange(focus?.range ?? '');
    return cells && { row: cells.firstRow, column: cells.firstColumn };
  }, [focused, focus?.range]);
  const choose = (range: CellRange | null) =>
    onParts(range === null ? null : [{ sheet: shown, range }]);

  const say = (index: number, said: Partial<TableAnswer>) => {
    const shape = plan?.tables[index]?.shape;
    if (shape !== undefined) onAnswers(withTableAnswer(answers, shape, said));
  };
  const roleField = (column: Column, place: string) =>
    focus && (
      <ColumnRoleField
        column={column}
        place={place}
        onChange={(role) => {
          const own = answers.tables.find(({ table }) => table === focus.shape);
          const { [column.name]: _, ...others } = own?.roles ?? {};
          const roles = role === null ? others : { ...others, [column.name]: role };
          say(focus.index, { roles });
        }}
      />
    );
  const columnAt = (column: number) => {
    if (!sheet || !focus || focus.leftOut || focus.transposed) return null;
    const found = focus.columns.find((one) => one.column === column);
    const name = sheet.cellNames === 'letters' ? columnLetters(column) : String(column + 1);
    return found ? roleField(found, name) : null;
  };

  return (
    <div className={styles['read']}>
      <div className={styles['read-bar']}>
        {file.sheets.length > 1 && (
          <label>
            {message('import-dialog.sheet-label')}{' '}
            <select value={shown} onChange={(event) => setChosen(Number(event.target.value))}>
              {file.sheets.map((one, index) => (
                // Sheets have their places and may share a name.
                // biome-ignore lint/suspicious/noArrayIndexKey: the place is what they are known by
                <option key={index} value={index}>
                  {nameOf(index)}
                  {one.isHidden ? ` ${message('import-dialog.hidden')}` : ''}
                </option>
              ))}
            </select>
          </label>
        )}
        {file.encoding !== null && (
          <label>
            {message('import-dialog.encoding')}{' '}
            <select
              value={file.encoding}
              onChange={(event) => {
                const encoding = textEncodings.find((one) => one === event.target.value);
                if (encoding) onEncoding(encoding);
              }}
            >
              {textEncodings.map((one) => (
                <option key={one} value={one}>
                  {message(`import-dialog.encoding.${one}`)}
                </option>
              ))}
            </select>
          </label>
        )}
        {sheet && (
          <RangeField
            key={`${shown} ${part?.range ? rangeName(part.range, sheet.cellNames) : ''}`}
            label={message('import-dialog.range')}
            placeholder={message('import-dialog.range-all', {
              example: rangeName(exampleRange, sheet.cellNames),
            })}
            value={part?.range ? rangeName(part.range, sheet.cellNames) : ''}
            onChange={choose}
          />
        )}
      </div>
      {file.unreadable > 0 && (
        <p className={styles['warning']} role="alert">
          {message('import-dialog.unreadable', { count: file.unreadable })}
        </p>
      )}
      {sheet && (
        <SheetGrid
          key={`${file.file} ${file.sha256} ${file.encoding} ${shown}`}
          file={file.file}
          place={shown}
          sheet={sheet}
          tables={here}
          headOf={columnAt}
          reveal={start}
          selected={part?.range ?? null}
          onSelect={choose}
        />
      )}
      {focus?.transposed && !focus.leftOut && (
        <ul className={styles['turned']}>
          {focus.columns.map((column) => (
            <li key={column.column}>
              {message('import-columns.of-row', { place: column.column + 1 })} {column.header}
              {roleField(column, String(column.column + 1))}
            </li>
          ))}
        </ul>
      )}
      {plan && plan.tables.length === 0 && (
        <p className={styles['warning']} role="alert">
          {message('import-dialog.no-tables')}
        </p>
      )}
      {plan && tables.length > 0 && (
        <FoundTables
          plan={plan}
          chosen={focus?.index ?? 0}
          onChoose={(index) => {
            const place = plan.tables[index]?.place;
            if (place !== undefined) setChosen(place);
            setFocused(index);
          }}
          onSay={say}
        />
      )}
    </div>
  );
}

function firstSheet({ sheets }: FileToImport): number {
  const found = sheets.findIndex(({ isHidden, rows }) => !isHidden && rows > 0);
  return Math.max(0, found);
}

/** To show how a range is written. */
const exampleRange: CellRange = { firstRow: 2, lastRow: 25, firstColumn: 0, lastColumn: 4 };

interface RangeFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (range: CellRange | null) => void;
}

/** A range as people write it; what is none stays as it was typed. */
function RangeField({ label, placeholder, value, onChange }: RangeFieldProps) {
  const [text, setText] = useState(value);
  const isNone = text.trim() !== '' && readRange(text) === null;
  const take = () => {
    if (text === value || isNone) return;
    onChange(text.trim() === '' ? null : readRange(text));
  };
  return (
    <label>
      {label}{' '}
      <input
        value={text}
        placeholder={placeholder}
        aria-invalid={isNone}
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
    </label>
  );
}
