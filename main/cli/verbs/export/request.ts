import { bindDeck } from '../../../../shared/deck/bind-slide.ts';
import { type SlideRange, slideNumbers } from '../../../../shared/deck/slide-range.ts';
import { AppError } from '../../../../shared/errors.ts';
import { builtInChoice, builtInPresets } from '../../../../shared/export/export-presets.ts';
import { slidesRequest } from '../../../../shared/export/slides-request.ts';
import { translate } from '../../../../shared/i18n/messages.ts';
import { usualLook } from '../../../../shared/looks/slide-looks.ts';
import type { Briefing } from '../../../../shared/model/briefing.ts';
import { ExportRequest } from '../../../../shared/model/export.ts';
import type { ExportChoice, ExportPreset } from '../../../../shared/model/export-choice.ts';
import { type Locale, locales } from '../../../../shared/model/localized.ts';
import type { PresentationRequest } from '../../../../shared/model/presentation-request.ts';
import type { RecordId } from '../../../../shared/model/record-id.ts';
import { assertKnownLook } from './known-look.ts';
import type { PdfChoices } from './pdf-options.ts';
import type { PresentationChoices } from './presentation-options.ts';

/**
 * The request that a command line comes to: plain slides, changed by its preset, changed by what
 * was said.
 *
 * @throws usage.look-unknown, usage.value-unknown for a preset or section that is not there, usage.slides-beyond,
 *   export.no-slides
 */
export function exportRequestOf(
  { preset, said, sections, logo }: Omit<PdfChoices, 'ink'>,
  range: SlideRange | null,
  { deck, ...briefing }: Briefing,
  presets: readonly ExportPreset[],
  ink: RecordId | null = null,
): ExportRequest {
  const view = {
    locale: said.locale === 'en' ? 'en' : 'zh-CN',
    look: said.look ?? usualLook,
  } as const;
  assertKnownLook(view.look, briefing);
  const chosen = preset === null ? {} : optionsOf(choiceOf(preset, presets, view));
  const shown = bindDeck({ deck, ...briefing }, view.locale);
  const numbers = range && slideNumbers(range, shown.length);
  return slidesRequest({
    ...view,
    ...chosen,
    ...said,
    ...(logo !== null && { logo: true }),
    deck: deck.key,
    ink,
    slides: sections === null ? numbers : inSections(sections, deck, numbers),
  });
}

function choiceOf(
  name: string,
  presets: readonly ExportPreset[],
  view: Parameters<typeof builtInChoice>[1],
): ExportChoice {
  const own = presets.find((preset) => preset.name === name);
  if (own) return own.choice;
  const nameIn = (key: (typeof builtInPresets)[number], locale: Locale) =>
    translate(locale, `export-dialog.preset.${key}`);
  const builtIn = builtInPresets.find(
    (key) => key === name || locales.some((locale) => nameIn(key, locale) === name),
  );
  if (builtIn) return builtInChoice(builtIn, view);
  const known = [...builtInPresets, ...presets.map((preset) => preset.name)].join(', ');
  throw new AppError('usage.value-unknown', { option: '--preset', value: name, known });
}

/**
 * As `exportRequestOf`, of a presentation that others edit.
 *
 * @throws as `exportRequestOf`
 */
export function presentationRequestOf(
  { preset, said, sections }: PresentationChoices,
  range: SlideRange | null,
  briefing: Briefing,
  presets: readonly ExportPreset[],
): PresentationRequest {
  const { deck } = briefing;
  const view = {
    locale: said.locale === 'en' ? 'en' : 'zh-CN',
    look: said.look ?? usualLook,
  } as const;
  assertKnownLook(view.look, briefing);
  const { locale, look, pictures, appendix, notes, hidden } =
    preset === null
      ? builtInChoice('colleagues', view)
      : ofKind('presentation', choiceOf(preset, presets, view));
  const shown = deck.slides.filter((slide) => !slide.hidden).length;
  const numbers = range && slideNumbers(range, shown);
  return {
    ...{ locale, look, pictures, appendix, notes, hidden, ...said },
    deck: deck.key,
    slides: sections === null ? numbers : inSections(sections, deck, numbers),
  };
}

function ofKind(kind: ExportChoice['kind'], choice: ExportChoice): ExportChoice {
  if (choice.kind === kind) return choice;
  throw new AppError('usage.value-unknown', {
    ...{ option: '--preset', value: choice.kind, known: 'colleagues' },
  });
}

/** What a preset says of a PDF. @throws usage.value-unknown for a preset of images or presentations */
function optionsOf(choice: ExportChoice): Partial<ExportRequest> {
  const { format: _, scale: __, notes: ___, hidden: ____, ...options } = choice;
  const read = ExportRequest.omit({ deck: true, slides: true, ink: true }).safeParse(options);
  if (read.success) return read.data;
  const known = builtInPresets.filter((preset) => preset !== 'colleagues').join(', ');
  throw new AppError('usage.value-unknown', { option: '--preset', value: options.kind, known });
}

function inSections(
  keys: readonly string[],
  { sections, slides }: Briefing['deck'],
  numbers: readonly number[] | null,
): number[] {
  const unknown = keys.find((key) => !sections.some((section) => section.key === key));
  if (unknown !== undefined) {
    const known = sections.map(({ key }) => key).join(', ');
    throw new AppError('usage.value-unknown', { option: '--sections', value: unknown, known });
  }
  const wanted: readonly string[] = keys;
  const chosen = slides
    .filter(({ hidden }) => !hidden)
    .flatMap(({ section }, index) => (wanted.includes(section) ? [index + 1] : []))
    .filter((number) => numbers === null || numbers.includes(number));
  if (chosen.length === 0) throw new AppError('export.no-slides');
  return chosen;
}
