import type { TextQuestion } from '../../shared/deck/find-replace.ts';
import { AppError } from '../../shared/errors.ts';
import { longest } from '../../shared/model/bounds.ts';
import { DeckKey } from '../../shared/model/keys.ts';
import { Locale, type Localized, locales } from '../../shared/model/localized.ts';
import { ReportingPeriodFields } from '../../shared/model/reporting-period.ts';
import { line } from '../../shared/model/text.ts';
import { type Options, parseOptions } from './options.ts';

/** A title as far as it was given. */
export type GivenTitle = { readonly [Language in keyof Localized]: string | null };

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

/** What is to be done with the slides of a briefing. */
export type SlideAct =
  | { readonly kind: 'list'; readonly slide: string | null }
  | { readonly kind: 'add'; readonly in: string | null; readonly at: number | null }
  | {
      readonly kind: 'set';
      readonly slide: string;
      readonly in: string | null;
      readonly at: number | null;
    }
  | { readonly kind: 'move'; readonly slide: string; readonly at: number }
  | { readonly kind: 'remove'; readonly slide: string }
  | {
      readonly kind: 'find';
      readonly question: TextQuestion;
      /** Null only looks. */
      readonly replacement: string | null;
    };

const deckActs = ['list', 'new', 'duplicate', 'roll-forward', 'rename', 'delete'] as const;
const slideActs = ['list', 'add', 'set', 'move', 'remove', 'find'] as const;

const deckOptions = [
  ...(['format', 'store', 'by', 'deck', 'key', 'period', 'title', 'title-en'] as const),
  ...(['languages', 'sections', 'from'] as const),
] as const;
type DeckOption = (typeof deckOptions)[number];

const slideOptions = [
  ...(['store', 'by', 'deck', 'slide', 'at', 'in'] as const),
  ...(['replace', 'match-case', 'whole-word'] as const),
] as const;
export const slideFlags = ['match-case', 'whole-word'] as const;
type SlideOption = (typeof slideOptions)[number];

/** What each act takes beside the store. */
const taken: {
  readonly decks: Readonly<Record<(typeof deckActs)[number], readonly DeckOption[]>>;
  readonly slides: Readonly<Record<(typeof slideActs)[number], readonly SlideOption[]>>;
} = {
  decks: {
    list: ['format'],
    new: ['by', 'key', 'period', 'title', 'title-en', 'languages', 'sections', 'from'],
    duplicate: ['by', 'deck', 'key', 'title', 'title-en'],
    'roll-forward': ['by', 'deck', 'key', 'period', 'title', 'title-en'],
    rename: ['by', 'deck', 'title', 'title-en'],
    delete: ['by', 'deck'],
  },
  slides: {
    list: ['deck', 'slide'],
    add: ['by', 'deck', 'in', 'at'],
    set: ['by', 'deck', 'slide', 'in', 'at'],
    move: ['by', 'deck', 'slide', 'at'],
    remove: ['by', 'deck', 'slide'],
    find: ['by', 'deck', 'replace', ...slideFlags],
  },
};

interface DeckArguments {
  readonly act: DeckAct | { readonly kind: 'list' };
  readonly options: Options<DeckOption>;
}

/** @returns null when help is asked for @throws usage.* */
export function parseDeckAct(args: readonly string[]): DeckArguments | null {
  const { action, rest } = splitAction('decks', deckActs, args);
  const options = parseOptions(rest, deckOptions);
  if (!options) return null;
  refuseOthers(options, taken.decks[action]);
  return { act: deckAct(action, options), options };
}

function deckAct(
  action: (typeof deckActs)[number],
  options: Options<DeckOption>,
): DeckAct | { readonly kind: 'list' } {
  const title = titleOf(options);
  const deck = () => required(options, 'deck');
  switch (action) {
    case 'list':
      return { kind: action };
    case 'delete':
      return { kind: action, deck: deck() };
    case 'new':
      if (options.from !== undefined && options.sections !== undefined)
        throw new AppError('usage.options-exclusive', { first: '--from', second: '--sections' });
      return {
        ...{ kind: action, key: keyOf(options) },
        title: { ...title, zh: title.zh ?? required(options, 'title') },
        period: periodOf(required(options, 'period')),
        languages: languagesOf(options),
        sections: options.sections === undefined ? null : sectionsOf(options.sections),
        from: options.from ?? null,
      };
    case 'duplicate':
      return { kind: action, deck: deck(), key: keyOf(options), title };
    case 'roll-forward':
      return {
        ...{ kind: action, deck: deck(), key: keyOf(options), title },
        period: periodOf(required(options, 'period')),
      };
    case 'rename':
      if (title.en === null) required(options, 'title');
      return { kind: action, deck: deck(), title };
  }
}

interface SlideArguments {
  readonly act: SlideAct;
  readonly options: Options<SlideOption>;
}

/** @returns null when help is asked for @throws usage.* */
export function parseSlideAct(args: readonly string[]): SlideArguments | null {
  const { action, rest } = splitAction('slides', slideActs, args);
  const [text, others] = action === 'find' ? splitText(rest) : [null, rest];
  const options = parseOptions(others, slideOptions, slideFlags, ['replace']);
  if (!options) return null;
  refuseOthers(options, taken.slides[action]);
  const onlyReads = action === 'list' || (action === 'find' && options.replace === undefined);
  // A script that forgets which briefing it means must not change another.
  if (!onlyReads) required(options, 'deck');
  return { act: slideAct(action, options, text), options };
}

