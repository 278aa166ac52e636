import { expect, test } from 'vitest';
import { fileNameOf } from './file-name.ts';

test.each([
  ['洪山区2023年工作简报', '洪山区2023年工作简报.pdf'],
  ['洪山区2023/24', '洪山区2023 24.pdf'],
  ['a<b>c:d"e/f\\g|h?i*j', 'a b c d e f g h i j.pdf'],
  ['line\nbreak\u0000', 'line break.pdf'],
  ['  ..hidden.. ', 'hidden.pdf'],
  ['..', 'briefing.pdf'],
  ['', 'briefing.pdf'],
  ['con', 'briefing con.pdf'],
  ['LPT1', 'briefing LPT1.pdf'],
  ['console', 'console.pdf'],
  ['con.2023', 'briefing con.2023.pdf'],
  ['Nul ', 'briefing Nul.pdf'],
  ['COM¹', 'briefing COM¹.pdf'],
  ['报告\u202efdp.exe', '报告fdp.exe.pdf'],
  ['定稿. . ', '定稿.pdf'],
  ['家庭 👩\u200d💻', '家庭 👩\u200d💻.pdf'],
  ['“50%” & 😀', '“50%” & 😀.pdf'],
])('%j is exported as %j', (title, name) => {
  expect(fileNameOf(title, 'pdf')).toBe(name);
});

test.each(['山'.repeat(300), 'x'.repeat(300), '😀'.repeat(300)])(
  'a long title is cut between characters, with room for a suffix',
  (title) => {
    const name = fileNameOf(title, 'pdf');
    expect(Buffer.byteLength(`${name}.unproved.pdf`)).toBeLessThanOrEqual(255);
    expect(Buffer.byteLength(name)).toBeGreaterThan(195);
    expect(title.startsWith(name.slice(0, -4))).toBe(true);
  },
);
