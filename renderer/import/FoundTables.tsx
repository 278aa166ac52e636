import { rangeInWords } from '../../shared/import/cell-names.ts';
import type { ImportPlan, TableAnswer } from '../../shared/model/import.ts';
import { useMessages } from '../ui/messages.ts';
import styles from './import.module.css';

interface FoundTablesProps {
  readonly plan: ImportPlan;
  /** By its place among the plan's tables. */
  readonly chosen: number;
  readonly onChoose: (table: number) => void;
  readonly onSay: (table: number, said: Partial<TableAnswer>) => void;
}

/** The tables that were found, which of them is looked at, and how the rows of that one are read. */
export function FoundTables({ plan, chosen, onChoose, onSay }: FoundTablesProps) {
  const message = useMessages();
  const counts = Map.groupBy(plan.figures, ({ table }) => table);
  const nameOf = (index: number) =>
    plan.tables[index]?.title ?? message('import-dialog.untitled', { number: index + 1 });
  const table = plan.tables[chosen];
  return (
    <>
      <ul className={styles['tables']} aria-label={message('import-dialog.tables')}>
        {plan.tables.map(({ sheet, range, leftOut }, index) => (
          <li key={`${sheet} ${range}`}>
            <input
              type="checkbox"
              aria-label={message('import-columns.take-table', { title: nameOf(index) })}
              checked={!leftOut}
              onChange={() => onSay(index, { leftOut: !leftOut })}
            />
            <button
              type="button"
              className={styles['table']}
              aria-pressed={index === chosen}
              onClick={() => onChoose(index)}
            >
              {nameOf(index)}{' '}
              <small>
                {[
                  sheet,
                  rangeInWords(range),
                  message('import-dialog.figures', { count: counts.get(index)?.length ?? 0 }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </button>
          </li>
        ))}
      </ul>
      {table && !table.leftOut && (
        <div className={styles['read-bar']} data-testid="table-options">
          <label>
            {message('import-columns.header-rows')}{' '}
            <input
              type="number"
              min={0}
              max={50}
              value={table.headerRows}
              onChange={(event) => {
                const count = event.target.valueAsNumber;
                if (Number.isInteger(count) && count >= 0 && count <= 50)
                  onSay(chosen, { headerRows: count });
              }}
            />
          </label>
          <label>
            <input
              type="checkbox"
              checked={table.transposed}
              onChange={() => onSay(chosen, { transposed: !table.transposed, headerRows: null })}
            />{' '}
            {message('import-columns.transposed')}
          </label>
          {table.transposed && <span>{message('import-columns.transposed-about')}</span>}
        </div>
      )}
    </>
  );
}
