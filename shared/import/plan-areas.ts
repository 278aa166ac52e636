import { type Area, AreaKey } from '../model/area.ts';
import type { ImportAnswers, PlanQuestion } from '../model/import.ts';
import { areaKeyOf, areaNameOf, createAreaMatcher } from './match-areas.ts';
import type { NewArea } from './planned-import.ts';

/** Which areas a table names: known by any of their names, else new, and then asked in what they lie. */
export function createAreas(
  answers: ImportAnswers,
  known: readonly Area[],
  questions: PlanQuestion[],
) {
  const match = createAreaMatcher(known);
  const made = new Map<string, NewArea>();
  /** By table: they lie in one place, and are asked together. */
  const asked = new Map<number, string[]>();

  function make(name: string, table: number, isWhole: boolean): AreaKey {
    const key = areaKeyOf(name);
    const found = made.get(key);
    if (found) return found.key;
    const answer = answers.areas[name];
    const asNew = answer?.as === 'new' ? answer : null;
    const within = wholeOf(isWhole);
    const parent = asNew?.parent === undefined ? within : asNew.parent;
    if (asNew === null && !isWhole && within === null) {
      const names = asked.get(table);
      if (names) names.push(name);
      else asked.set(table, [name]);
    }
    const code = asNew?.code ?? /^CN-([1-9]\d{5})$/.exec(name)?.[1] ?? null;
    const own = code === null ? key : AreaKey.parse(`CN-${code}`);
    made.set(key, {
      ...{ key: own, name: asNew?.name?.zh ?? name, english: asNew?.name?.en ?? null },
      ...{ code, parent: parent === own ? null : parent },
    });
    return own;
  }

  /** What the places of a table lie in: the area that was said to be its own. */
  function wholeOf(isWhole: boolean): AreaKey | null {
    if (isWhole || answers.area === null) return null;
    const own = match(answers.area);
    return own?.key ?? make(areaNameOf(answers.area), 0, true);
  }

  return {
    made: (): NewArea[] => [...made.values()],

    ask(): void {
      for (const [table, names] of asked)
        questions.push({
          ...{ about: 'parent', table, cell: null, subject: names.join('、') },
          ...{ suggestions: known.map(({ key }) => key), reasons: [], blocks: true },
        });
    },

    of(printed: string, table: number, isTotal: boolean): AreaKey | 'left-out' {
      const name = areaNameOf(printed);
      const answer = answers.areas[name];
      if (answer?.as === 'left-out') return 'left-out';
      if (answer?.as === 'existing' && known.some(({ key }) => key === answer.key))
        return answer.key;
      const found = answer?.as === 'new' ? null : match(name);
      const isWhole = isTotal || (answers.area !== null && areaNameOf(answers.area) === name);
      return found?.key ?? make(name, table, isWhole);
    },
  };
}
