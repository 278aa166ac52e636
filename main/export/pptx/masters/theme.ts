import type { Locale } from '../../../../shared/model/localized.ts';
import type { Colours } from '../colours.ts';
import { element, type Xml } from '../package/xml.ts';

/** The typefaces that a file may name: every computer with Office or WPS has them, or what stands in. */
export const typefaces = { latin: 'Calibri', chinese: ['微软雅黑', 'Microsoft YaHei'] } as const;

/** The theme of the look, `a:theme`: its colours, its fonts, and the plain effects that Office asks for. */
export function theme(name: string, language: Locale, colours: Colours): Xml {
  return element(
    'a:theme',
    { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', name },
    element(
      'a:themeElements',
      {},
      element('a:clrScheme', { name }, colourScheme(colours)),
      element(
        'a:fontScheme',
        { name },
        ['a:majorFont', 'a:minorFont'].map((font) => element(font, {}, fonts(language))),
      ),
      element(
        'a:fmtScheme',
        { name: 'Office' },
        element('a:fillStyleLst', {}, thrice(placeholderFill)),
        element(
          'a:lnStyleLst',
          {},
          [6_350, 12_700, 19_050].map((w) =>
            element(
              'a:ln',
              { w, cap: 'flat', cmpd: 'sng', algn: 'ctr' },
              placeholderFill,
              element('a:prstDash', { val: 'solid' }),
              element('a:miter', { lim: 800_000 }),
            ),
          ),
        ),
        element(
          'a:effectStyleLst',
          {},
          thrice(element('a:effectStyle', {}, element('a:effectLst'))),
        ),
        element('a:bgFillStyleLst', {}, thrice(placeholderFill)),
      ),
    ),
    element('a:objectDefaults'),
    element('a:extraClrSchemeLst'),
  );
}

const placeholderFill = element('a:solidFill', {}, element('a:schemeClr', { val: 'phClr' }));

function thrice(one: Xml): Xml[] {
  return [one, one, one];
}

/** In the order that Office reads them in. */
const colourNames = ['dk1', 'lt1', 'dk2', 'lt2'] as const;

function colourScheme({ theme: colours }: Colours): Xml[] {
  const own = new Map(colours.map(({ own: name, colour }) => [name, colour]));
  return [...colourNames, ...unmapped].map((name) =>
    element(`a:${name}`, {}, element('a:srgbClr', { val: own.get(name)?.slice(1) ?? '' })),
  );
}

function fonts(language: Locale): Xml[] {
  const [inChinese, inEnglish] = typefaces.chinese;
  const chinese = language === 'en' ? inEnglish : inChinese;
  return [
    element('a:latin', { typeface: typefaces.latin, panose: '020F0502020204030204' }),
    element('a:ea', { typeface: chinese, panose: '020B0503020204020204' }),
    element('a:cs', { typeface: '' }),
    element('a:font', { script: 'Hans', typeface: chinese }),
  ];
}

/** How a master names the theme's colours, `p:clrMap`: on dark ground the dark ones are behind. */
export function colourMap({ theme: colours }: Colours): Xml {
  return mapOf(colours.slice(0, 4).map(({ name, own }) => [name, own]));
}

/** Dark on light, whatever the slides are. */
export function lightColourMap(): Xml {
  return mapOf([
    ['bg1', 'lt1'],
    ['tx1', 'dk1'],
    ['bg2', 'lt2'],
    ['tx2', 'dk2'],
  ]);
}

function mapOf(grounds: readonly (readonly [name: string, own: string])[]): Xml {
  return element(
    'p:clrMap',
    Object.fromEntries([...grounds, ...unmapped.map((name) => [name, name] as const)]),
  );
}

const unmapped = [
  ...Array.from({ length: 6 }, (_, index) => `accent${index + 1}`),
  ...['hlink', 'folHlink'],
];
