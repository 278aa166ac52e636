import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { estimatePdfSize } from '../../../shared/export/estimate-size.ts';
import { pagesOf } from '../../../shared/export/pages/pages-of.ts';
import { slidesRequest } from '../../../shared/export/slides-request.ts';
import { type ExportRequest, pdfKinds } from '../../../shared/model/export.ts';
import { DeckKey } from '../../../shared/model/keys.ts';
import { expect, test } from '../../fixtures.ts';

for (const kind of pdfKinds) {
  test(`a ${kind} file in both languages with appendix is the same bytes again, as large as was said`, async ({
    app,
    folder,
    stored,
  }) => {
    const request: ExportRequest = {
      ...slidesRequest({
        deck: DeckKey.parse('annual-2023'),
        locale: 'zh-CN',
        look: 'south-lake',
      }),
      locale: 'both',
      appendix: true,
      kind,
      slides: [1, 2, 6],
    };
    const files: Buffer[] = [];
    for (const name of ['first.pdf', 'second.pdf']) {
      const file = path.join(folder, name);
      await app.harness.answerSaveDialog(file);
      const outcome = await app.harness.page.evaluate(
        (asked) => window.api.exports.start(asked),
        request,
      );
      expect(outcome).toEqual(expect.objectContaining({ ok: true }));
      files.push(await readFile(file));
    }

    expect(files[0]?.equals(files[1] ?? Buffer.alloc(0))).toBe(true);
    const { briefing } = stored;
    const pictures = { size: request.pictures, bytes: briefing.pictureSizes };
    const share = estimatePdfSize(pagesOf(request, briefing), pictures) / (files[0]?.length ?? 0);
    expect(share).toBeGreaterThan(0.6);
    expect(share).toBeLessThan(1.6);
  });
}
