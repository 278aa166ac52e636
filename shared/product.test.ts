import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { product } from './product.ts';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

test('what is no program calls the program by the same name', () => {
  expect(JSON.parse(read('package.json')).productName).toBe(product.en);
  expect(/^productName: (.*)$/m.exec(read('electron-builder.yml'))?.[1]).toBe(product.en);
  expect(/<title>(.*)<\/title>/.exec(read('renderer/index.html'))?.[1]).toBe(
    `${product.zh} · ${product.en}`,
  );
});
