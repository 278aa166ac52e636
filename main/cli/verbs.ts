import { AppError } from '../../shared/errors.ts';
import { backup } from './verbs/backup/verb.ts';
import { bundle } from './verbs/bundle/verb.ts';
import { check } from './verbs/check/verb.ts';
import { data } from './verbs/data/verb.ts';
import { decks } from './verbs/decks/verb.ts';
import { draft } from './verbs/draft/verb.ts';
import { exportVerb } from './verbs/export/verb.ts';
import { importVerb } from './verbs/import/verb.ts';
import { merge } from './verbs/merge/verb.ts';
import { read } from './verbs/read/verb.ts';
import { restore } from './verbs/restore/verb.ts';
import { slides } from './verbs/slides/verb.ts';
import { verify } from './verbs/verify/verb.ts';

/** All verbs, in the order in which help lists them. */
export const verbs = [
  ...([data, exportVerb, check, decks, slides, draft] as const),
  ...([backup, restore, bundle, merge, read, verify, importVerb] as const),
] as const;

export type VerbName = (typeof verbs)[number]['name'];

/** What a command line comes to. */
export type Invocation =
  | { readonly verb: 'help'; readonly about: VerbName | null }
  | NonNullable<ReturnType<(typeof verbs)[number]['call']>>;

/**
 * Understands a command line, without looking at anything else.
 *
 * @throws usage.*
 */
export function parseInvocation([first = 'help', ...args]: readonly string[]): Invocation {
  if (first === '--help' || first === '-h') return { verb: 'help', about: null };
  if (first === 'help') return parseHelp(args);
  if (first.startsWith('-')) throw new AppError('usage.option-unknown', { option: first });
  const verb = verbNamed(first);
  return verb.call(args) ?? { verb: 'help', about: verb.name };
}

function parseHelp([about, ...others]: readonly string[]): Invocation {
  if (others[0] !== undefined) {
    throw new AppError('usage.argument-unexpected', { argument: others[0] });
  }
  return { verb: 'help', about: about === undefined ? null : verbNamed(about).name };
}

/** @throws usage.verb-unknown */
export function verbNamed(name: string): (typeof verbs)[number] {
  const verb = verbs.find((known) => known.name === name);
  if (verb) return verb;
  const known = verbs.map((one) => one.name).join(', ');
  throw new AppError('usage.verb-unknown', { verb: name, known });
}
