import { AppError } from '../../../../shared/errors.ts';
import type { PageMark } from '../../../../shared/export/page-marks.ts';
import type { ExportRequest } from '../../../../shared/model/export.ts';
import { handoutCounts, PageOptions, pdfKinds } from '../../../../shared/model/export.ts';
import { locales } from '../../../../shared/model/localized.ts';
import { PictureSize } from '../../../../shared/model/picture.ts';
import { RecordId } from '../../../../shared/model/record-id.ts';
import type { Options } from '../../options.ts';

/** Options of a PDF that take a value, beside those of every export. */
export const pdfOptions = [
  'kind',
  'per-page',
  'colour',
  'pictures',
  'sections',
  'header',
  'footer',
  'watermark',
  'classification',
  'header-en',
  'footer-en',
  'watermark-en',
  'classification-en',
  'logo',
  'ink',
  'preset',
] as const;
export const pdfFlags = ['appendix', 'page-numbers'] as const;

type Given = Options<(typeof pdfOptions)[number] | (typeof pdfFlags)[number] | 'locale' | 'look'>;

/** What was said of how a PDF is to be; what was not said is as the preset has it, or plain. */
export interface PdfChoices {
  readonly preset: string | null;
  readonly said: Partial<Omit<ExportRequest, 'deck' | 'slides' | 'logo' | 'ink'>>;
  /** Keys of the deck's sections. */
  readonly sections: readonly string[] | null;
  /** The file of a logo. */
  readonly logo: string | null;
  /** The meeting whose ink is drawn: its identity, or its number in this store. */
  readonly ink: string | null;
}

/** @throws usage.value-unknown, usage.value-too-long, usage.locale-unknown */
export function parsePdfOptions(given: Given): PdfChoices {
  const entries = {
    kind: oneOf('--kind', given.kind, pdfKinds),
    perPage: oneOf('--per-page', given['per-page'], handoutCounts.map(String)),
    colour: oneOf('--colour', given.colour, PageOptions.shape.colour.options),
    pictures: oneOf('--pictures', given.pictures, PictureSize.options),
    locale: locale(given.locale),
    // The store says which ones there are.
    look: given.look,
    header: mark('header', given.header),
    footer: mark('footer', given.footer),
    watermark: mark('watermark', given.watermark),
    classification: mark('classification', given.classification),
    headerEn: mark('header', given['header-en'], 'header-en'),
    footerEn: mark('footer', given['footer-en'], 'footer-en'),
    watermarkEn: mark('watermark', given['watermark-en'], 'watermark-en'),
    classificationEn: mark('classification', given['classification-en'], 'classification-en'),
    appendix: given.appendix === undefined ? undefined : true,
    pageNumbers: given['page-numbers'] === undefined ? undefined : true,
  };
  const { perPage, ...others } = entries;
  const said = { ...others, perPage: handoutCounts.find((count) => String(count) === perPage) };
  return {
    preset: given.preset ?? null,
    said: Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
    sections: given.sections?.split(/[,，]/).map((section) => section.trim()) ?? null,
    logo: given.logo ?? null,
    ink: meeting(given.ink),
  };
}

function oneOf<Value extends string>(
  option: string,
  value: string | undefined,
  known: readonly Value[],
): Value | undefined {
  const found = known.find((one) => one === value);
  if (value !== undefined && found === undefined) {
    throw new AppError('usage.value-unknown', { option, value, known: known.join(', ') });
  }
  return found;
}

function locale(given: string | undefined): ExportRequest['locale'] | undefined {
  const known = [...locales, 'both'] as const;
  const found = known.find((one) => one === given);
  if (given !== undefined && !found) {
    throw new AppError('usage.locale-unknown', { locale: given, known: known.join(', ') });
  }
  return found;
}

function mark(
  name: PageMark,
  given: string | undefined,
  option: string = name,
): string | undefined {
  if (given === undefined) return undefined;
  const read = PageOptions.shape[name].safeParse(given);
  if (!read.success) {
    const limit = name === 'header' || name === 'footer' ? 60 : 20;
    throw new AppError('usage.value-too-long', { option: `--${option}`, limit });
  }
  return read.data;
}

function meeting(given: string | undefined): string | null {
  if (given === undefined) return null;
  if (!/^[1-9]\d{0,8}$/.test(given) && !RecordId.safeParse(given).success) {
    throw new AppError('usage.value-unknown', { option: '--ink', value: given, known: '1, 2, 3…' });
  }
  return given;
}