/** What is looked for: the first word, whatever it begins with but the two signs of an option. */
function splitText([first, ...rest]: readonly string[]): readonly [string | null, string[]] {
  if (first === undefined) return [null, []];
  return first.startsWith('--') || first === '-h' ? [null, [first, ...rest]] : [first, rest];
}

function slideAct(
  action: (typeof slideActs)[number],
  options: Options<SlideOption>,
  text: string | null,
): SlideAct {
  const at = options.at === undefined ? null : placeOf(options.at);
  const slide = () => required(options, 'slide');
  const file = options.in ?? null;
  switch (action) {
    case 'list':
      return { kind: action, slide: options.slide ?? null };
    case 'add':
      return { kind: action, in: file, at };
    case 'set':
      return { kind: action, slide: slide(), in: file, at };
    case 'move':
      return { kind: action, slide: slide(), at: at ?? placeOf(required(options, 'at')) };
    case 'remove':
      return { kind: action, slide: slide() };
    case 'find':
      if (!text) throw new AppError('usage.option-missing', { option: 'TEXT' });
      return {
        kind: action,
        question: {
          text,
          matchCase: options['match-case'] !== undefined,
          wholeWord: options['whole-word'] !== undefined,
        },
        replacement: options.replace ?? null,
      };
  }
}

/** The word after the verb; a verb alone lists. */
function splitAction<Action extends string>(
  verb: string,
  known: readonly [Action, ...Action[]],
  [first, ...rest]: readonly string[],
): { readonly action: Action; readonly rest: readonly string[] } {
  if (first === undefined || first.startsWith('-'))
    return { action: known[0], rest: first === undefined ? [] : [first, ...rest] };
  const action = known.find((one) => one === first);
  if (!action)
    throw new AppError('usage.action-unknown', { verb, action: first, known: known.join(', ') });
  return { action, rest };
}

/** An option that says nothing about what was asked for is a mistake. */
function refuseOthers<Name extends string>(options: Options<Name>, names: readonly Name[]): void {
  const known: readonly string[] = [...names, 'store'];
  const given = Object.keys(options).find((name) => !known.includes(name));
  if (given !== undefined) throw new AppError('usage.option-unknown', { option: `--${given}` });
}

function required<Name extends string>(options: Options<Name>, name: Name): string {
  const given = options[name];
  if (given === undefined) throw new AppError('usage.option-missing', { option: `--${name}` });
  return given;
}

function titleOf(options: Options<DeckOption>): GivenTitle {
  return {
    zh: words('--title', options.title, longest.chinese),
    en: words('--title-en', options['title-en'], longest.english),
  };
}

/** Null for what was not given. @throws usage.value-too-long, usage.value-missing */
export function words(option: string, given: string | undefined, limit: number): string | null {
  if (given === undefined) return null;
  const read = line(limit).safeParse(given);
  if (read.success) return read.data;
  if (given.trim() === '') throw new AppError('usage.value-missing', { option });
  throw new AppError('usage.value-too-long', { option, limit });
}

/** @throws usage.value-unreadable */
export function keyOf({ key }: Options<'key'>, option = '--key'): DeckKey | null {
  return key === undefined ? null : readAs(DeckKey, option, key, 'annual-2024');
}

/** @throws usage.value-unreadable */
export function periodOf(given: string): string {
  return readAs(ReportingPeriodFields.shape.period, '--period', given, '2024, 2024-H1, 2024-Q4');
}

function placeOf(given: string): number {
  if (!/^[1-9]\d{0,4}$/.test(given))
    throw new AppError('usage.value-unreadable', { option: '--at', value: given, example: '3' });
  return Number(given);
}

/**
 * Those that were named, else Chinese, with English where the title has it.
 *
 * @throws usage.locale-unknown, usage.value-unreadable
 */
export function languagesOf({
  languages,
  'title-en': english,
}: Options<'languages' | 'title-en'>): Locale[] {
  if (languages === undefined) return english === undefined ? ['zh-CN'] : [...locales];
  const named = languages.split(',').map((language) => language.trim());
  const unknown = named.find((language) => !Locale.safeParse(language).success);
  if (unknown !== undefined)
    throw new AppError('usage.locale-unknown', { locale: unknown, known: locales.join(', ') });
  const chosen = locales.filter((locale) => named.includes(locale));
  if (!chosen.includes('zh-CN'))
    throw new AppError('usage.value-unreadable', {
      ...{ option: '--languages', value: languages, example: 'zh-CN, zh-CN,en' },
    });
  return chosen;
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

function readAs<Value>(
  schema: { safeParse(value: string): { success: boolean; data?: Value | undefined } },
  option: string,
  value: string,
  example: string,
): Value {
  const { success, data } = schema.safeParse(value);
  if (!success || data === undefined)
    throw new AppError('usage.value-unreadable', { option, value, example });
  return data;
}
