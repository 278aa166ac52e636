import { useEffect, useRef, useState } from 'react';
import { AppError, type Failure } from '../../../shared/errors.ts';
import type { ThemeKey } from '../../../shared/model/keys.ts';
import { api } from '../../api.ts';
import { reportError } from '../../error-report.ts';
import { createRowWindow, type RowFilter, type Rows } from './row-window.ts';

interface RowsOptions {
  readonly asked: RowFilter;
  readonly groups: readonly ThemeKey[] | null;
  /** The state of the store: when it moves on, everything is fetched anew. */
  readonly snapshot: string;
}

/** The table's answer, kept on screen until the next one is there. Its parts must keep their identity. */
export function useRows({ asked, groups, snapshot }: RowsOptions) {
  const [rows, setRows] = useState<Rows | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const window = useRef<ReturnType<typeof createRowWindow> | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another snapshot is asked the same
  useEffect(() => {
    let current = true;
    window.current = createRowWindow(
      api.records.query,
      { asked, groups },
      (next) => {
        if (!current) return;
        setFailure(null);
        setRows(next);
      },
      (error) => {
        reportError(error);
        if (current) setFailure(AppError.toFailure(error));
      },
    );
    void window.current.begin();
    return () => {
      current = false;
    };
  }, [asked, groups, snapshot]);

  return {
    rows,
    failure,
    need: (from: number, to: number) => window.current?.need(from, to),
  };
}
