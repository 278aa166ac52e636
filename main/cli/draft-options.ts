import { AppError } from '../../shared/errors.ts';
import { longest } from '../../shared/model/bounds.ts';
import type { DeckKey } from '../../shared/model/keys.ts';
import type { Locale } from '../../shared/model/localized.ts';
import { type GivenTitle, keyOf, languagesOf, periodOf, words } from './deck-options.ts';
import { parseOptions } from './options.ts';

/** What a draft is made of, and the briefing that it becomes. */
export interface DraftRequest {
  readonly source: string;
  readonly key: DeckKey;
  /** The source's own title where none was given. */
  readonly title: GivenTitle;
  /** Null for the year that most of the source's figures are of. */
  readonly period: string | null;
  readonly languages: readonly Locale[];
}

/** @returns null when help is asked for @throws usage.* */
export function parseDraft(args: readonly string[]) {
  const options = parseOptions(args, [
    ...(['source', 'deck', 'title', 'title-en', 'period'] as const),
    ...(['languages', 'by', 'store'] as const),
  ]);
  if (!options) return null;
  const { source } = options;
  if (source === undefined) throw new AppError('usage.option-missing', { option: '--source' });
  const key = options.deck === undefined ? null : keyOf({ key: options.deck }, '--deck');
  if (key === null) throw new AppError('usage.option-missing', { option: '--deck' });
  const asked: DraftRequest = {
    source,
    key,
    title: {
      zh: words('--title', options.title, longest.chinese),
      en: words('--title-en', options['title-en'], longest.english),
    },
    period: options.period === undefined ? null : periodOf(options.period),
    languages: languagesOf(options),
  };
  return { asked, options };
}
