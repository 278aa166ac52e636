import { expect, test } from '../fixtures.ts';

const cases = [
  ['“开工”', 3.5, 'no indent before a quotation mark that begins a line'],
  ['（开工）', 3.5, 'nor before a bracket'],
  ['工”，工', 3.5, 'no hole between a quotation mark and a comma'],
  ['工”。工', 3.5, 'nor before a full stop'],
  ['工，“工', 3.5, 'nor between a comma and a quotation mark'],
  ['工”、“工', 4, 'nor on both sides of a stop between two quotations'],
  ['《工》（工', 4, 'nor between two brackets, the first of which begins the line'],
] as const;

for (const [name, testId, weights] of [
  ['slides', 'stage', [400, 500, 700]],
  ['the interface', 'reader', [400, 600, 700]],
] as const)
  test(`full-width punctuation in ${name} neither indents a line nor leaves holes`, async ({
    app,
  }) => {
    const { page } = app.reader;
    await app.reader.slide.waitForFonts();
    for (const weight of weights)
      for (const [text, em, what] of cases) {
        const width = await page.evaluate(
          async ([testId, text, weight]) => {
            const selector =
              testId === 'stage' ? '[data-mode="stage"][data-layout]' : '[data-testid="reader"]';
            const host = document.querySelector(selector);
            if (!host) throw new Error(`there is no ${selector}`);
            const line = document.createElement('div');
            line.textContent = text;
            line.style.cssText = `position: absolute; inset: 0 auto auto 0; white-space: nowrap; font-size: 40px; font-weight: ${weight}`;
            host.append(line);
            const { fontFamily } = getComputedStyle(line);
            await document.fonts.load(`${weight} 40px ${fontFamily}`, text);
            const scale = host.getBoundingClientRect().width / (host as HTMLElement).offsetWidth;
            const range = document.createRange();
            range.selectNodeContents(line);
            const width = range.getBoundingClientRect().width / scale / 40;
            line.remove();
            return width;
          },
          [testId, text, weight] as const,
        );
        expect.soft(width, `${text} ${weight}: ${what}`).toBeCloseTo(em, 2);
      }
  });

test('a quotation at the head of a paragraph that is broken by clauses begins at its edge', async ({
  app,
}) => {
  const { reader } = app;
  await reader.open('university-plus');
  await reader.slide.waitForFonts();
  const paragraph = reader.slide.root.locator('p', { hasText: '“大学+”' });
  const inset = await paragraph.evaluate((element) => {
    const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
    if (!text) throw new Error('there is no text');
    const range = document.createRange();
    range.setStart(text, 0);
    range.setEnd(text, 1);
    const slide = element.closest<HTMLElement>('[data-layout]');
    const scale = (slide?.getBoundingClientRect().width ?? 0) / (slide?.offsetWidth ?? 1);
    const em = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
    return range.getBoundingClientRect().width / em;
  });
  expect(inset).toBeCloseTo(0.5, 1);
});
