import type { MessageKey } from '../../../../shared/i18n/messages.ts';
import { translate } from '../../../../shared/i18n/messages.ts';
import type { Locale } from '../../../../shared/model/localized.ts';
import type { SlideDrawing } from '../../../../shared/model/presentation.ts';
import type { Colours } from '../colours.ts';
import { type Content, element, escaped, type Xml } from '../package/xml.ts';
import { background } from '../slides/ground.ts';
import {
  createNaming,
  type Naming,
  place,
  shapeTree,
  slideNamespaces,
} from '../slides/shape-tree.ts';
import { preset } from '../slides/shapes.ts';
import { type Placeholder, placeholder } from '../slides/texts.ts';
import { languages, themeFonts } from '../text/runs.ts';
import { bodyProperties } from '../text/text-frame.ts';
import { typeSize } from '../units.ts';
import type { LayoutPlace, LayoutPlaces } from './layout-places.ts';
import { colourMap } from './theme.ts';

/** What masters and layouts are written with. */
export interface MasterWriting {
  readonly language: Locale;
  readonly colours: Colours;
  /** What stands at the foot of new slides. */
  readonly footer: string;
}

/** Of placeholders beside the title: by it a slide's own is that of its layout. */
export const placeholderIndex = { ftr: 10, sldNum: 11 } as const;

/** `p:sldMaster`; the layouts are numbered on from the master. */
export function master(
  places: LayoutPlaces,
  layouts: readonly { readonly id: number; readonly relation: string }[],
  writing: MasterWriting,
): Xml {
  const { colours, language } = writing;
  return element(
    'p:sldMaster',
    slideNamespaces,
    element(
      'p:cSld',
      {},
      element('p:bg', {}, element('p:bgPr', {}, schemeFill('bg1'), element('a:effectLst'))),
      shapeTree(placeholders(places, writing)),
    ),
    colourMap(colours),
    element(
      'p:sldLayoutIdLst',
      {},
      layouts.map(({ id, relation }) => element('p:sldLayoutId', { id, 'r:id': relation })),
    ),
    element('p:hf', { hdr: false, dt: false }),
    element(
      'p:txStyles',
      {},
      element('p:titleStyle', {}, level(1, places.title, 'major', language)),
      element('p:bodyStyle', {}, levels(18, language)),
      element('p:otherStyle', {}, levels(18, language)),
    ),
  );
}

/**
 * @param name as the layout is called in the briefing
 * @param first of the slides that have it: a new one stands on the same ground
 */
export function layout(
  first: SlideDrawing,
  name: string,
  places: LayoutPlaces,
  writing: MasterWriting,
): Xml {
  const type = layoutTypes[first.layout] ?? 'titleOnly';
  return element(
    'p:sldLayout',
    { ...slideNamespaces, type, preserve: true, userDrawn: true },
    element(
      'p:cSld',
      { name },
      background(first, writing.colours),
      shapeTree(placeholders(places, writing)),
    ),
    element('p:clrMapOvr', {}, element('a:masterClrMapping')),
  );
}

/** What Office has a word for. */
const layoutTypes: Readonly<Record<string, string>> = { cover: 'title', section: 'secHead' };

function placeholders(places: LayoutPlaces, writing: MasterWriting): Xml[] {
  const naming = createNaming(writing.language);
  const words = (key: MessageKey) => translate(writing.language, key);
  const { ftr, sldNum } = placeholderIndex;
  return [
    textPlace({ type: 'title' }, places.title, naming, writing, [
      element(
        'a:r',
        {},
        languagesOf(writing),
        element('a:t', {}, escaped(words('presentation-file.edit-title'))),
      ),
    ]),
    textPlace({ type: 'ftr', index: ftr }, places.footer, naming, writing, [
      writing.footer !== '' &&
        element('a:r', {}, languagesOf(writing), element('a:t', {}, escaped(writing.footer))),
    ]),
    textPlace({ type: 'sldNum', index: sldNum }, places.number, naming, writing, [
      element(
        'a:fld',
        { id: numberFieldId, type: 'slidenum' },
        languagesOf(writing),
        element('a:t', {}, escaped('‹#›')),
      ),
    ]),
  ];
}

/** All fields that say the number of their slide have one id. */
export const numberFieldId = '{6E2A1C0B-52A5-4A55-9F0A-1B7C6D3E8F10}';

function languagesOf({ language }: MasterWriting): Xml {
  return element('a:rPr', languages(language));
}

function textPlace(
  at: Placeholder,
  { box, size, isBold, align, paint }: LayoutPlace,
  naming: Naming,
  writing: MasterWriting,
  content: readonly Content[],
): Xml {
  const isTitle = at.type === 'title';
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      naming.describe({ kind: isTitle ? 'title' : at.type === 'ftr' ? 'footer' : 'number' }),
      element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: true })),
      element('p:nvPr', {}, placeholder(at)),
    ),
    element('p:spPr', {}, place('a:xfrm', box), preset('rect')),
    element(
      'p:txBody',
      {},
      // Who writes a new title finds it wrapped; those of our slides say for themselves how they stand.
      isTitle
        ? element(
            'a:bodyPr',
            { vert: 'horz', wrap: 'square', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 't' },
            element('a:normAutofit'),
          )
        : bodyProperties(),
      element(
        'a:lstStyle',
        {},
        element(
          'a:lvl1pPr',
          { algn: align === 'start' ? 'l' : align === 'end' ? 'r' : 'ctr' },
          element(
            'a:defRPr',
            { sz: typeSize(size), b: isBold },
            paint ? writing.colours.fill(paint) : schemeFill(isTitle ? 'tx1' : 'tx2'),
          ),
        ),
      ),
      element('a:p', {}, content, element('a:endParaRPr', languages(writing.language))),
    ),
  );
}

function level(
  at: number,
  { size, isBold, align }: Pick<LayoutPlace, 'size' | 'isBold' | 'align'>,
  font: 'major' | 'minor',
  language: Locale,
): Xml {
  return element(
    `a:lvl${at}pPr`,
    {
      ...{ marL: (at - 1) * 228_600, indent: 0 },
      algn: align === 'start' ? 'l' : align === 'end' ? 'r' : 'ctr',
      ...{ defTabSz: 914_400, rtl: false, eaLnBrk: true, latinLnBrk: false, hangingPunct: true },
    },
    element('a:lnSpc', {}, element('a:spcPct', { val: 100_000 })),
    element('a:spcBef', {}, element('a:spcPts', { val: 0 })),
    element('a:buNone'),
    element(
      'a:defRPr',
      { lang: languages(language).lang, sz: typeSize(size), b: isBold, kern: 1200 },
      schemeFill('tx1'),
      themeFonts(font),
    ),
  );
}

function levels(size: number, language: Locale): Xml[] {
  return Array.from({ length: 9 }, (_, index) =>
    level(index + 1, { size, isBold: false, align: 'start' }, 'minor', language),
  );
}

/** A colour by its place in the theme. */
export function schemeFill(val: string): Xml {
  return element('a:solidFill', {}, element('a:schemeClr', { val }));
}
