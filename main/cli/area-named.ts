import { AppError } from '../../shared/errors.ts';
import { homeOf } from '../../shared/figures/areas.ts';
import { createAreaMatcher } from '../../shared/import/match-areas.ts';
import type { Area, AreaKey } from '../../shared/model/area.ts';

/**
 * The area that an option names.
 *
 * @param name a name, another name, a code or a key; null for the store's home
 * @throws usage.area-unknown with those that there are
 */
export function areaNamed(name: string | null, areas: readonly Area[]): AreaKey | null {
  if (name === null) return homeOf(areas);
  const found = createAreaMatcher(areas)(name);
  if (found) return found.key;
  const known = areas.map((area) => `${area.name.zh} (${area.key})`).join(', ');
  throw new AppError('usage.area-unknown', { area: name, known });
}
