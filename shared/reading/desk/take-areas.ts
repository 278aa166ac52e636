import { Edit } from '../../model/edit.ts';
import type { AreaOfFigures } from '../../model/reading.ts';
import { keyOfArea } from './area-of-figure.ts';
import type { DeskContent } from './desk-context.ts';

/** The edits that make the areas which what is taken is of and the store does not know, each once. */
export function takeAreas(
  named: readonly (AreaOfFigures | null)[],
  { areas }: Pick<DeskContent, 'areas'>,
): Edit[] {
  const made = new Map<string, Edit>();
  for (const area of named) {
    if (area?.as !== 'new') continue;
    const key = keyOfArea(area);
    if (made.has(key) || areas.some((one) => one.key === key)) continue;
    const after = {
      ...{ key, code: null, parent: area.parent, synonyms: [] },
      name: { zh: area.name, en: null },
    };
    made.set(key, Edit.parse({ entity: 'area', before: null, after }));
  }
  return [...made.values()];
}
