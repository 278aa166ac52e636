import {
  type CellAnswer,
  type ImportAnswers,
  type PlanQuestion,
  TableAnswer,
} from '../../shared/model/import.ts';

/** The answers with something said of one table, as its shape names it. */
export function withTableAnswer(
  answers: ImportAnswers,
  table: string,
  said: Partial<TableAnswer>,
): ImportAnswers {
  const before = answers.tables.find((one) => one.table === table) ?? TableAnswer.parse({ table });
  const others = answers.tables.filter((one) => one.table !== table);
  return { ...answers, tables: [...others, { ...before, ...said }] };
}

/** What may be said of a table, or of all tables at once. */
type TableWord = 'area' | 'period' | 'unit' | 'status';

/** Answers a question for its own table; one about all of them, for all. */
export function withWord(
  answers: ImportAnswers,
  { table }: Pick<PlanQuestion, 'table'>,
  shape: string | undefined,
  said: Partial<Pick<ImportAnswers, TableWord>>,
): ImportAnswers {
  return table === null || shape === undefined
    ? { ...answers, ...said }
    : withTableAnswer(answers, shape, said);
}

/** Says something of one cell of a table, counted from 0; null clears it. */
export function withCell(
  answers: ImportAnswers,
  table: number,
  cell: string,
  said: CellAnswer | null,
): ImportAnswers {
  const name = `${table + 1}!${cell}`;
  const { [name]: _, ...others } = answers.cells;
  return { ...answers, cells: said === null ? others : { ...others, [name]: said } };
}
