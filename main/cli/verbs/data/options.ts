import { parseSlideRange, type SlideRange } from '../../../../shared/deck/slide-range.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { DataFormat } from '../../../../shared/model/data-export.ts';
import type { Locale } from '../../../../shared/model/localized.ts';
import { choose, localeOf, parseOptions } from '../../options.ts';

export interface DataOptions {
  readonly store: string | null;
  /** Null for the one whose reporting period ends last. */
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

/** What programs read comes first, for it is what is printed when nothing is asked for. */
const formats = ['json', 'csv', 'xlsx', 'package'] as const satisfies readonly DataFormat[];

/** @returns null when help is asked for @throws usage.* */
export function parseData(args: readonly string[]): DataOptions | null {
  const options = parseOptions(args, [
    ...(['format', 'out', 'deck', 'themes', 'slides', 'locale', 'store'] as const),
  ]);
  if (!options) return null;
  const { out = null, themes, slides } = options;
  const format = choose('usage.format-unknown', 'format', options.format, formats);
  if (out === null && (format === 'xlsx' || format === 'package')) {
    throw new AppError('usage.option-missing', { option: '--out' });
  }
  if (themes !== undefined && slides !== undefined) {
    throw new AppError('usage.options-exclusive', { first: '--themes', second: '--slides' });
  }
  return {
    store: options.store ?? null,
    deck: options.deck ?? null,
    format,
    out,
    locale: localeOf(options),
    themes: themes?.split(',').map((theme) => theme.trim()) ?? null,
    slides: slides === undefined ? null : parseSlideRange(slides),
  };
}
