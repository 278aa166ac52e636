import { parseSlideRange, type SlideRange } from '../../shared/deck/slide-range.ts';
import { AppError } from '../../shared/errors.ts';
import { usualLook } from '../../shared/looks/slide-looks.ts';
import { longest } from '../../shared/model/bounds.ts';
import type { DataFormat } from '../../shared/model/data-export.ts';
import { type ImageFormat, ImageScale, imageFormats } from '../../shared/model/image.ts';
import { type Locale, locales } from '../../shared/model/localized.ts';
import type { SlideLook } from '../../shared/model/look.ts';
import {
  type BackupInvocation,
  parseBackup,
  parseRestore,
  type RestoreInvocation,
} from './backup-options.ts';
import { type BundleAct, type MergeAct, parseBundle, parseMerge } from './bundle-options.ts';
import { type DeckAct, parseDeckAct, parseSlideAct, type SlideAct, words } from './deck-options.ts';
import { type DraftRequest, parseDraft } from './draft-options.ts';
import { type ImportAct, parseImport } from './import-options.ts';
import { type Options, parseOptions } from './options.ts';
import { type PdfChoices, parsePdfOptions, pdfFlags, pdfOptions } from './pdf-options.ts';
import { parseVerify, type VerifyInvocation } from './verify-options.ts';

export const verbs = [
  'data',
  'export',
  'check',
  'decks',
  'slides',
  'draft',
  'backup',
  'restore',
  'bundle',
  'merge',
  'read',
  'verify',
  'import',
] as const;
export type Verb = (typeof verbs)[number];

/** What programs read comes first, for it is what `data` prints when nothing is asked for. */
const dataVerbFormats = ['json', 'csv', 'xlsx', 'package'] as const satisfies readonly DataFormat[];

/** `store` is null for the person's own, `deck` for the one whose reporting period ends last. */
export type Invocation =
  | { readonly verb: 'help'; readonly about: Verb | null }
  | {
      readonly verb: 'data';
      readonly store: string | null;
      readonly deck: string | null;
      readonly format: DataFormat;
      /** Null is the standard output. */
      readonly out: string | null;
      /** Of headings and words; null is the terminal's. */
      readonly locale: Locale | null;
      /** Null for all; never beside `slides`. */
      readonly themes: readonly string[] | null;
      readonly slides: SlideRange | null;
    }
  | {
      readonly verb: 'check';
      readonly store: string | null;
      readonly deck: string | null;
      readonly format: 'text' | 'json';
    }
  | {
      readonly verb: 'decks';
      readonly store: string | null;
      readonly format: 'text' | 'json';
    }
  | {
      readonly verb: 'edit-decks';
      readonly store: string | null;
      /** Who does it; null for the person of this computer. */
      readonly by: string | null;
      readonly act: DeckAct;
    }
  | {
      readonly verb: 'slides';
      readonly store: string | null;
      readonly deck: string | null;
      readonly by: string | null;
      readonly act: SlideAct;
    }
  | ({ readonly verb: 'bundle' } & BundleAct)
  | ({ readonly verb: 'merge' } & MergeAct)
  | ({ readonly verb: 'import' } & ImportAct)
  | {
      readonly verb: 'read';
      readonly store: string | null;
      readonly in: string;
      readonly format: 'text' | 'json';
      /** Of headings and words; null is the terminal's. */
      readonly locale: Locale | null;
    }
  | {
      readonly verb: 'draft';
      readonly store: string | null;
      readonly by: string | null;
      readonly asked: DraftRequest;
    }
  | {
      readonly verb: 'export';
      readonly store: string | null;
      readonly deck: string | null;
      readonly out: string;
      readonly asked: PdfChoices;
      readonly slides: SlideRange | null;
      /** Where the proof goes to; null for nowhere. */
      readonly proof: string | null;
    }
  | {
      readonly verb: 'export-images';
      readonly store: string | null;
      readonly deck: string | null;
      readonly out: string;
      readonly format: ImageFormat;
      readonly scale: ImageScale;
      readonly locale: Locale;
      readonly look: SlideLook;
      readonly slides: SlideRange | null;
    }
  | VerifyInvocation
  | BackupInvocation
  | RestoreInvocation;

