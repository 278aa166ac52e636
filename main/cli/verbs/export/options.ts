import { parseSlideRange, type SlideRange } from '../../../../shared/deck/slide-range.ts';
import { AppError } from '../../../../shared/errors.ts';
import { usualLook } from '../../../../shared/looks/slide-looks.ts';
import { type ImageFormat, ImageScale, imageFormats } from '../../../../shared/model/image.ts';
import { type Locale, locales } from '../../../../shared/model/localized.ts';
import type { SlideLook } from '../../../../shared/model/look.ts';
import { choose, type Options, parseOptions, requiredOption } from '../../options.ts';
import { type PdfChoices, parsePdfOptions, pdfFlags, pdfOptions } from './pdf-options.ts';
import {
  onlyPrinted,
  type PresentationChoices,
  parsePresentationOptions,
  presentationFlags,
} from './presentation-options.ts';

interface CommonOptions {
  readonly store: string | null;
  /** Null for the one whose reporting period ends last. */
  readonly deck: string | null;
  readonly out: string;
  readonly slides: SlideRange | null;
}

export interface PdfExportOptions extends CommonOptions {
  readonly kind: 'pdf';
  readonly asked: PdfChoices;
  /** Where the proof goes to; null for nowhere. */
  readonly proof: string | null;
}

export interface ImageExportOptions extends CommonOptions {
  readonly kind: 'images';
  readonly format: ImageFormat;
  readonly scale: ImageScale;
  readonly locale: Locale;
  readonly look: SlideLook;
}

export interface PresentationExportOptions extends CommonOptions {
  readonly kind: 'presentation';
  readonly asked: PresentationChoices;
  readonly proof: string | null;
}

const scaleNames = ['2', '1', '3', '4'] as const;

/** @returns null when help is asked for @throws usage.* */
export function parseExport(
  args: readonly string[],
): PdfExportOptions | PresentationExportOptions | ImageExportOptions | null {
  const options = parseOptions(
    args,
    ['format', 'out', 'deck', 'locale', 'look', 'slides', 'scale', 'proof', 'store', ...pdfOptions],
    [...pdfFlags, ...presentationFlags],
  );
  if (!options) return null;
  const format = choose('usage.format-unknown', 'format', options.format, [
    ...(['pdf', 'pptx'] as const),
    ...imageFormats,
  ]);
  const slides = options.slides === undefined ? null : parseSlideRange(options.slides);
  const common = {
    store: options.store ?? null,
    deck: options.deck ?? null,
    out: requiredOption(options, 'out'),
    slides,
  };
  const proof = options.proof ?? null;
  if (format === 'pdf') {
    refuse(['scale', ...presentationFlags], format, options);
    return { kind: 'pdf', ...common, asked: parsePdfOptions(options), proof };
  }
  if (format === 'pptx') {
    refuse(['scale', ...onlyPrinted], format, options);
    return { kind: 'presentation', ...common, asked: parsePresentationOptions(options), proof };
  }
  refuse(['proof', ...pdfOptions, ...pdfFlags, ...presentationFlags], format, options);
  const locale = choose('usage.locale-unknown', 'locale', options.locale, locales);
  const look = options.look ?? usualLook;
  const scale = choose('usage.scale-unknown', 'scale', options.scale, scaleNames);
  return {
    ...{ kind: 'images', ...common, locale, look, format },
    scale: ImageScale.parse(Number(scale)),
  };
}

/** An option that says nothing about what was asked for is a mistake. @throws usage.option-unfit */
function refuse<Name extends string>(
  names: readonly Name[],
  format: string,
  options: Options<Name>,
): void {
  const given = names.find((name) => options[name] !== undefined);
  if (given === undefined) return;
  throw new AppError('usage.option-unfit', { option: `--${given}`, format });
}
