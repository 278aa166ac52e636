import { createHash } from 'node:crypto';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFStream,
} from '@cantoo/pdf-lib';
import { operationsIn } from '../glyphs/content-operations.ts';
import { contentOf, drawnTexts, streamsOf } from '../glyphs/drawn-text.ts';
import { createReadings } from '../glyphs/readings.ts';
import { findMisreadings, type Misreading, readByActualText } from './compare-readings.ts';
import type { FoundFont, FoundImage } from './find-failures.ts';

export interface ReadObjects {
  readonly pages: readonly PageObjects[];
  /** How many different fonts the pages use. */
  readonly fonts: number;
}

export interface PageObjects {
  readonly images: readonly FoundImage[];
  readonly fonts: readonly FoundFont[];
  readonly actualText: string;
  readonly misreadings: readonly Misreading[];
}

/** Walks all that each page can draw with: its own resources, and those of forms and patterns. */
export async function readObjects(bytes: Uint8Array): Promise<ReadObjects> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  const everyFont = new Set<PDFDict>();
  const readings = createReadings();
  const pages = file.getPages().map(({ node }) => {
    const walk = createWalk();
    walk.resources(node.Resources());
    walk.content(streamsOf(node.Contents()));
    for (const font of walk.fonts.keys()) everyFont.add(font);
    const texts = drawnTexts(node);
    return {
      images: walk.images,
      fonts: [...walk.fonts.values()],
      actualText: readByActualText(texts, readings),
      misreadings: findMisreadings(texts, readings),
    };
  });
  return { pages, fonts: everyFont.size };
}

function createWalk() {
  const images: FoundImage[] = [];
  const fonts = new Map<PDFDict, FoundFont>();
  const seen = new Set<PDFObject>();

  function resources(dict: PDFDict | undefined): void {
    if (!dict || seen.has(dict)) return;
    seen.add(dict);
    for (const [, font] of entriesOf(dict, 'Font')) {
      if (font instanceof PDFDict) fonts.set(font, describeFont(font));
    }
    for (const [name, object] of entriesOf(dict, 'XObject')) drawable(name, object);
    for (const [name, pattern] of entriesOf(dict, 'Pattern')) drawable(name, pattern);
    for (const [name, state] of entriesOf(dict, 'ExtGState')) {
      const mask = state instanceof PDFDict ? state.lookup(PDFName.of('SMask')) : undefined;
      if (mask instanceof PDFDict) drawable(name, mask.lookup(PDFName.of('G')));
    }
  }

  function drawable(name: string, object: PDFObject | undefined): void {
    if (!(object instanceof PDFStream) || seen.has(object)) return;
    seen.add(object);
    if (object.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image')) {
      images.push({ name, jpeg: jpegIn(object) });
      return;
    }
    const own = object.dict.lookup(PDFName.of('Resources'));
    if (own instanceof PDFDict) resources(own);
    content([object]);
  }

  function content(streams: readonly PDFStream[]): void {
    for (const { operator } of operationsIn(contentOf(streams)))
      if (operator === 'BI') images.push({ name: 'BI', jpeg: null });
  }

  return { images, fonts, resources, content };
}

/** What the file of a picture is called; null where its pixels are compressed any other way, or masked. */
function jpegIn(image: PDFStream): string | null {
  if (!(image instanceof PDFRawStream) || image.dict.has(PDFName.of('SMask'))) return null;
  const filter = image.dict.lookup(PDFName.of('Filter'));
  const filters = filter instanceof PDFArray ? filter.asArray() : [filter];
  const [only, ...others] = filters;
  if (only !== PDFName.of('DCTDecode') || others.length > 0) return null;
  return createHash('sha256').update(image.contents).digest('hex');
}

function entriesOf(resources: PDFDict, kind: string): (readonly [string, PDFObject | undefined])[] {
  const dict = resources.lookup(PDFName.of(kind));
  if (!(dict instanceof PDFDict)) return [];
  return dict.keys().map((key) => [key.decodeText(), dict.lookup(key)]);
}

function describeFont(font: PDFDict): FoundFont {
  const type = nameIn(font, 'Subtype') ?? '—';
  const below = font.lookup(PDFName.of('DescendantFonts'));
  const descendant = below instanceof PDFArray ? below.lookup(0) : undefined;
  const drawn = descendant instanceof PDFDict ? descendant : font;
  return {
    name: nameIn(font, 'BaseFont') ?? nameIn(font, 'Name') ?? '—',
    type,
    embedded: holdsFile(drawn.lookup(PDFName.of('FontDescriptor'))),
  };
}

function holdsFile(descriptor: PDFObject | undefined): boolean {
  return (
    descriptor instanceof PDFDict &&
    ['FontFile', 'FontFile2', 'FontFile3'].some(
      (key) => descriptor.lookup(PDFName.of(key)) instanceof PDFStream,
    )
  );
}

function nameIn(dict: PDFDict, key: string): string | undefined {
  const name = dict.lookup(PDFName.of(key));
  return name instanceof PDFName ? name.decodeText() : undefined;
}
