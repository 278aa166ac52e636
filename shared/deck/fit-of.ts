import type { Locale } from '../model/localized.ts';
import type { Field } from './layouts/field.ts';
import { splitReferences } from './references.ts';

/** As long as most figures print, with their unit. */
const assumedFigure = '1,300家';

/**
 * By how many characters a text is longer than what surely stands whole on the fullest slide of its
 * layout; 0 where it fits, and for what is no text. One that is longer may still find room:
 * `cutTextsOn` tells what is truly cut on its slide.
 *
 * @param text as it is typed, with its references
 * @param print what a reference prints; without it each counts as a figure of some five characters
 */
export function fitOf(
  text: string,
  { control }: Pick<Field, 'control'>,
  locale: Locale,
  print: (written: string) => string = () => assumedFigure,
): number {
  if (control.kind !== 'text') return 0;
  const room = locale === 'en' ? control.fits.en : control.fits.zh;
  const printed = splitReferences(text).map((run) =>
    'text' in run ? run.text : print(run.written),
  );
  return Math.max([...printed.join('')].length - room, 0);
}
