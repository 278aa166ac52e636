import {
  type PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { latinFont } from './embedded-font.ts';

/** A page of a few lines in ASCII, and what may be wrong with it. */
export interface SmallPage {
  readonly lines: readonly string[];
  readonly font?: 'embedded' | 'composite' | 'standard' | 'type3' | 'type3-in-form';
  /** Characters that copying gives in the place of those shown; nothing for an empty text. */
  readonly reads?: Readonly<Record<string, string>>;
  /** Of a composite font: what the page itself states of characters shown, as ActualText. */
  readonly states?: Readonly<Record<string, string>>;
  readonly image?: 'drawn' | 'in-pattern' | 'inline';
  /** Files of JPEGs that it draws. */
  readonly pictures?: readonly Uint8Array[];
  /** A link to the page of this number, from 1, or to a name. */
  readonly link?: number | string;
}

/** A PDF as a printer might give it, made by hand so that any part of it can be wrong. */
export async function smallPdf(pages: readonly SmallPage[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const added = pages.map(() => pdf.addPage([960, 540]));
  for (const [index, page] of pages.entries()) {
    const node = added[index]?.node;
    if (!node) continue;
    const { context } = pdf;
    const font = fontOf(pdf, page);
    const isInForm = page.font === 'type3-in-form';
    const text = contentOf(page);
    const form = context.register(
      context.stream(text, {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, 960, 540],
        Resources: { Font: { F1: font } },
      }),
    );
    const image = page.image === 'drawn' ? { Im0: onePixel(pdf) } : {};
    const pictures = Object.fromEntries(
      (page.pictures ?? []).map((file, nth) => [`Pic${nth}`, picture(pdf, file)]),
    );
    const resources = context.obj({
      Font: isInForm ? {} : { F1: font },
      XObject: { ...image, ...pictures, ...(isInForm ? { Fm0: form } : {}) },
      Pattern: page.image === 'in-pattern' ? { P0: patternWithImage(pdf) } : {},
    });
    node.set(PDFName.of('Resources'), resources);
    const inline = page.image === 'inline' ? '\nBI /W 1 /H 1 /BPC 8 /CS /G ID x EI' : '';
    const content = context.flateStream(`${isInForm ? '/Fm0 Do' : text}${inline}`);
    node.set(PDFName.of('Contents'), context.register(content));
    if (page.link !== undefined) node.set(PDFName.of('Annots'), linkTo(pdf, page.link));
  }
  return pdf.save({ useObjectStreams: false });
}

function contentOf({ lines, font, states = {} }: SmallPage): string {
  const composite = (line: string) => compositeText(line, states);
  const simple = (line: string) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj`;
  const shown = lines.map((line) =>
    font === 'composite' ? `${composite(line)} 0 -30 Td` : `${simple(line)} 0 -30 Td`,
  );
  return `BT /F1 20 Tf 50 480 Td ${shown.join(' ')} ET`;
}

/** As Chromium 130 does: what the maps may not say stands in a part of its own. */
function compositeText(line: string, states: Readonly<Record<string, string>>): string {
  const parts = [...line].map((character) => {
    const show = `<${utf16(character)}> Tj`;
    const stated = states[character];
    return stated === undefined
      ? show
      : `/Span <</ActualText <FEFF${utf16(stated)}>>> BDC ${show} EMC`;
  });
  return parts.join(' ');
}

function fontOf(pdf: PDFDocument, { font = 'embedded', reads = {} }: SmallPage): PDFRef {
  const { context } = pdf;
  const toUnicode = context.register(
    context.stream(unicodeMap(reads, font === 'composite' ? 4 : 2)),
  );
  if (font.startsWith('type3')) {
    const glyph = context.register(context.stream('600 0 0 0 600 700 d1 0 0 600 700 re f'));
    return context.register(
      context.obj({
        Type: 'Font',
        Subtype: 'Type3',
        Name: 'Drawn',
        FontBBox: [0, 0, 600, 700],
        FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
        FirstChar: 32,
        LastChar: 126,
        Widths: Array.from({ length: 95 }, () => 600),
        CharProcs: { box: glyph },
        Encoding: {
          Type: 'Encoding',
          Differences: [32, ...Array.from({ length: 95 }, () => 'box')],
        },
        ToUnicode: toUnicode,
      }),
    );
  }
  if (font === 'standard') {
    return context.register(context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' }));
  }
  const bytes = latinFont();
  const file = context.register(context.flateStream(bytes, { Length1: bytes.length }));
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: 'AAAAAA+Barlow',
      Flags: 32,
      FontBBox: [-200, -200, 1200, 1000],
      ItalicAngle: 0,
      Ascent: 1000,
      Descent: -200,
      CapHeight: 700,
      StemV: 80,
      FontFile2: file,
    }),
  );
  if (font === 'composite') {
    return context.register(
      context.obj({
        Type: 'Font',
        Subtype: 'Type0',
        BaseFont: 'AAAAAA+Barlow',
        Encoding: 'Identity-H',
        DescendantFonts: [
          context.obj({
            Type: 'Font',
            Subtype: 'CIDFontType2',
            BaseFont: 'AAAAAA+Barlow',
            CIDSystemInfo: {
              Registry: PDFString.of('Adobe'),
              Ordering: PDFString.of('Identity'),
              Supplement: 0,
            },
            CIDToGIDMap: 'Identity',
            DW: 550,
            FontDescriptor: descriptor,
          }),
        ],
        ToUnicode: toUnicode,
      }),
    );
  }
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'TrueType',
      BaseFont: 'AAAAAA+Barlow',
      Encoding: 'WinAnsiEncoding',
      FirstChar: 32,
      LastChar: 126,
      Widths: Array.from({ length: 95 }, () => 550),
      FontDescriptor: descriptor,
      ToUnicode: toUnicode,
    }),
  );
}

function unicodeMap(reads: Readonly<Record<string, string>>, digits: 2 | 4): string {
  const rows = Array.from({ length: 95 }, (_, index) => {
    const character = String.fromCharCode(32 + index);
    const code = (32 + index).toString(16).padStart(digits, '0');
    const text = reads[character] ?? character;
    return text === '' ? [] : [`<${code}> <${utf16(text)}>`];
  }).flat();
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <${'00'.repeat(digits / 2)}> <${'ff'.repeat(digits / 2)}> endcodespacerange
${rows.length} beginbfchar
${rows.join('\n')}
endbfchar endcmap end end`;
}

function utf16(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex');
}

function onePixel(pdf: PDFDocument): PDFRef {
  const { context } = pdf;
  return context.register(
    context.stream(new Uint8Array([128]), {
      Type: 'XObject',
      Subtype: 'Image',
      Width: 1,
      Height: 1,
      BitsPerComponent: 8,
      ColorSpace: 'DeviceGray',
    }),
  );
}

function picture(pdf: PDFDocument, file: Uint8Array): PDFRef {
  const { context } = pdf;
  return context.register(
    context.stream(file, {
      Type: 'XObject',
      Subtype: 'Image',
      Width: 1,
      Height: 1,
      BitsPerComponent: 8,
      ColorSpace: 'DeviceRGB',
      Filter: 'DCTDecode',
    }),
  );
}

function patternWithImage(pdf: PDFDocument): PDFRef {
  const { context } = pdf;
  return context.register(
    context.stream('/Im0 Do', {
      Type: 'Pattern',
      PatternType: 1,
      PaintType: 1,
      TilingType: 1,
      BBox: [0, 0, 1, 1],
      XStep: 1,
      YStep: 1,
      Resources: { XObject: { Im0: onePixel(pdf) } },
    }),
  );
}

function linkTo(pdf: PDFDocument, target: number | string): PDFArray {
  const { context } = pdf;
  const dest = typeof target === 'number' ? [pdf.getPage(target - 1).ref, 'Fit'] : target;
  const link = context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 50, 50], Dest: dest });
  return context.obj([context.register(link)]);
}

/** A finished file again, without an entry of its catalog or information. */
export async function withoutEntry(
  bytes: Uint8Array,
  holder: 'catalog' | 'info',
  key: string,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const info = pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict);
  (holder === 'catalog' ? pdf.catalog : info).delete(PDFName.of(key));
  return pdf.save({ useObjectStreams: false });
}
