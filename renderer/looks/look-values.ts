import { LookFields, mostLookColours } from '../../shared/model/look.ts';
import { oneLine } from '../../shared/model/text.ts';
import { freeKey, keyFromName } from '../../shared/text/key-from-name.ts';
import { type FieldIssue, type Read, readFields } from '../editing/form-issues.ts';
import { type LocalizedValues, localizedFrom, localizedValues } from '../editing/form-values.ts';

export interface LookValues {
  readonly [name: string]: string | boolean | readonly string[] | LocalizedValues;
  /** Empty while the look is new: it comes from the name. */
  readonly key: string;
  readonly name: LocalizedValues;
  /** As typed. */
  readonly colours: readonly string[];
  readonly showsLogo: boolean;
}

/** What a new look begins with: a blue, so that there is something to see and to change. */
const firstColours = ['#0B5FA5'] as const;

export function lookValues(fields: LookFields | null): LookValues {
  return {
    key: fields?.key ?? '',
    name: localizedValues(fields?.name ?? null),
    colours: fields?.colours ?? [...firstColours],
    showsLogo: fields?.showsLogo ?? true,
  };
}

/** @param taken keys that no new look may have */
export function readLook(values: LookValues, taken: readonly string[]): Read<LookFields> {
  const name = localizedFrom(values.name);
  const colours = values.colours.map((typed) => readColour(typed));
  const issues: Record<string, FieldIssue> = {};
  for (const [index, colour] of colours.entries())
    if (colour === null) issues[`colours.${index}`] = { key: 'issue.colour' };
  return readFields(
    LookFields,
    {
      key: values.key || freeKey(keyFromName(name) || 'look', taken),
      name,
      colours: colours.filter((colour) => colour !== null).slice(0, mostLookColours),
      showsLogo: values.showsLogo,
    },
    issues,
  );
}

/** A colour as people write it, full-width signs and short forms too; null for anything else. */
export function readColour(typed: string): string | null {
  const digits = oneLine(typed).normalize('NFKC').replace(/^#/, '').toUpperCase();
  if (/^[0-9A-F]{6}$/.test(digits)) return `#${digits}`;
  if (/^[0-9A-F]{3}$/.test(digits)) return `#${[...digits].map((digit) => digit + digit).join('')}`;
  return null;
}
