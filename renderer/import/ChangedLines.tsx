import { useContext } from 'react';
import { formatPeriod } from '../../shared/figures/format-period.ts';
import type { ImportPlan } from '../../shared/model/import.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import styles from './import.module.css';
import { useOneStop } from './use-one-stop.ts';

/** A cell of the file as the preview says it. */
export interface Line {
  readonly table: number;
  readonly cell: string;
  readonly name: string;
  readonly area: string | null;
  readonly period: string | null;
  readonly before: string | null;
  readonly after: string;
}

interface ChangedLinesProps {
  readonly label: string;
  readonly plan: ImportPlan;
  readonly lines: readonly Line[];
  /** The one whose cell is shown in its sheet. */
  readonly shown: { readonly table: number; readonly cell: string } | null;
  /** Whether they say what the store holds. */
  readonly hasBefore: boolean;
  readonly onShow: (line: Line) => void;
  /** What takes the decision about a line back; null where there is none. */
  readonly onTakeBack: (line: Line) => (() => void) | null;
}

/** The cells of one kind, all of them one stop of the Tab key. */
export function ChangedLines({
  label,
  plan,
  lines,
  shown,
  hasBefore,
  onShow,
  onTakeBack,
}: ChangedLinesProps) {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const { onKeyDown, lineProps } = useOneStop(lines.length);

  return (
    <section className={styles['lines']} aria-label={label} onKeyDown={onKeyDown}>
      <table>
        <thead>
          <tr>
            <th scope="col">{message('import-dialog.cell')}</th>
            <th scope="col">{message('import-dialog.indicator')}</th>
            <th scope="col">{message('import-dialog.area')}</th>
            <th scope="col">{message('import-dialog.period')}</th>
            {hasBefore && <th scope="col">{message('import-dialog.before')}</th>}
            <th scope="col">{message('import-dialog.value')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => {
            const takeBack = onTakeBack(line);
            return (
              <tr
                key={`${line.table} ${line.cell}`}
                data-shown={shown?.table === line.table && shown.cell === line.cell}
              >
                <td className={styles['whole']}>
                  <button
                    type="button"
                    className={styles['to-cell']}
                    {...lineProps(index)}
                    aria-label={message('import-preview.show', { cell: line.cell })}
                    onClick={() => onShow(line)}
                  >
                    {placeOf(plan, line)}
                  </button>
                </td>
                <td>{line.name}</td>
                <td className={styles['whole']}>{line.area}</td>
                <td className={styles['whole']}>
                  {line.period && formatPeriod(line.period, locale)}
                </td>
                {hasBefore && <td>{line.before}</td>}
                <td>
                  {line.after}
                  {takeBack && (
                    <button
                      type="button"
                      className={styles['to-cell']}
                      aria-label={`${message('import-dialog.take-back')} ${line.cell}`}
                      onClick={takeBack}
                    >
                      {message('import-dialog.take-back')}
                    </button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function placeOf({ tables }: ImportPlan, { table, cell }: Line): string {
  const sheet = tables[table]?.sheet;
  return sheet && tables.some((one) => one.sheet !== sheet) ? `${sheet} · ${cell}` : cell;
}
