import { ColumnRole, type ImportPlan } from '../../shared/model/import.ts';
import { useMessages } from '../ui/messages.ts';
import styles from './import.module.css';

type Column = ImportPlan['tables'][number]['columns'][number];

interface ColumnRoleFieldProps {
  readonly column: Column;
  /** As the grid names it. */
  readonly place: string;
  /** Null clears what was said: then the program judges again. */
  readonly onChange: (role: ColumnRole | null) => void;
}

/** In the order in which people think of them. */
const roles: readonly ColumnRole[] = [
  ...(['label', 'area', 'period', 'figures', 'unit', 'multiplier'] as const),
  ...(['remark', 'english', 'serial', 'code', 'other'] as const),
];

/** What a column is taken for and why; to be changed, and to be left to the program again. */
export function ColumnRoleField({ column, place, onChange }: ColumnRoleFieldProps) {
  const message = useMessages();
  const { role, reason, header } = column;
  const why = message(`import-columns.because.${reason}`, { header });
  return (
    <span className={styles['role']} data-reason={reason}>
      <select
        aria-label={message('import-columns.column', { place, header })}
        title={why}
        value={role}
        onChange={(event) => {
          const said = ColumnRole.safeParse(event.target.value).data;
          onChange(said ?? null);
        }}
        // A press on it draws no range.
        onPointerDown={(event) => event.stopPropagation()}
      >
        {reason === 'person' && <option value="">{message('import-columns.clear')}</option>}
        {roles.map((one) => (
          <option key={one} value={one}>
            {message(`import-columns.role.${one}`)}
          </option>
        ))}
      </select>
      <small>{message(`import-columns.reason.${reason}`)}</small>
    </span>
  );
}
