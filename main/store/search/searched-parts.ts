import type { Locale, Localized } from '../../../shared/model/localized.ts';
import {
  type ChineseText,
  chineseText,
  englishText,
  printedText,
  type SearchedText,
} from '../../../shared/search/match-text.ts';
import type { SearchedAs } from '../tables/describe-table.ts';
import { indicatorSynonymTable, indicatorTable } from '../tables/indicator.ts';
import { searchedFields } from '../tables/searched.ts';
import { sourcePassageTable } from '../tables/source.ts';

/** A text of an indicator, ready to be searched in each way in which it may be read. */
export interface SearchedPart {
  readonly how: SearchedAs;
  readonly text: string;
  /** The text's language; null where it has no other or may be in either. */
  readonly locale: Locale | null;
  readonly chinese: ChineseText | null;
  readonly english: SearchedText | null;
  readonly characters: SearchedText | null;
}

/** What is searched of an indicator; its fields by the names of the model. */
interface SearchedTexts {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly synonyms: readonly string[];
  /** Printed figures, one a line. */
  readonly rawTexts: string;
}

type Reader = readonly [SearchedAs, (texts: SearchedTexts) => readonly unknown[]];

/** All that the tables say is searched of an indicator, the best first. */
const readers: readonly Reader[] = [
  ...searchedFields(indicatorTable.fields).map(
    ([name, how]): Reader => [how, ({ fields }) => [fields[name]]],
  ),
  ...searchedFields(indicatorSynonymTable.fields).map(
    ([, how]): Reader => [how, ({ synonyms }) => synonyms],
  ),
  ...searchedFields(sourcePassageTable.fields).map(
    ([, how]): Reader => [how, ({ rawTexts }) => [rawTexts]],
  ),
].sort(([one], [other]) => one.grade - other.grade);

export function searchedParts(texts: SearchedTexts): readonly SearchedPart[] {
  return readers.flatMap(([how, read]) => read(texts).flatMap((held) => partsOf(how, held)));
}

const nothing = { locale: null, chinese: null, english: null, characters: null } as const;

function partsOf(how: SearchedAs, held: unknown): SearchedPart[] {
  switch (how.reads) {
    case 'both languages': {
      const { zh, en } = (held ?? { zh: null, en: null }) as Partial<Localized>;
      const parts: SearchedPart[] = [];
      if (zh) parts.push({ ...nothing, how, text: zh, locale: 'zh-CN', chinese: chineseText(zh) });
      if (en) parts.push({ ...nothing, how, text: en, locale: 'en', english: englishText(en) });
      return parts;
    }
    case 'either language': {
      const text = String(held);
      return [{ ...nothing, how, text, chinese: chineseText(text), english: englishText(text) }];
    }
    case 'characters': {
      const text = String(held);
      return [{ ...nothing, how, text, characters: printedText(text) }];
    }
  }
}
