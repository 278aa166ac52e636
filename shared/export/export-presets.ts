import { exportLocales } from '../deck/deck-languages.ts';
import { lookOnPaper } from '../looks/slide-looks.ts';
import type { Deck } from '../model/deck.ts';
import { type PdfKind, pdfKinds } from '../model/export.ts';
import type { ExportChoice, ExportKind, ExportPreset } from '../model/export-choice.ts';
import type { Locale } from '../model/localized.ts';
import type { SlideLook } from '../model/look.ts';
import { classifications } from './page-marks.ts';

/** How the slides are looked at when they are exported. */
export interface SlidesInView {
  readonly locale: Locale;
  readonly look: SlideLook;
}

/** Choices that every installation has, in the order in which they are offered. */
export const builtInPresets = ['projector', 'handout', 'review', 'colleagues'] as const;
export type BuiltInPreset = (typeof builtInPresets)[number];

/** Those of them that are made for a printer. */
export const presetsOnPaper: readonly BuiltInPreset[] = ['handout', 'review'];

/** What a built-in preset chooses for the slides in view. */
export function builtInChoice(preset: BuiltInPreset, view: SlidesInView): ExportChoice {
  const plain = plainChoice(view);
  switch (preset) {
    case 'projector':
      return plain;
    // Office printers are black and white, and dark grounds are a waste of toner.
    case 'handout':
      return {
        ...plain,
        kind: 'handout',
        perPage: 3,
        look: lookOnPaper(view.look),
        colour: 'greyscale',
        pageNumbers: true,
      };
    case 'review':
      return {
        ...plain,
        kind: 'notes',
        look: lookOnPaper(view.look),
        pageNumbers: true,
        appendix: true,
        classification: classifications[view.locale][0] ?? '',
      };
    // They go on with it: what is said and what is hidden is theirs, too.
    case 'colleagues':
      return { ...plain, kind: 'presentation' };
  }
}

/**
 * What the dialog begins with: the last choice, for the slides as they are in view now. Both
 * languages stay, for no view shows them.
 */
export function firstChoice(last: ExportChoice | null, view: SlidesInView): ExportChoice {
  if (last === null) return plainChoice(view);
  return { ...last, look: view.look, locale: last.locale === 'both' ? 'both' : view.locale };
}

/**
 * What the print dialog begins with: pages as they were exported last, on white paper. What is made
 * for a screen, or for others to edit, is printed as slides.
 */
export function firstChoiceOnPaper(last: ExportChoice | null, view: SlidesInView): ExportChoice {
  const first = firstChoice(last, view);
  const { kind } = isForPaper(first.kind) ? first : plainChoice(view);
  return { ...first, kind, look: lookOnPaper(view.look) };
}

/** Whether it is pages that can be printed. */
export function isForPaper(kind: ExportKind): kind is PdfKind {
  return (pdfKinds as readonly ExportKind[]).includes(kind);
}

/** A choice made for another deck, in a language that this one has. */
export function choiceFor(choice: ExportChoice, deck: Pick<Deck, 'languages'>): ExportChoice {
  return exportLocales(deck).includes(choice.locale) ? choice : { ...choice, locale: 'zh-CN' };
}

/** The preset that a choice is, if it is one: a built-in one by its key, an own one by its name. */
export function presetOf(
  choice: ExportChoice,
  own: readonly ExportPreset[],
  view: SlidesInView,
): { readonly builtIn: BuiltInPreset } | { readonly own: string } | null {
  const mine = own.find((preset) => isSame(preset.choice, choice));
  if (mine) return { own: mine.name };
  const builtIn = builtInPresets.find((preset) => isSame(builtInChoice(preset, view), choice));
  return builtIn ? { builtIn } : null;
}

function plainChoice({ locale, look }: SlidesInView): ExportChoice {
  return {
    kind: 'slides',
    perPage: 3,
    locale,
    look,
    colour: 'colour',
    pictures: 'full',
    appendix: false,
    pageNumbers: false,
    header: '',
    footer: '',
    watermark: '',
    classification: '',
    headerEn: '',
    footerEn: '',
    watermarkEn: '',
    classificationEn: '',
    logo: false,
    format: 'png',
    scale: 2,
    notes: true,
    hidden: true,
  };
}

function isSame(one: ExportChoice, other: ExportChoice): boolean {
  return (Object.keys(one) as (keyof ExportChoice)[]).every((name) => one[name] === other[name]);
}
