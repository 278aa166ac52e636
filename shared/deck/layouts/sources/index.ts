import { isOf, words } from '../chosen.ts';
import { list, source, text } from '../field.ts';
import { layout } from '../layout.ts';

const most = 3;

/** The documents that the deck reads from, and how it reads them. */
export const sources = layout({
  key: 'sources',
  name: 'layout.sources',
  fields: {
    sources: list('layout.field.sources', source('layout.field.source'), { least: 1, most }),
    method: list('layout.field.method', text('layout.field.step', { zh: 50, en: 100 }), {
      least: 1,
      most: 6,
    }),
  },
  start: ({ sources: chosen }) => ({
    sources: chosen.slice(0, most),
    method: [words('数字均引自公开文件', 'Every figure is quoted from a published document')],
  }),
  suits: (chosen) => (isOf(chosen, { sources: [1, most] }) ? 'best' : 'no'),
});
