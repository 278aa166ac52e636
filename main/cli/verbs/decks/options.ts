import { AppError } from '../../../../shared/errors.ts';
import { longest } from '../../../../shared/model/bounds.ts';
import type { DeckKey } from '../../../../shared/model/keys.ts';
import type { Locale, Localized } from '../../../../shared/model/localized.ts';
import {
  choose,
  type GivenTitle,
  keyOf,
  languagesOf,
  type Options,
  parseOptions,
  periodOf,
  personOf,
  refuseOthers,
  requiredOption,
  splitAction,
  titleOf,
  words,
} from '../../options.ts';

/** What is to be done with a briefing. Keys and titles that were not given are proposed. */
export type DeckAct =
  | {
      readonly kind: 'new';
      readonly key: DeckKey | null;
      readonly title: GivenTitle & { readonly zh: string };
      readonly period: string;
      readonly languages: readonly Locale[];
      readonly sections: readonly Localized[] | null;
      /** The briefing whose sections and pages it begins with. */
      readonly from: string | null;
      /** A name, another name, a code or a key; null for the store's home. */
      readonly area: string | null;
    }
  | {
      readonly kind: 'duplicate';
      readonly deck: string;
      readonly key: DeckKey | null;
      readonly title: GivenTitle;
    }
  | {
      readonly kind: 'roll-forward';
      readonly deck: string;
      readonly key: DeckKey | null;
      readonly period: string;
      readonly title: GivenTitle;
    }
  | { readonly kind: 'rename'; readonly deck: string; readonly title: GivenTitle }
  | { readonly kind: 'delete'; readonly deck: string };

export interface DeckListAct {
  readonly kind: 'list';
  readonly format: 'text' | 'json';
}

export interface DecksOptions {
  readonly store: string | null;
  /** Who does it; null for the person of this computer. */
  readonly by: string | null;
  readonly act: DeckAct | DeckListAct;
}

const acts = ['list', 'new', 'duplicate', 'roll-forward', 'rename', 'delete'] as const;

const names = [
  ...(['format', 'store', 'by', 'deck', 'key', 'period', 'title', 'title-en'] as const),
  ...(['languages', 'sections', 'from', 'area'] as const),
] as const;
type DeckOption = (typeof names)[number];

/** What each act takes beside the store. */
const taken: Readonly<Record<(typeof acts)[number], readonly DeckOption[]>> = {
  list: ['format'],
  new: ['by', 'key', 'period', 'title', 'title-en', 'languages', 'sections', 'from', 'area'],
  duplicate: ['by', 'deck', 'key', 'title', 'title-en'],
  'roll-forward': ['by', 'deck', 'key', 'period', 'title', 'title-en'],
  rename: ['by', 'deck', 'title', 'title-en'],
  delete: ['by', 'deck'],
};

/** @returns null when help is asked for @throws usage.* */
export function parseDecks(args: readonly string[]): DecksOptions | null {
  const { action, rest } = splitAction('decks', acts, args);
  const options = parseOptions(rest, names);
  if (!options) return null;
  refuseOthers(options, taken[action]);
  const act = deckAct(action, options);
  return { store: options.store ?? null, by: personOf(options), act };
}

function deckAct(
  action: (typeof acts)[number],
  options: Options<DeckOption>,
): DeckAct | DeckListAct {
  const title = titleOf(options);
  const deck = () => requiredOption(options, 'deck');
  switch (action) {
    case 'list':
      return {
        kind: action,
        format: choose('usage.format-unknown', 'format', options.format, ['text', 'json']),
      };
    case 'delete':
      return { kind: action, deck: deck() };
    case 'new':
      if (options.from !== undefined && options.sections !== undefined)
        throw new AppError('usage.options-exclusive', { first: '--from', second: '--sections' });
      return {
        ...{ kind: action, key: keyOf(options) },
        title: { ...title, zh: title.zh ?? requiredOption(options, 'title') },
        period: periodOf(requiredOption(options, 'period')),
        languages: languagesOf(options),
        sections: options.sections === undefined ? null : sectionsOf(options.sections),
        from: options.from ?? null,
        area: words('--area', options.area, longest.areaName),
      };
    case 'duplicate':
      return { kind: action, deck: deck(), key: keyOf(options), title };
    case 'roll-forward':
      return {
        ...{ kind: action, deck: deck(), key: keyOf(options), title },
        period: periodOf(requiredOption(options, 'period')),
      };
    case 'rename':
      if (title.en === null) requiredOption(options, 'title');
      return { kind: action, deck: deck(), title };
  }
}

/** 概览/Overview, 民生: names parted by commas, each with its English behind a slash. */
function sectionsOf(given: string): Localized[] {
  return given.split(/[,，、]/).map((section) => {
    const [zh = '', ...english] = section.split('/');
    return {
      zh: words('--sections', zh, longest.chinese) ?? '',
      en: english.length > 0 ? words('--sections', english.join('/'), longest.english) : null,
    };
  });
}
