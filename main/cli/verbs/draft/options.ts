import { AppError } from '../../../../shared/errors.ts';
import { longest } from '../../../../shared/model/bounds.ts';
import type { DeckKey } from '../../../../shared/model/keys.ts';
import type { Locale } from '../../../../shared/model/localized.ts';
import {
  type GivenTitle,
  keyOf,
  languagesOf,
  parseOptions,
  periodOf,
  personOf,
  requiredOption,
  titleOf,
  words,
} from '../../options.ts';

/** What a draft is made of, and the briefing that it becomes. */
export interface DraftRequest {
  readonly source: string;
  readonly key: DeckKey;
  /** The source's own title where none was given. */
  readonly title: GivenTitle;
  /** Null for the year that most of the source's figures are of. */
  readonly period: string | null;
  /** A name, another name, a code or a key; null for the area of most of its figures. */
  readonly area: string | null;
  readonly languages: readonly Locale[];
}

export interface DraftOptions {
  readonly store: string | null;
  /** Who does it; null for the person of this computer. */
  readonly by: string | null;
  readonly asked: DraftRequest;
}

/** @returns null when help is asked for @throws usage.* */
export function parseDraft(args: readonly string[]): DraftOptions | null {
  const options = parseOptions(args, [
    ...(['source', 'deck', 'title', 'title-en', 'period'] as const),
    ...(['languages', 'area', 'by', 'store'] as const),
  ]);
  if (!options) return null;
  const source = requiredOption(options, 'source');
  const key = options.deck === undefined ? null : keyOf({ key: options.deck }, '--deck');
  if (key === null) throw new AppError('usage.option-missing', { option: '--deck' });
  const asked: DraftRequest = {
    source,
    key,
    title: titleOf(options),
    period: options.period === undefined ? null : periodOf(options.period),
    area: words('--area', options.area, longest.areaName),
    languages: languagesOf(options),
  };
  return { store: options.store ?? null, by: personOf(options), asked };
}
