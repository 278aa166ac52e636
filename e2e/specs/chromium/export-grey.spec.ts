import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { slidesRequest } from '../../../shared/export/slides-request.ts';
import { DeckKey } from '../../../shared/model/keys.ts';
import type { LogoFile, LogoRef } from '../../../shared/model/logo.ts';
import { expect, test } from '../../fixtures.ts';
import type { ChromiumHarness } from '../../harness/chromium.ts';

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><style>.a{fill:rgb(0,128,64)}</style>' +
  '<path class="a" d="M0 0h8v8z"/><path fill="#a8201a" d="M0 0h4v4z"/></svg>';
/** Two pixels, red and blue. */
const picture =
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADUlEQVR42mP4zwAE/wEHAAH/PX2MSQAAAABJRU5ErkJggg==';

const logos: readonly LogoFile[] = [
  { type: 'image/svg+xml', content: new TextEncoder().encode(drawing) },
  { type: 'image/png', content: new Uint8Array(Buffer.from(picture, 'base64')) },
];

for (const logo of logos) {
  test(`in greyscale nothing on a page has a colour, nor has a logo of ${logo.type}`, async ({
    app,
    folder,
  }) => {
    const { store } = app.harness as ChromiumHarness;
    const chosen = store.logo.keep(logo);
    const choose = (before: LogoRef | null, after: LogoRef | null) =>
      store.edits.apply({ edit: { entity: 'logo', before, after }, actor: '李工', reason: '' });
    choose(null, chosen);
    const file = path.join(folder, 'deck.pdf');
    await app.harness.answerSaveDialog(file);
    const request = slidesRequest({
      deck: DeckKey.parse('annual-2023'),
      locale: 'zh-CN',
      look: 'south-lake',
      slides: [6],
      colour: 'greyscale',
      logo: true,
    });
    const outcome = await app.harness.page.evaluate(
      (asked) => window.api.exports.start(asked),
      request,
    );
    choose(chosen, null);
    expect(outcome).toMatchObject({ ok: true, value: { proof: { ok: true } } });

    const pdf = await PDFDocument.load(await readFile(file), { updateMetadata: false });
    const streams = pdf.context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .filter((object) => object instanceof PDFRawStream);
    const isImage = ({ dict }: PDFRawStream) =>
      dict.get(PDFName.of('Subtype')) === PDFName.of('Image');
    const painted = streams
      .filter((stream) => !isImage(stream) && !stream.dict.has(PDFName.of('Length1')))
      .flatMap((stream) => [...textOf(stream).matchAll(/([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG)\b/g)]);
    expect(painted.length).toBeGreaterThan(10);
    expect(painted.filter(([, red, green, blue]) => red !== green || red !== blue)).toEqual([]);

    const images = streams.filter(
      (stream) =>
        isImage(stream) && stream.dict.get(PDFName.of('ColorSpace')) === PDFName.of('DeviceRGB'),
    );
    const coloured = images.filter((image) => {
      const pixels = inflateSync(image.contents);
      return pixels.some((value, index) => value !== pixels[index - (index % 3)]);
    });
    expect(coloured).toEqual([]);
  });
}

function textOf(stream: PDFRawStream): string {
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
}
