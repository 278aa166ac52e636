import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { bindDeck } from '../../../shared/deck/bind-slide.ts';
import { openStore } from '../file/open.ts';
import { makeOlderStore } from '../testing/older-store.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';

const printed = {
  title: { zh: '高企{{hi-tech}}', en: '{{hi-tech}}' },
  notes: { zh: '共{{market-new}}，{{tower.talent}}', en: '{{market-new}}' },
  body: {
    figures: [
      { figure: '{{hi-tech}}' },
      { figure: '{{market-new}}' },
      { figure: '{{goal:tower}}' },
    ],
  },
};

/** A store from before reporting periods, with a slide of bare references, as `change` leaves it. */
function migrated(change: (db: Database) => void, deck = 'tiny') {
  const folder = temporaryFolder();
  const today = join(folder, 'today.sqlite');
  openStore(today, { datasetFolder: tinyDataset(), onDamaged: 'refuse' }).close();
  const older = join(folder, 'older.sqlite');
  const db = makeOlderStore(7, today, older);
  db.prepare(
    `UPDATE slide SET layout = 'kpi-grid', title_zh = ?, title_en = ?, notes_zh = ?, notes_en = ?, body = ?`,
  ).run(
    ...[printed.title.zh, printed.title.en, printed.notes.zh, printed.notes.en],
    JSON.stringify(printed.body),
  );
  db.prepare('UPDATE deck SET key = ?').run(deck);
  db.prepare('UPDATE deck_section SET deck = ?').run(deck);
  db.prepare('UPDATE slide SET deck = ?').run(deck);
  change(db);
  db.close();
  const store = openStore(older, { datasetFolder: '', onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  return store;
}

function move(db: Database, indicator: string, period: string): void {
  db.prepare('UPDATE observation SET time_period = ? WHERE indicator = ?').run(period, indicator);
}

test('a deck reports on the year of most of its figures, and what has none within names its period', () => {
  const store = migrated((db) => move(db, 'market-new', '2019/2023'));
  const { period, slides } = store.decks.get('tiny');
  expect(period).toBe('2023');
  expect(slides[0]?.title).toEqual(printed.title);
  expect(slides[0]?.notes).toEqual({
    zh: '共{{market-new@2019/2023}}，{{tower.talent}}',
    en: '{{market-new@2019/2023}}',
  });
  expect(slides[0]?.body).toEqual({
    figures: [
      { figure: '{{hi-tech}}' },
      { figure: '{{market-new@2019/2023}}' },
      { figure: '{{goal:tower}}' },
    ],
  });
});

test('a later figure that a deck had taken up by itself is taken out of it again', () => {
  const store = migrated((db) => {
    db.exec(`INSERT INTO observation (indicator, ref_area, time_period, obs_value, unit_mult, qualifier, obs_status)
      VALUES ('hi-tech', 'CN-420111', '2024', 1500, 0, 'gt', 'A');
      INSERT INTO observation_passage SELECT last_insert_rowid(), 1, min(id) FROM source_passage`);
  });
  const briefing = store.briefings.get('tiny');
  const [slide] = bindDeck(briefing, 'zh-CN');
  expect(slide?.ok === false && slide.title).toBe('高企突破1300家');
});

test('the year in a deck’s key goes before the year of most figures', () => {
  const change = (db: Database) => move(db, 'market-new', '2023');
  expect(migrated(change, 'annual-2022').decks.get('annual-2022').period).toBe('2022');
  expect(migrated(change, 'annual-2019').decks.get('annual-2019').period).toBe('2023');
});

test('half-years are taken where other periods are, in a store from before and in a new one', () => {
  const store = migrated(() => {});
  const found = store.indicators.get('hi-tech')?.observations[0];
  if (!found) throw new Error('the store has no hi-tech');
  const { revision: _, decimals: __, ...before } = found;
  const edit = {
    entity: 'observation' as const,
    indicator: 'hi-tech' as never,
    before: null,
    after: { ...before, timePeriod: '2024-H1' },
  };
  store.edits.apply({ edit, actor: '李工', reason: '' });
  expect(store.indicators.get('hi-tech')?.observations.map(({ timePeriod }) => timePeriod)).toEqual(
    ['2024-H1', '2023', '2022'],
  );
});

test('rows keep their references while their tables are made anew', () => {
  const store = migrated(() => {});
  expect(store.indicators.get('hi-tech')?.observations[0]?.passages).toHaveLength(2);
  expect(store.goals.list().find(({ key }) => key === 'tower')?.targets).toHaveLength(2);
});
