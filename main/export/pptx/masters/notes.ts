import { translate } from '../../../../shared/i18n/messages.ts';
import type { Locale } from '../../../../shared/model/localized.ts';
import { type Content, element, escaped, type Xml } from '../package/xml.ts';
import { createNaming, shapeTree, slideNamespaces } from '../slides/shape-tree.ts';
import { preset } from '../slides/shapes.ts';
import { languages, themeFonts } from '../text/runs.ts';
import { numberFieldId, schemeFill } from './master.ts';
import { lightColourMap } from './theme.ts';

/** A page of notes, in English Metric Units: 7.5 by 10 inches, as Office has it. */
export const notesSize = { width: 6_858_000, height: 9_144_000 } as const;

type NotesPlace = 'sldImg' | 'body' | 'ftr' | 'sldNum';

const places: Readonly<
  Record<
    NotesPlace,
    { readonly index: number; readonly at: readonly [number, number, number, number] }
  >
> = {
  sldImg: { index: 2, at: [685_800, 685_800, 5_486_400, 3_086_100] },
  body: { index: 3, at: [685_800, 4_000_500, 5_486_400, 4_457_700] },
  ftr: { index: 4, at: [685_800, 8_572_500, 4_114_800, 342_900] },
  sldNum: { index: 5, at: [4_914_900, 8_572_500, 1_257_300, 342_900] },
};

/** `p:notesMaster` */
export function notesMaster(language: Locale): Xml {
  const naming = createNaming(language);
  return element(
    'p:notesMaster',
    slideNamespaces,
    element(
      'p:cSld',
      {},
      element(
        'p:bg',
        {},
        element('p:bgRef', { idx: 1001 }, element('a:schemeClr', { val: 'bg1' })),
      ),
      shapeTree(
        slideImage(naming, language),
        textPlace(
          naming,
          'body',
          language,
          paragraphs([translate(language, 'presentation-file.edit-text')], language),
        ),
        textPlace(naming, 'ftr', language, paragraphs([''], language)),
        textPlace(naming, 'sldNum', language, pageNumber(language)),
      ),
    ),
    // Notes are printed: they stand on light ground, whatever the slides stand on.
    lightColourMap(),
    element('p:hf', { hdr: false, dt: false }),
    element(
      'p:notesStyle',
      {},
      Array.from({ length: 9 }, (_, index) =>
        element(
          `a:lvl${index + 1}pPr`,
          { marL: index * 457_200, algn: 'l', defTabSz: 914_400, rtl: false, eaLnBrk: true },
          element('a:defRPr', { sz: 1200, kern: 1200 }, schemeFill('tx1'), themeFonts('minor')),
        ),
      ),
    ),
  );
}

/** A page of notes of one slide, `p:notes`. */
export function notesPage(notes: readonly string[], footer: string, language: Locale): Xml {
  const naming = createNaming(language);
  return element(
    'p:notes',
    slideNamespaces,
    element(
      'p:cSld',
      {},
      shapeTree(
        slideImage(naming, language),
        textPlace(naming, 'body', language, paragraphs(notes, language)),
        footer !== '' && textPlace(naming, 'ftr', language, paragraphs([footer], language)),
        textPlace(naming, 'sldNum', language, pageNumber(language)),
      ),
    ),
    element('p:clrMapOvr', {}, element('a:masterClrMapping')),
  );
}

type Naming = ReturnType<typeof createNaming>;

function slideImage(naming: Naming, language: Locale): Xml {
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      naming.describe({
        kind: 'slide-image',
        name: translate(language, 'presentation-file.slide-image'),
      }),
      element(
        'p:cNvSpPr',
        {},
        element('a:spLocks', { noGrp: true, noRot: true, noChangeAspect: true }),
      ),
      element('p:nvPr', {}, element('p:ph', { type: 'sldImg', idx: places.sldImg.index })),
    ),
    element(
      'p:spPr',
      {},
      transform('sldImg'),
      preset('rect'),
      element('a:noFill'),
      element('a:ln', { w: 12_700 }, schemeFill('tx1')),
    ),
  );
}

const kinds = { body: 'notes', ftr: 'footer', sldNum: 'number' } as const;

function textPlace(
  naming: Naming,
  type: Exclude<NotesPlace, 'sldImg'>,
  language: Locale,
  content: Content,
): Xml {
  const isFoot = type !== 'body';
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      naming.describe({ kind: kinds[type] }),
      element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: true })),
      element(
        'p:nvPr',
        {},
        element('p:ph', { type, sz: isFoot ? 'quarter' : undefined, idx: places[type].index }),
      ),
    ),
    element('p:spPr', {}, transform(type), preset('rect')),
    element(
      'p:txBody',
      {},
      element('a:bodyPr', { vert: 'horz', wrap: 'square', anchor: isFoot ? 'b' : 't' }),
      element(
        'a:lstStyle',
        {},
        isFoot &&
          element(
            'a:lvl1pPr',
            { algn: type === 'sldNum' ? 'r' : 'l' },
            element('a:defRPr', { lang: languages(language).lang, sz: 900 }),
          ),
      ),
      content,
    ),
  );
}

function transform(name: NotesPlace): Xml {
  const [x, y, cx, cy] = places[name].at;
  return element('a:xfrm', {}, element('a:off', { x, y }), element('a:ext', { cx, cy }));
}

function paragraphs(texts: readonly string[], language: Locale): Xml[] {
  return (texts.length > 0 ? texts : ['']).map((text) =>
    element(
      'a:p',
      {},
      text !== '' &&
        element(
          'a:r',
          {},
          element('a:rPr', languages(language)),
          element('a:t', {}, escaped(text)),
        ),
      element('a:endParaRPr', languages(language)),
    ),
  );
}

function pageNumber(language: Locale): Xml {
  return element(
    'a:p',
    {},
    element(
      'a:fld',
      { id: numberFieldId, type: 'slidenum' },
      element('a:rPr', languages(language)),
      element('a:t', {}, escaped('‹#›')),
    ),
    element('a:endParaRPr', languages(language)),
  );
}
