import { type Area, AreaFields, type AreaKey } from '../../shared/model/area.ts';
import { longest } from '../../shared/model/bounds.ts';
import { oneLine } from '../../shared/model/text.ts';
import { type Read, readFields } from './form-issues.ts';
import {
  itemsOf,
  type LocalizedValues,
  listOf,
  localizedFrom,
  localizedValues,
} from './form-values.ts';

export interface AreaValues {
  readonly [name: string]: string | LocalizedValues;
  /** Empty while the area is new: it comes from the code, or from the name. */
  readonly key: string;
  readonly code: string;
  readonly name: LocalizedValues;
  readonly parent: string;
  readonly synonyms: string;
}

export function areaFields({ isHome: _, ...fields }: Area): AreaFields {
  return fields;
}

export function areaValues(fields: AreaFields | null): AreaValues {
  return {
    key: fields?.key ?? '',
    code: fields?.code ?? '',
    name: localizedValues(fields?.name ?? null),
    parent: fields?.parent ?? '',
    synonyms: listOf(fields?.synonyms ?? []),
  };
}

export function readArea(values: AreaValues): Read<AreaFields> {
  const code = oneLine(values.code).normalize('NFKC');
  const name = localizedFrom(values.name);
  return readFields(AreaFields, {
    key: values.key || areaKeyFrom(code, name.zh),
    code: code === '' ? null : code,
    name,
    parent: values.parent === '' ? null : values.parent,
    synonyms: itemsOf(values.synonyms),
  });
}

/** `CN-420106` of a code, else the name in letters and digits: 青菱街道. */
export function areaKeyFrom(code: string, name: string): AreaKey | string {
  if (/^[1-9]\d{5}$/.test(code)) return `CN-${code}`;
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...words.join('-')].slice(0, longest.area).join('').replace(/-$/, '');
}
