import { useEffect, useMemo, useRef } from 'react';
import { readRange } from '../../shared/import/cell-names.ts';
import type { FileToImport, ImportPlan } from '../../shared/model/import.ts';
import { IconButton } from '../ui/Button.tsx';
import { useMessages } from '../ui/messages.ts';
import styles from './import.module.css';
import { SheetGrid } from './SheetGrid.tsx';

interface SheetPeekProps {
  readonly file: FileToImport;
  readonly plan: ImportPlan;
  /** Of a table of the plan, by its place among them. */
  readonly cell: { readonly table: number; readonly cell: string };
  readonly onClose: () => void;
}

/** The sheet below the preview, at the cell that is asked about. */
export function SheetPeek({ file, plan, cell: { table, cell }, onClose }: SheetPeekProps) {
  const message = useMessages();
  const place = plan.tables[table]?.place ?? 0;
  const sheet = file.sheets[place];
  const reveal = useMemo(() => {
    const found = readRange(cell);
    return found && { row: found.firstRow, column: found.firstColumn };
  }, [cell]);
  const section = useRef<HTMLElement>(null);
  /** Where the person came from, to be there again afterwards. */
  const from = useRef<Element | null>(null);
  // Where the window is low, the preview leaves it no room that is in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each cell that is asked about
  useEffect(() => {
    // What it answers in newer engines is no function that undoes an effect.
    section.current?.scrollIntoView({ block: 'nearest' });
    from.current = document.activeElement;
    section.current?.querySelector<HTMLElement>('[data-testid="sheet-grid"]')?.focus();
  }, [table, cell]);
  const close = () => {
    onClose();
    if (from.current instanceof HTMLElement) from.current.focus();
  };
  if (!sheet) return null;
  const label = message('import-preview.of-cell', {
    cell: [sheet.name, cell].filter(Boolean).join(' · '),
  });
  return (
    <section
      ref={section}
      className={styles['peek']}
      aria-label={label}
      data-testid="sheet-peek"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // The dialog stays: it is this part alone that is left.
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <header>
        <span>{label}</span>
        <IconButton icon="close" label={message('import-preview.close')} onClick={close} />
      </header>
      <SheetGrid
        key={`${file.file} ${file.sha256} ${file.encoding} ${place}`}
        file={file.file}
        place={place}
        sheet={sheet}
        tables={plan.tables.filter((one) => one.place === place)}
        reveal={reveal}
        marks
        selected={null}
        onSelect={() => {}}
      />
    </section>
  );
}