/**
 * Understands a command line, without looking at anything else.
 *
 * @throws usage.*
 */
export function parseInvocation([first = 'help', ...args]: readonly string[]): Invocation {
  if (first === '--help' || first === '-h') return { verb: 'help', about: null };
  if (first === 'help') return parseHelp(args);
  if (first.startsWith('-')) throw new AppError('usage.option-unknown', { option: first });
  switch (knownVerb(first)) {
    case 'data':
      return parseData(args);
    case 'export':
      return parseExport(args);
    case 'check':
      return parseCheck(args);
    case 'decks':
      return parseDecks(args);
    case 'slides':
      return parseSlides(args);
    case 'draft':
      return parseDraftVerb(args);
    case 'backup':
      return parseBackup(args) ?? { verb: 'help', about: 'backup' };
    case 'restore':
      return parseRestore(args) ?? { verb: 'help', about: 'restore' };
    case 'bundle': {
      const act = parseBundle(args);
      return act ? { verb: 'bundle', ...act } : { verb: 'help', about: 'bundle' };
    }
    case 'merge': {
      const act = parseMerge(args);
      return act ? { verb: 'merge', ...act } : { verb: 'help', about: 'merge' };
    }
    case 'read':
      return parseRead(args);
    case 'verify':
      return parseVerify(args) ?? { verb: 'help', about: 'verify' };
    case 'import': {
      const act = parseImport(args);
      return act ? { verb: 'import', ...act } : { verb: 'help', about: 'import' };
    }
  }
}

function parseHelp([about, ...others]: readonly string[]): Invocation {
  if (others[0] !== undefined) {
    throw new AppError('usage.argument-unexpected', { argument: others[0] });
  }
  return { verb: 'help', about: about === undefined ? null : knownVerb(about) };
}

function parseData(args: readonly string[]): Invocation {
  const options = parseOptions(args, [
    'format',
    'out',
    'deck',
    'themes',
    'slides',
    'locale',
    'store',
  ]);
  if (!options) return { verb: 'help', about: 'data' };
  const { out = null, themes, slides } = options;
  const format = choose('usage.format-unknown', 'format', options.format, dataVerbFormats);
  if (out === null && (format === 'xlsx' || format === 'package')) {
    throw new AppError('usage.option-missing', { option: '--out' });
  }
  if (themes !== undefined && slides !== undefined) {
    throw new AppError('usage.options-exclusive', { first: '--themes', second: '--slides' });
  }
  return {
    verb: 'data',
    store: storeOf(options),
    deck: options.deck ?? null,
    format,
    out,
    locale: localeOf(options),
    themes: themes?.split(',').map((theme) => theme.trim()) ?? null,
    slides: slides === undefined ? null : parseSlideRange(slides),
  };
}

function parseCheck(args: readonly string[]): Invocation {
  const options = parseOptions(args, ['format', 'deck', 'store']);
  if (!options) return { verb: 'help', about: 'check' };
  const format = choose('usage.format-unknown', 'format', options.format, ['text', 'json']);
  return { verb: 'check', store: storeOf(options), deck: options.deck ?? null, format };
}

function parseDecks(args: readonly string[]): Invocation {
  const parsed = parseDeckAct(args);
  if (!parsed) return { verb: 'help', about: 'decks' };
  const { act, options } = parsed;
  const store = storeOf(options);
  if (act.kind !== 'list') return { verb: 'edit-decks', store, by: actorOf(options), act };
  const format = choose('usage.format-unknown', 'format', options.format, ['text', 'json']);
  return { verb: 'decks', store, format };
}

