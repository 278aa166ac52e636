import { readFileSync } from 'node:fs';
import path from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Icon } from './Icon.tsx';

test.each(['ask', 'spotlight'] as const)(
  'the icon “%s” is drawn, and neither read out nor stopped at',
  (name) => {
    const drawn = renderToStaticMarkup(<Icon name={name} />);
    expect(drawn).toMatch(/^<svg [^>]*aria-hidden="true"/);
    expect(drawn).toMatch(/^<svg [^>]*focusable="false"/);
    expect(drawn).toContain('<circle');
  },
);

test('the app carries the icons’ licence as they come with it', () => {
  const root = path.resolve(import.meta.dirname, '../..');
  const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
  expect(read('assets/licences/icons/lucide.txt')).toBe(read('node_modules/lucide-react/LICENSE'));
});
