import { expect, test } from 'vitest';
import type { ExportRange } from '../model/export-choice.ts';
import { SectionKey } from '../model/keys.ts';
import { resolveRange } from './export-range.ts';

const [economy, people] = [SectionKey.parse('economy'), SectionKey.parse('people')];
const shown = { sections: [economy, economy, people, economy], current: 3 };

test.each<[ExportRange, number[] | null, number]>([
  [{ kind: 'all' }, null, 4],
  [{ kind: 'current' }, [3], 1],
  [{ kind: 'sections', sections: [people] }, [3], 1],
  [{ kind: 'sections', sections: [people, economy] }, [1, 2, 3, 4], 4],
  [{ kind: 'typed', text: '4，1-2' }, [1, 2, 4], 3],
])('%j is slides %j', (range, slides, count) => {
  expect(resolveRange(range, shown)).toEqual({ ok: true, slides, count });
});

test.each<[ExportRange, string]>([
  [{ kind: 'sections', sections: [] }, 'export.no-slides'],
  [{ kind: 'sections', sections: [SectionKey.parse('gone')] }, 'export.no-slides'],
  [{ kind: 'typed', text: '' }, 'usage.slides-unreadable'],
  [{ kind: 'typed', text: '2-1' }, 'usage.slides-unreadable'],
  [{ kind: 'typed', text: '3-5' }, 'usage.slides-beyond'],
])('%j is refused with %s', (range, code) => {
  expect(resolveRange(range, shown)).toMatchObject({ ok: false, failure: { code } });
});
