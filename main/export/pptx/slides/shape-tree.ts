import type { MessageKey } from '../../../../shared/i18n/messages.ts';
import { translate } from '../../../../shared/i18n/messages.ts';
import type { Locale } from '../../../../shared/model/localized.ts';
import type { DrawnBox } from '../../../../shared/model/presentation.ts';
import { type Content, element, type Xml } from '../package/xml.ts';
import { emu } from '../units.ts';

/** What an object is called in lists of a slide's objects, and what is said of it. */
export interface ObjectDescription {
  readonly kind: ObjectKind;
  /** Its own name; that of its kind with a number where it has none. */
  readonly name?: string | undefined;
  /** In words, for those who can't see it. */
  readonly alt?: string | undefined;
  /** Whether it says nothing, so that nothing needs to be said of it. */
  readonly isDecorative?: boolean | undefined;
  readonly isHidden?: boolean | undefined;
  /** A link of the whole object, `a:hlinkClick`. */
  readonly link?: Xml | null | undefined;
}

export type ObjectKind =
  Extract<MessageKey, `presentation-file.${string}`> extends `presentation-file.${infer Kind}`
    ? Kind
    : never;

/** Counts and names the objects of one slide: an id is never given twice. */
export function createNaming(language: Locale) {
  // The tree itself is the first.
  let last = 1;
  return {
    /** `p:cNvPr`, which every object begins with. */
    describe({ kind, name, alt, isDecorative, isHidden, link }: ObjectDescription): Xml {
      last += 1;
      const usual = `${translate(language, `presentation-file.${kind}`)} ${last}`;
      return element(
        'p:cNvPr',
        {
          id: last,
          name: name === undefined || name.trim() === '' ? usual : name,
          descr: alt === undefined || alt === '' ? undefined : alt,
          hidden: isHidden ? true : undefined,
        },
        link,
        isDecorative && !alt && decorative,
      );
    },
  };
}
export type Naming = ReturnType<typeof createNaming>;

const decorative = element(
  'a:extLst',
  {},
  element(
    'a:ext',
    { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
    element('adec:decorative', {
      'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
      val: true,
    }),
  ),
);

/** The objects of a slide, a layout, a master or a page of notes. */
export function shapeTree(...objects: readonly Content[]): Xml {
  return element(
    'p:spTree',
    {},
    element(
      'p:nvGrpSpPr',
      {},
      element('p:cNvPr', { id: 1, name: '' }),
      element('p:cNvGrpSpPr'),
      element('p:nvPr'),
    ),
    element(
      'p:grpSpPr',
      {},
      place('a:xfrm', { x: 0, y: 0, width: 0, height: 0 }, { inside: true }),
    ),
    objects,
  );
}

/** Where an object stands; `inside` gives a group's parts the coordinates of the slide. */
export function place(
  name: 'a:xfrm' | 'p:xfrm',
  { x, y, width, height }: DrawnBox,
  { inside = false, ...flips }: { inside?: boolean; flipH?: boolean; flipV?: boolean } = {},
): Xml {
  const at = { x: emu(x), y: emu(y) };
  const size = { cx: emu(x + width) - at.x, cy: emu(y + height) - at.y };
  return element(
    name,
    { flipH: flips.flipH || undefined, flipV: flips.flipV || undefined },
    element('a:off', at),
    element('a:ext', size),
    inside && element('a:chOff', at),
    inside && element('a:chExt', size),
  );
}

/** The names that slides, layouts and masters use. */
export const slideNamespaces = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const;
