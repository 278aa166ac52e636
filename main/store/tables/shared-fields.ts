import { longest } from '../../../shared/model/bounds.ts';
import { Qualifier, UnitMultiplier, unitMultipliers } from '../../../shared/model/figure.ts';
import {
  key,
  line,
  lines,
  number,
  oneNumberOf,
  oneOf,
  optional,
  whole,
} from '../dataset/columns.ts';
import { type Field, texts, value } from './describe-table.ts';

/** Words of one line, in English too where there are any. */
export function words<const Name extends string>(name: Name) {
  return texts(name, line(longest.chinese), optional(line(longest.english)));
}

/** Words of several lines, in English too where there are any. */
export function severalLines<const Name extends string>(name: Name) {
  return texts(name, lines(longest.chinese), optional(lines(longest.english)));
}

/** Words of several lines in both languages, or none. */
export function optionalLines<const Name extends string>(name: Name) {
  return texts(name, optional(lines(longest.chinese)), optional(lines(longest.english)));
}

/** A number with all that it was published with; its value is called differently in the tables. */
export const measureFields = {
  unitMult: value('unit_mult', oneNumberOf(UnitMultiplier, unitMultipliers)),
  qualifier: value('qualifier', oneOf(Qualifier)),
  qualifierWord: value('qualifier_word', optional(line(longest.qualifierWord))),
  valueLo: value('value_lo', optional(number)),
  valueHi: value('value_hi', optional(number)),
} as const;

export const paragraphColumns = {
  source: key,
  section: whole(0, 999),
  para_no: whole(1, 9999),
} as const;

interface ParagraphRow {
  readonly source: string;
  readonly section: number;
  readonly para_no: number;
  /** The section's own, which a reader joins. */
  readonly heading: string | null;
}

/** The paragraph that a record was read from. */
export const paragraphField: Field<typeof paragraphColumns> = {
  columns: paragraphColumns,
  read: (row) => {
    const { source, section, heading, para_no: paraNo } = row as ParagraphRow;
    return { source, section, heading, paraNo };
  },
  write: (held) => {
    const { source, section, paraNo } = held as {
      readonly source: string;
      readonly section: number;
      readonly paraNo: number;
    };
    return { source, section, para_no: paraNo };
  },
};
