import { expect, test } from 'vitest';
import { AreaKey } from '../../../shared/model/area.ts';
import type { Difference } from '../../../shared/model/difference.ts';
import { briefing } from '../../briefing.fixture.ts';
import { figureLines } from './lines.ts';

const [figure] = briefing.figures;
if (!figure) throw new Error('the fixture has no figures');

const district = (key: string, zh: string) => ({
  ...figure,
  area: { key: AreaKey.parse(key), name: { zh, en: null } },
});

test('the same indicator of several districts stands on a line for each', () => {
  const figures = [figure, district('CN-420106', '武昌区'), district('CN-420102', '江岸区')].map(
    (after) => ({
      ...{ key: after.key, period: after.timePeriod, area: after.area?.key ?? null },
      ...{ before: null, after, slides: [] },
    }),
  );
  const lines = figureLines({ figures } as unknown as Difference, 'zh-CN');
  expect(lines.map(({ name }) => name)).toEqual([
    expect.not.stringContaining('区'),
    expect.stringContaining('武昌区'),
    expect.stringContaining('江岸区'),
  ]);
  expect(new Set(lines.map(({ id }) => id)).size).toBe(3);
});
