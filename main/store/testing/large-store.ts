import { copyFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';

/** How large: ten years of ten thousand indicators. */
export const size = { indicators: 10_000, years: 10 } as const;

const subjects = [
  '高新技术企业',
  '科技型中小企业',
  '在建项目',
  '养老床位',
  '公园绿地',
  '就业岗位',
  '专利授权',
  '学位供给',
];
const places = [
  '珞南',
  '关山',
  '狮子山',
  '张家湾',
  '梨园',
  '卓刀泉',
  '洪山',
  '和平',
  '青菱',
  '天兴',
];
const qualities = ['新增', '累计', '培育', '认定', '建成', '签约', '落地', '改造', '引进', '开工'];

/** Copies a store and fills it up: the deck's own figures stay among 100,000 observations. */
export function makeLargeStore(from: string, to: string): void {
  copyFileSync(from, to);
  const db = new Sqlite(to);
  const themes = db.prepare('SELECT key FROM theme ORDER BY key').pluck().all() as string[];
  const addIndicator = db.prepare(`
    INSERT INTO indicator (key, theme, position, name_zh, name_en, short_name_zh, short_name_en,
      unit_zh, unit_en, decimals, kind, direction, denominator, note_zh, note_en)
    VALUES (?, ?, ?, ?, ?, ?, ?, '家', 'enterprises', 0, ?, 'higher', NULL, ?, ?)`);
  const addObservation = db.prepare(`
    INSERT INTO observation (indicator, ref_area, time_period, obs_value, unit_mult, qualifier,
      obs_status, data_source)
    VALUES (?, 'CN-420111', ?, ?, 0, ?, 'A', ?)`);
  const addPassage = db.prepare(
    'INSERT INTO source_passage (source, section, para_no, raw_text) VALUES (?, ?, ?, ?)',
  );
  const link = db.prepare(
    'INSERT INTO observation_passage (observation, position, passage) VALUES (?, 1, ?)',
  );
  db.transaction(() => {
    for (let year = 0; year < size.years; year += 1) {
      const source = `yearbook-${2014 + year}`;
      db.prepare(
        `INSERT INTO source (key, title_zh, title_en, locator_note_zh, locator_note_en, sha256)
         VALUES (?, ?, ?, '按段计数', 'Paragraphs are counted', ?)`,
      ).run(source, `${2014 + year}年统计年鉴`, `Yearbook ${2014 + year}`, '0'.repeat(64));
      for (let section = 1; section <= 20; section += 1)
        db.prepare(
          'INSERT INTO source_section (source, section, heading, paragraphs) VALUES (?, ?, ?, 500)',
        ).run(source, section, `第${section}篇 ${subjects[section % subjects.length]}`);
    }
    for (let index = 0; index < size.indicators; index += 1) {
      const [subject, place, quality] = [
        subjects[index % subjects.length],
        places[Math.floor(index / 8) % places.length],
        qualities[Math.floor(index / 80) % qualities.length],
      ];
      const key = `synthetic-${index}`;
      const name = `${place}街道${quality}${subject}${Math.floor(index / 800) + 1}类`;
      const noted = index % 5 === 0;
      addIndicator.run(
        key,
        themes[index % themes.length],
        1000 + index,
        name,
        `Synthetic measure ${index} of ward ${Math.floor(index / 8) % places.length}`,
        name.slice(0, 12),
        `Measure ${index}`,
        index % 2 === 0 ? 'stock' : 'flow',
        noted ? `按${quality}口径统计，含${place}片区。` : null,
        noted ? `Counted by definition ${index % 17}.` : null,
      );
      for (let year = 0; year < size.years; year += 1) {
        const value = 100 + ((index * 7 + year * 13) % 9000);
        const { lastInsertRowid } = addObservation.run(
          key,
          String(2014 + year),
          value,
          index % 3 === 0 ? 'gt' : 'exact',
          `yearbook-${2014 + year}`,
        );
        const printed = addPassage.run(
          `yearbook-${2014 + year}`,
          1 + (index % 20),
          1 + (Math.floor(index / 20) % 500),
          `${index % 3 === 0 ? '突破' : ''}${value}家${index}`,
        );
        link.run(lastInsertRowid, printed.lastInsertRowid);
      }
    }
    db.prepare('UPDATE content_state SET snapshot = NULL').run();
  })();
  db.close();
}
