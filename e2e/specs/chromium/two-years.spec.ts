import { openStore, type Store } from '../../../main/store/file/open.ts';
import { seen } from '../../../main/store/testing/edit.ts';
import { formatFigure } from '../../../shared/figures/format-figure.ts';
import { Edit } from '../../../shared/model/edit.ts';
import type { ObservationFields } from '../../../shared/model/edit-fields.ts';
import type { Indicator } from '../../../shared/model/indicator.ts';
import { IndicatorKey } from '../../../shared/model/keys.ts';
import { findLayoutFaults } from '../../boxes.ts';
import { expect, test } from '../../fixtures.ts';
import { startChromium } from '../../harness/chromium.ts';
import { datasetFolder, storeFileIn } from '../../harness/harness.ts';
import { Gallery } from '../../visual/gallery.ts';

test('with the year before every slide holds it, and says how it changed', async ({ folder }) => {
  addYear(folder);
  const harness = await startChromium(folder);
  try {
    const gallery = await Gallery.open(harness.page, { width: 1280, height: 720 });
    const { root } = gallery.reader.slide;
    for (const look of [
      {
        look: 'south-lake',
        locale: 'zh-CN',
        since: /比2022年(增长|提高)/,
        years: /2023年与2022年对照.*7460套/,
        attained: '2024年 42家 · 完成 42% · 来自指标',
      },
      {
        look: 'civic-red',
        locale: 'en',
        since: /up [\d.]+(%| percentage points?) on 2022/,
        years: /2023 beside 2022.*7,460/,
        attained: '2024: 42 · 42% reached · from the indicator',
      },
    ] as const) {
      const changed: string[] = [];
      const said = new Map<string, string>();
      for await (const key of gallery.slides(look)) {
        const faults = await root.evaluate(findLayoutFaults);
        expect.soft(faults, `${key}, ${look.locale}`).toEqual([]);
        const text = (await root.textContent()) ?? '';
        said.set(key, text);
        if (look.since.test(text)) changed.push(key);
      }
      expect(changed).toContain('year-in-figures');
      expect(changed).toContain('hongshan-laboratory');
      expect(changed).toContain('industry-and-city');
      expect(said.get('jobs-and-housing'), 'both years in the chart and its sentence').toMatch(
        look.years,
      );
      expect(said.get('alumni-tower')).toContain(look.attained);
    }
  } finally {
    await harness.close();
  }
});

/** Gives every figure of 2023 one of 2022, some eight percent less. */
function addYear(folder: string): void {
  const store = openStore(storeFileIn(folder), {
    datasetFolder,
    onDamaged: 'refuse',
  });
  for (const found of store.indicators.list()) {
    const { key, observations } = found;
    const [latest] = observations;
    if (observations.length !== 1 || latest?.timePeriod !== '2023' || latest.value === null)
      continue;
    const scale = 10 ** latest.decimals;
    const value = Math.round((latest.value / 1.08) * scale) / scale;
    store.edits.apply({
      edit: {
        entity: 'observation',
        indicator: IndicatorKey.parse(key),
        before: null,
        after: quoted({ ...seen(store, key), timePeriod: '2022', value }, found),
      },
      actor: '李工',
      reason: '',
    });
  }
  measureTower(store);
  store.close();
}

/** A figure whose source prints it as it is. */
function quoted(fields: ObservationFields, indicator: Indicator): ObservationFields {
  const rawText = formatFigure({ ...indicator, ...fields }, 'zh-CN').slice(0, 40);
  return { ...fields, passages: fields.passages.slice(0, 1).map((one) => ({ ...one, rawText })) };
}

/** An indicator of the firms in the alumni tower, which measures the tower's target of firms. */
function measureTower(store: Store): void {
  const name = { zh: '大厦校友企业', en: 'Alumni firms in the tower' };
  const key = IndicatorKey.parse('alumni-firms');
  const apply = (edit: unknown) =>
    store.edits.apply({ edit: Edit.parse(edit), actor: '李工', reason: '关联' });
  apply({
    entity: 'indicator',
    before: null,
    after: {
      ...{ key, theme: 'science-education', name, shortName: name, decimals: 0, kind: 'stock' },
      ...{ unit: { zh: '家', en: 'enterprises' }, direction: 'higher' },
      ...{ denominator: null, note: null },
    },
  });
  apply({
    entity: 'observation',
    indicator: key,
    before: null,
    after: {
      ...seen(store, 'hi-tech-enterprises', '2023'),
      ...{ timePeriod: '2024', value: 42, qualifier: 'exact', qualifierWord: null },
      passages: [
        { source: 'hongshan-2023-report', section: 2, heading: null, paraNo: 1, rawText: '42家' },
      ],
    },
  });
  const goal = store.goals.list().find((one) => one.key === 'alumni-tower');
  if (!goal) throw new Error('the store has no alumni tower');
  const { progress: _, status: __, position: ___, ...before } = goal;
  const targets = before.targets.map((target) =>
    target.key === 'alumni-tower.enterprises' ? { ...target, indicator: key } : target,
  );
  apply({ entity: 'goal', before, after: { ...before, targets } });
}
