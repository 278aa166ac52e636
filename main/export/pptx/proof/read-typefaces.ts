import type { XmlAttributes } from '../../../import/tables/xml.ts';

const fontElements = new Set(['latin', 'ea', 'cs', 'sym', 'font', 'buFont']);

/** Notes which typeface a text is set in; `+mn-ea` and its like are the theme's. */
export function addTypeface(
  element: string,
  { typeface }: XmlAttributes,
  typefaces: Set<string>,
): void {
  if (!fontElements.has(element) || typeface === undefined || typeface === '') return;
  if (!typeface.startsWith('+')) typefaces.add(typeface);
}