function parseSlides(args: readonly string[]): Invocation {
  const parsed = parseSlideAct(args);
  if (!parsed) return { verb: 'help', about: 'slides' };
  const { act, options } = parsed;
  const deck = options.deck ?? null;
  return { verb: 'slides', store: storeOf(options), deck, by: actorOf(options), act };
}

function parseDraftVerb(args: readonly string[]): Invocation {
  const parsed = parseDraft(args);
  if (!parsed) return { verb: 'help', about: 'draft' };
  const { asked, options } = parsed;
  return { verb: 'draft', store: storeOf(options), by: actorOf(options), asked };
}

function parseRead(args: readonly string[]): Invocation {
  const options = parseOptions(args, ['in', 'format', 'locale', 'store']);
  if (!options) return { verb: 'help', about: 'read' };
  const format = choose('usage.format-unknown', 'format', options.format, ['text', 'json']);
  if (options.in === undefined) throw new AppError('usage.option-missing', { option: '--in' });
  return {
    verb: 'read',
    store: storeOf(options),
    in: options.in,
    format,
    locale: localeOf(options),
  };
}

/** The language that was asked for; null for that of the terminal. */
function localeOf({ locale }: Options<'locale'>): Locale | null {
  return locale === undefined ? null : choose('usage.locale-unknown', 'locale', locale, locales);
}

function actorOf({ by }: Options<'by'>): string | null {
  return words('--by', by, longest.person);
}

function parseExport(args: readonly string[]): Invocation {
  const options = parseOptions(
    args,
    ['format', 'out', 'deck', 'locale', 'look', 'slides', 'scale', 'proof', 'store', ...pdfOptions],
    pdfFlags,
  );
  if (!options) return { verb: 'help', about: 'export' };
  const format = choose('usage.format-unknown', 'format', options.format, ['pdf', ...imageFormats]);
  const slides = options.slides === undefined ? null : parseSlideRange(options.slides);
  if (options.out === undefined) throw new AppError('usage.option-missing', { option: '--out' });
  const common = {
    store: storeOf(options),
    deck: options.deck ?? null,
    out: options.out,
    slides,
  };
  if (format === 'pdf') refuse(['scale'], options);
  else refuse(['proof', ...pdfOptions, ...pdfFlags], options);
  if (format === 'pdf') {
    const asked = parsePdfOptions(options);
    return { verb: 'export', ...common, asked, proof: options.proof ?? null };
  }
  const locale = choose('usage.locale-unknown', 'locale', options.locale, locales);
  const look = options.look ?? usualLook;
  const given = choose('usage.scale-unknown', 'scale', options.scale, scaleNames);
  return {
    verb: 'export-images',
    ...common,
    locale,
    look,
    format,
    scale: ImageScale.parse(Number(given)),
  };
}

/** An option that says nothing about what was asked for is a mistake. */
function refuse<Name extends string>(names: readonly Name[], options: Options<Name>): void {
  const given = names.find((name) => options[name] !== undefined);
  if (given !== undefined) throw new AppError('usage.option-unknown', { option: `--${given}` });
}

function knownVerb(name: string): Verb {
  const verb = verbs.find((known) => known === name);
  if (!verb) throw new AppError('usage.verb-unknown', { verb: name, known: verbs.join(', ') });
  return verb;
}

const scaleNames = ['2', '1', '3', '4'] as const;

type ChoiceError = 'usage.format-unknown' | 'usage.locale-unknown' | 'usage.scale-unknown';

/** The value that was given, if it is one of the known; the first of these if none was. */
function choose<Value extends string>(
  code: ChoiceError,
  name: string,
  given: string | undefined,
  known: readonly [Value, ...Value[]],
): Value {
  if (given === undefined) return known[0];
  const value = known.find((one) => one === given);
  if (!value) throw new AppError(code, { [name]: given, known: known.join(', ') });
  return value;
}

function storeOf({ store }: Options<'store'>): string | null {
  return store ?? null;
}
