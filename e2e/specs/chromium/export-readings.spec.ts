import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describePdf } from '../../../main/export/pdf/describe-pdf.ts';
import { expectPdf, type PdfExpectation } from '../../../main/export/pdf/proof/expect-pdf.ts';
import { provePdf } from '../../../main/export/pdf/proof/prove-pdf.ts';
import { changeContent, changeMaps } from '../../../main/export/pdf/proof/testing/spoil-pdf.ts';
import { pagesOf } from '../../../shared/export/pages/pages-of.ts';
import { slidesRequest } from '../../../shared/export/slides-request.ts';
import { type App, expect, type Stored, test } from '../../fixtures.ts';
import { readPdf } from '../../pdf.ts';

/** Some slides; the second page has a table of figures, whose digits have equal widths. */
const some = [25, 26, 27];
const table = { number: 2, figure: 'medical-insurance-enrolment' };

function requestOf({ briefing }: Stored, slides: number[]) {
  const shown = { locale: 'zh-CN', look: 'south-lake' } as const;
  return { ...slidesRequest({ deck: briefing.deck.key, ...shown }), slides };
}

async function exportTo(app: App, file: string, request: ReturnType<typeof requestOf>) {
  await app.harness.answerSaveDialog(file);
  const outcome = await app.harness.page.evaluate(
    (asked) => window.api.exports.start(asked),
    request,
  );
  expect(outcome).toMatchObject({ ok: true });
  return readFile(file);
}

/** What the file must hold, by the data and not by the file. */
function expectationOf(
  request: ReturnType<typeof requestOf>,
  stored: Stored,
  hash: string | null,
): PdfExpectation {
  const pages = pagesOf(request, stored.briefing);
  const description = describePdf(stored.briefing, pages, request, { program: 'test', hash });
  return expectPdf(pages, request, stored.briefing, { description, hasLogo: false });
}

test('a file that one kind of viewer would read differently does not pass', async ({
  app,
  stored,
  folder,
}) => {
  const request = requestOf(stored, some);
  const bytes = await exportTo(app, path.join(folder, 'deck.pdf'), request);
  const { hash } = await readPdf(bytes);
  const expected = expectationOf(request, stored, hash ?? null);
  const failuresOf = async (spoilt: Uint8Array) => (await provePdf(spoilt, expected)).failures;
  expect(await failuresOf(bytes)).toEqual([]);

  const remapped = await changeMaps(
    bytes,
    table.number,
    (map) => new Map([...map].map(([code, text]) => [code, text === '7' ? '8' : text])),
  );
  const onTable = (await failuresOf(remapped)).filter(({ page }) => page === table.number);
  expect(onTable[0]).toMatchObject({ code: 'figure-missing', figure: table.figure });

  const unmapped = await changeMaps(
    bytes,
    table.number,
    (map) => new Map([...map].filter(([, text]) => text !== '7')),
  );
  expect(await failuresOf(unmapped)).toContainEqual(
    expect.objectContaining({ code: 'unicode-map-missing', page: table.number }),
  );

  const restated = await changeContent(bytes, table.number, (content) =>
    content.replace(/<[0-9a-f]+> Tj/i, '/Span <</ActualText <FEFF516B>>> BDC $& EMC'),
  );
  expect(await failuresOf(restated)).toEqual([
    expect.objectContaining({ code: 'actual-text-differs', page: table.number }),
  ]);
});
