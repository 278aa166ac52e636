import { type CellAnswer, ImportAnswers } from '../../shared/model/import.ts';

/** One thing that was answered, and the answers as they are without it. */
export interface GivenAnswer {
  readonly about: 'area' | 'period' | 'unit' | 'status' | 'theme' | 'match' | 'parent' | 'value';
  /** What was asked about: a table by its shape, a series, areas, a cell; null for all tables. */
  readonly subject: string | null;
  /** As the answers hold it: a word, a key, `new`, `left-out`, `take`, `in-force`. */
  readonly said: string;
  readonly without: ImportAnswers;
}

const words = ['area', 'period', 'unit', 'status'] as const;
const none = ImportAnswers.parse({});

/** All that was answered, each to be taken back by itself; which tables are left out stands with the tables. */
export function givenAnswers(answers: ImportAnswers): GivenAnswer[] {
  const { tables, theme, indicators, areas, cells } = answers;
  return [
    ...words.flatMap((about): GivenAnswer[] => {
      const said = answers[about];
      return said === null
        ? []
        : [{ about, subject: null, said, without: { ...answers, [about]: null } }];
    }),
    ...tables.flatMap((table) =>
      words.flatMap((about): GivenAnswer[] => {
        const said = table[about];
        if (said === null) return [];
        const without = tables.map((one) => (one === table ? { ...one, [about]: null } : one));
        return [{ about, subject: table.table, said, without: { ...answers, tables: without } }];
      }),
    ),
    ...(theme === null
      ? []
      : [
          {
            ...{ about: 'theme' as const, subject: null, said: theme },
            without: { ...answers, theme: none.theme },
          },
        ]),
    ...Object.entries(indicators).map(([series, answer]): GivenAnswer => {
      const { [series]: _, ...others } = indicators;
      const said = answer.as === 'existing' ? answer.key : answer.as;
      return { about: 'match', subject: series, said, without: { ...answers, indicators: others } };
    }),
    ...areasByParent(areas).map(([parent, names]): GivenAnswer => {
      const others = Object.fromEntries(
        Object.entries(areas).filter(([name]) => !names.includes(name)),
      );
      const subject = names.join('、');
      return { about: 'parent', subject, said: parent, without: { ...answers, areas: others } };
    }),
    ...Object.entries(cells).map(([cell, said]): GivenAnswer => {
      const { [cell]: _, ...others } = cells;
      const without = { ...answers, cells: others };
      return { about: 'value', subject: cell, said: wordOf(said), without };
    }),
  ];
}

function wordOf(said: CellAnswer): string {
  if (typeof said === 'string') return said;
  return 'unit' in said ? said.unit : String(said.value);
}

/** Areas that were said to lie in one place were asked about together. */
function areasByParent(areas: ImportAnswers['areas']): [parent: string, names: string[]][] {
  const said = Object.entries(areas).map(([name, answer]) => {
    const parent = answer.as === 'new' ? (answer.parent ?? '') : '';
    return [name, answer.as === 'existing' ? answer.key : parent || answer.as] as const;
  });
  return [...Map.groupBy(said, ([, parent]) => parent)].map(([parent, all]) => [
    parent,
    all.map(([name]) => name),
  ]);
}
