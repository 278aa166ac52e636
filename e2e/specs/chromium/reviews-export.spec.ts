import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ReviewDraft } from '../../../shared/model/review.ts';
import { expect, test } from '../../fixtures.ts';
import { startChromium } from '../../harness/chromium.ts';
import { readPdf } from '../../pdf.ts';

const long = '这一处的口径与去年不同，请核对后再报。'.repeat(80);

test('reviews are exported as pages and as a table, long ones whole', async ({ folder }) => {
  const harness = await startChromium(folder);
  try {
    const { store, page } = harness;
    const deck = 'annual-2023';
    const add = (anchor: unknown, kind: string, text: string) =>
      store.reviews.add(ReviewDraft.parse({ anchor, kind, text, author: '王工' }));
    const slide = (slide: string) => ({ about: 'slide', deck, slide });
    const [first, , third] = store.briefings.get(deck).deck.slides;
    add({ about: 'goal', goal: 'alumni-tower' }, 'question', '进度由谁填报？');
    add(slide(third?.key ?? ''), 'correction', long);
    add(slide(first?.key ?? ''), 'approved', '');
    add({ about: 'indicator', indicator: 'hi-tech-enterprises' }, 'comment', '=1+1');

    for (const format of ['pdf', 'csv'] as const) {
      const file = path.join(folder, `reviews.${format}`);
      await harness.answerSaveDialog(file);
      const request = { deck, format, locale: 'zh-CN' } as const;
      const answer = await page.evaluate(
        (request) => window.api.reviews.export(request as never),
        request,
      );
      expect(answer).toEqual({ ok: true, value: file });
    }
    const pdf = await readPdf(await readFile(path.join(folder, 'reviews.pdf')));
    expect(pdf.pages.length).toBeGreaterThan(1);
    const text = pdf.pages
      .map((page) => page.text)
      .join('')
      .replace(/\s/g, '');
    // One character of each sentence: a sentence may go on on the next page.
    expect(text.split('径').length - 1).toBe(80);
    const csv = await readFile(path.join(folder, 'reviews.csv'), 'utf8');
    expect(csv).toContain("'=1+1");
  } finally {
    await harness.close();
  }
});
