import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../file/open.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset, tinyFile } from '../testing/tiny-dataset.ts';

test('of a store too large to carry, a briefing has what its deck needs and says what it leaves out', async () => {
  const deck = JSON.parse(tinyFile('deck-tiny.json'));
  deck.slides[0].body = { figure: '{{hi-tech}}', part: '{{market-new}}' };
  const file = join(temporaryFolder(), 'store.sqlite');
  const datasetFolder = tinyDataset({ 'deck-tiny.json': JSON.stringify(deck) });
  openStore(file, { datasetFolder, onDamaged: 'refuse' }).close();
  const db = new Sqlite(file);
  db.exec(`
    INSERT INTO indicator VALUES ('crowd', 'economy', 9, '拥挤', 'Crowd', '拥挤', 'Crowd', '家', 'firms',
      0, 'stock', 'neutral', NULL, NULL, NULL, NULL)`);
  const add = db.prepare(`
    INSERT INTO observation (indicator, ref_area, time_period, obs_value, unit_mult, qualifier, obs_status)
    VALUES ('crowd', ?, '2023', 1, 0, 'exact', 'A')`);
  const known = db.prepare("INSERT INTO area VALUES (?, NULL, '街', 'Street', NULL, 0)");
  const link = db.prepare('INSERT INTO observation_passage VALUES (?, 1, ?)');
  const passage = db.prepare(
    "INSERT INTO source_passage (source, section, para_no, raw_text) VALUES ('report', 0, 2, '1家')",
  );
  db.transaction(() => {
    const printed = passage.run().lastInsertRowid;
    for (let area = 0; area < 5001; area += 1) {
      known.run(`area-${area}`);
      link.run(add.run(`area-${area}`).lastInsertRowid, printed);
    }
  })();
  db.close();

  const store = openStore(file, { datasetFolder: '', onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  const briefing = store.briefings.get('tiny');
  const names = briefing.figures.map(({ key, timePeriod }) => `${key}@${timePeriod}`);
  // market-total is what market-new is a part of, and stands in its paragraph.
  expect(names.filter((name) => !name.includes('.'))).toEqual([
    'hi-tech@2023',
    'hi-tech@2022',
    'market-new@2023',
    'market-total@2023',
  ]);
  expect(briefing.figuresLeftOut).toBe(5001);
  const [hit] = await store.records.searchFigures({
    question: 'yj',
    locale: 'zh-CN',
    limit: 5,
    meant: null,
  });
  expect(hit?.figure.key).toBe('crowd');
});

test('decks and themes, which no form corrects, are read with characters in the place of radicals', () => {
  const file = join(temporaryFolder(), 'store.sqlite');
  openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' }).close();
  const db = new Sqlite(file);
  db.exec(`
    UPDATE deck SET title_zh = '⾼新';
    UPDATE deck_section SET name_zh = '⾼新';
    UPDATE slide SET title_zh = '⾼新', body = json_insert(body, '$.more', '成⻓');
    UPDATE theme SET name_zh = '⾼新'`);
  db.close();
  const store = openStore(file, { datasetFolder: '', onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  const { deck, themes } = store.briefings.get('tiny');
  const [section] = deck.sections;
  const [slide] = deck.slides;
  expect([deck, slide].map((one) => one?.title.zh)).toEqual(['高新', '高新']);
  expect([section, themes[0]].map((one) => one?.name.zh)).toEqual(['高新', '高新']);
  expect(slide?.body).toMatchObject({ more: '成长' });
});
