import type { Area } from '../../shared/model/area.ts';
import { AreaFields } from '../../shared/model/area.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { oneLine } from '../../shared/model/text.ts';
import { areaFields, areaKeyFrom } from '../editing/area-values.ts';
import { type Read, readFields } from '../editing/form-issues.ts';

/** What is asked of the district, as typed. */
export interface DistrictValues {
  readonly zh: string;
  readonly en: string;
  readonly code: string;
}

/** The home area as it is to be: the one that there is, another one of the store, or a new one. */
export interface NextHome {
  readonly edits: readonly Edit[];
  /** Where another area becomes the home: that one. */
  readonly moves: Area | null;
}

export function districtValues(home: Area | null): DistrictValues {
  return { zh: home?.name.zh ?? '', en: home?.name.en ?? '', code: home?.code ?? '' };
}

/** Another code as it is typed: where it is that of an area that the store knows, with the area's names. */
export function withCode(
  values: DistrictValues,
  code: string,
  areas: readonly Area[],
): DistrictValues {
  const wanted = oneLine(code).normalize('NFKC');
  const known = areas.find((area) => area.code !== null && area.code === wanted);
  return known ? { ...districtValues(known), code } : { ...values, code };
}

/**
 * What follows from name and code: with another code another area is the home, with the name that is
 * typed; else the home takes on name and code.
 */
export function readDistrict(
  values: DistrictValues,
  { areas }: Pick<Briefing, 'areas'>,
): Read<NextHome> {
  const code = oneLine(values.code).normalize('NFKC');
  const name = { zh: oneLine(values.zh), en: oneLine(values.en) || null };
  const home = areas.find(({ isHome }) => isHome) ?? null;
  const other = code !== '' && code !== home?.code;
  // A home that had no code yet gets one; one that had another is another area.
  const stays = home !== null && (!other || home.code === null) && !isTaken(code, home, areas);
  const known = stays ? home : (areas.find((area) => area.code === code) ?? null);
  const read = readFields(AreaFields, {
    ...(known ? areaFields(known) : { parent: parentOf(code, areas), synonyms: [] }),
    key: known?.key ?? areaKeyFrom(code, name.zh),
    code: code === '' ? null : code,
    name,
  });
  if (!read.ok) return read;
  const before = known && areaFields(known);
  const edits: Edit[] = [{ entity: 'area', before, after: read.fields }];
  const moves = home !== null && home.key !== read.fields.key;
  if (moves)
    edits.push({
      entity: 'home-area',
      before: { area: home.key },
      after: { area: read.fields.key },
    });
  return {
    ok: true,
    fields: { edits, moves: moves ? { ...read.fields, isHome: false } : null },
    issues: {},
  };
}

function isTaken(code: string, home: Area, areas: readonly Area[]): boolean {
  return areas.some((area) => area.key !== home.key && area.code !== null && area.code === code);
}

/** The city that a district's code names, else its province, where the store has either. */
function parentOf(code: string, areas: readonly Area[]): Area['parent'] {
  const above = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].filter((one) => one !== code);
  return areas.find((area) => area.code !== null && above.includes(area.code))?.key ?? null;
}
