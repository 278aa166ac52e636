import type { TextQuestion } from '../../../../shared/deck/find-replace.ts';
import { AppError } from '../../../../shared/errors.ts';
import {
  type Options,
  parseOptions,
  personOf,
  refuseOthers,
  requiredOption,
  splitAction,
} from '../../options.ts';

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

export interface SlidesOptions {
  readonly store: string | null;
  /** Null for the one whose reporting period ends last. */
  readonly deck: string | null;
  /** Who does it; null for the person of this computer. */
  readonly by: string | null;
  readonly act: SlideAct;
}

const acts = ['list', 'add', 'set', 'move', 'remove', 'find'] as const;

const names = [
  ...(['store', 'by', 'deck', 'slide', 'at', 'in'] as const),
  ...(['replace', 'match-case', 'whole-word'] as const),
] as const;
export const slideFlags = ['match-case', 'whole-word'] as const;
type SlideOption = (typeof names)[number];

/** What each act takes beside the store. */
const taken: Readonly<Record<(typeof acts)[number], readonly SlideOption[]>> = {
  list: ['deck', 'slide'],
  add: ['by', 'deck', 'in', 'at'],
  set: ['by', 'deck', 'slide', 'in', 'at'],
  move: ['by', 'deck', 'slide', 'at'],
  remove: ['by', 'deck', 'slide'],
  find: ['by', 'deck', 'replace', ...slideFlags],
};

/** @returns null when help is asked for @throws usage.* */
export function parseSlides(args: readonly string[]): SlidesOptions | null {
  const { action, rest } = splitAction('slides', acts, args);
  const [text, others] = action === 'find' ? splitText(rest) : [null, rest];
  const options = parseOptions(others, names, slideFlags, ['replace']);
  if (!options) return null;
  refuseOthers(options, taken[action]);
  // A script that forgets which briefing it means must not change another.
  if (action !== 'list' && (action !== 'find' || options.replace !== undefined))
    requiredOption(options, 'deck');
  const act = slideAct(action, options, text);
  return { store: options.store ?? null, deck: options.deck ?? null, by: personOf(options), act };
}

export function onlyReads(act: SlideAct): boolean {
  return act.kind === 'list' || (act.kind === 'find' && act.replacement === null);
}

/** What is looked for: the first word, whatever it begins with but the two signs of an option. */
function splitText([first, ...rest]: readonly string[]): readonly [string | null, string[]] {
  if (first === undefined) return [null, []];
  return first.startsWith('--') || first === '-h' ? [null, [first, ...rest]] : [first, rest];
}

function slideAct(
  action: (typeof acts)[number],
  options: Options<SlideOption>,
  text: string | null,
): SlideAct {
  const at = options.at === undefined ? null : placeOf(options.at);
  const slide = () => requiredOption(options, 'slide');
  const file = options.in ?? null;
  switch (action) {
    case 'list':
      return { kind: action, slide: options.slide ?? null };
    case 'add':
      return { kind: action, in: file, at };
    case 'set':
      return { kind: action, slide: slide(), in: file, at };
    case 'move':
      return { kind: action, slide: slide(), at: at ?? placeOf(requiredOption(options, 'at')) };
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

function placeOf(given: string): number {
  if (!/^[1-9]\d{0,4}$/.test(given))
    throw new AppError('usage.value-unreadable', { option: '--at', value: given, example: '3' });
  return Number(given);
}
