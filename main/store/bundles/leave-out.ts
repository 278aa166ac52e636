import type { Database } from 'better-sqlite3';
import { slideUses } from '../../../shared/deck/slide-references.ts';
import { AppError } from '../../../shared/errors.ts';
import { isTargetKey } from '../../../shared/model/figure.ts';
import { createDecks } from '../content/decks.ts';
import { keepChecksums } from '../file/checksums.ts';

/** What is a laptop's own: how its person works, what they showed and typed, what they can undo. */
const ownTables = [
  ...['meeting_ink', 'meeting_question', 'meeting_slide', 'meeting_decision', 'meeting_details'],
  ...['meeting', 'show_plan', 'edit_step'],
  ...['audience_display', 'export_preset', 'last_export', 'draft', 'setting', 'kept_state'],
  ...['reading', 'rehearsal'],
] as const;

/**
 * Takes out of a copy of a store what is not to be sent: what is this laptop's own, what was merged
 * and undone, and where only some briefings are chosen, all that they neither show nor need.
 *
 * @param decks the briefings that stay; null for all
 * @throws deck.unknown
 */
export function leaveOut(db: Database, decks: readonly string[] | null): void {
  keepChecksums(db);
  db.transaction(() => {
    for (const table of ownTables) db.exec(`DELETE FROM ${table}`);
    db.exec(`
      DELETE FROM audit_log WHERE entity = 'meeting';
      DELETE FROM audit_log WHERE merge IN (SELECT audit FROM merge WHERE undone = 1);
      UPDATE audit_log SET merge = NULL;
      DELETE FROM merge;
      DELETE FROM logo_file WHERE sha256 NOT IN (SELECT file FROM logo)`);
    if (decks !== null) leaveOutOthers(db, decks);
    db.exec(`DELETE FROM device WHERE id NOT IN (
      SELECT device FROM audit_log WHERE device IS NOT NULL
      UNION SELECT device FROM review WHERE device IS NOT NULL
      UNION SELECT device FROM review_turn WHERE device IS NOT NULL)`);
  })();
}

function leaveOutOthers(db: Database, chosen: readonly string[]): void {
  const all = createDecks(db).list();
  const known = all.map(({ key }) => String(key));
  for (const deck of chosen)
    if (!known.includes(deck))
      throw new AppError('deck.unknown', { deck, known: known.join(', ') });
  const staying = all.filter(({ key }) => chosen.includes(key));
  const uses = [...slideUses(staying)];
  const named = (kind: string) =>
    uses.flatMap(([name]) => (name.startsWith(`${kind}:`) ? [name.slice(kind.length + 1)] : []));
  const figures = named('figure');

  db.exec('CREATE TEMP TABLE staying (kind TEXT, key TEXT, PRIMARY KEY (kind, key)) WITHOUT ROWID');
  const put = db.prepare<[string, string]>('INSERT OR IGNORE INTO temp.staying VALUES (?, ?)');
  const keep = (kind: string, keys: Iterable<string>) => {
    for (const key of keys) put.run(kind, key);
  };
  keep('deck', chosen);
  keep(
    'indicator',
    figures.filter((key) => !isTargetKey(key)),
  );
  keep('goal', [
    ...named('goal'),
    ...figures.flatMap((key) => (isTargetKey(key) ? [key.split('.')[0] ?? ''] : [])),
  ]);
  keep('milestone', named('milestone'));
  keep('source', named('source'));
  keep(
    'area',
    uses.flatMap(([, of]) =>
      of.flatMap(({ figures }) => figures.flatMap(({ area }) => area ?? [])),
    ),
  );
  const stays = (kind: string) => `(SELECT key FROM temp.staying WHERE kind = '${kind}')`;
  db.exec(`
    INSERT OR IGNORE INTO temp.staying
      SELECT 'indicator', indicator FROM goal_target WHERE indicator IS NOT NULL AND goal IN ${stays('goal')};
    INSERT OR IGNORE INTO temp.staying
      WITH RECURSIVE whole (key) AS (
        SELECT key FROM temp.staying WHERE kind = 'indicator'
        UNION SELECT denominator FROM indicator JOIN whole USING (key) WHERE denominator IS NOT NULL
      ) SELECT 'indicator', key FROM whole;
    INSERT OR IGNORE INTO temp.staying
      SELECT 'area', ref_area FROM observation WHERE indicator IN ${stays('indicator')}
      UNION SELECT 'area', area FROM deck WHERE area IS NOT NULL AND key IN ${stays('deck')}
      UNION SELECT 'area', area FROM goal WHERE area IS NOT NULL AND key IN ${stays('goal')}
      UNION SELECT 'area', area FROM milestone WHERE area IS NOT NULL AND key IN ${stays('milestone')}
      UNION SELECT 'area', key FROM area WHERE is_home = 1;
    INSERT OR IGNORE INTO temp.staying
      WITH RECURSIVE wider (key) AS (
        SELECT key FROM temp.staying WHERE kind = 'area'
        UNION SELECT parent FROM area JOIN wider USING (key) WHERE parent IS NOT NULL
      ) SELECT 'area', key FROM wider;
    INSERT OR IGNORE INTO temp.staying
      SELECT 'theme', theme FROM indicator WHERE key IN ${stays('indicator')}
      UNION SELECT 'theme', theme FROM goal WHERE key IN ${stays('goal')}
      UNION SELECT 'theme', theme FROM milestone WHERE key IN ${stays('milestone')};
    INSERT OR IGNORE INTO temp.staying
      SELECT 'source', source FROM goal WHERE key IN ${stays('goal')}
      UNION SELECT 'source', source FROM milestone WHERE key IN ${stays('milestone')}
      UNION SELECT 'source', source FROM observation
        JOIN observation_passage ON observation = observation.id
        JOIN source_passage ON source_passage.id = passage
        WHERE indicator IN ${stays('indicator')};

    DELETE FROM slide WHERE deck NOT IN ${stays('deck')};
    DELETE FROM deck_section WHERE deck NOT IN ${stays('deck')};
    DELETE FROM deck WHERE key NOT IN ${stays('deck')};
    DELETE FROM built_in_slide WHERE deck NOT IN ${stays('deck')};
    DELETE FROM goal_progress WHERE goal NOT IN ${stays('goal')};
    DELETE FROM goal_step WHERE goal NOT IN ${stays('goal')};
    DELETE FROM goal_target WHERE goal NOT IN ${stays('goal')};
    DELETE FROM goal WHERE key NOT IN ${stays('goal')};
    DELETE FROM milestone WHERE key NOT IN ${stays('milestone')};
    DELETE FROM observation_passage WHERE observation IN (
      SELECT id FROM observation WHERE indicator NOT IN ${stays('indicator')});
    DELETE FROM observation WHERE indicator NOT IN ${stays('indicator')};
    DELETE FROM source_passage WHERE id NOT IN (SELECT passage FROM observation_passage);
    DELETE FROM indicator_synonym WHERE indicator NOT IN ${stays('indicator')};
    -- A part stays with its whole, so that whichever goes first leaves none behind.
    UPDATE indicator SET denominator = NULL WHERE key NOT IN ${stays('indicator')};
    DELETE FROM indicator WHERE key NOT IN ${stays('indicator')};
    DELETE FROM source_section WHERE source NOT IN ${stays('source')};
    DELETE FROM source WHERE key NOT IN ${stays('source')};
    DELETE FROM theme WHERE key NOT IN ${stays('theme')};
    DELETE FROM area_synonym WHERE area NOT IN ${stays('area')};
    UPDATE area SET parent = NULL WHERE key NOT IN ${stays('area')};
    DELETE FROM area WHERE key NOT IN ${stays('area')};

    DELETE FROM review WHERE NOT coalesce(
      deck IN ${stays('deck')}, indicator IN ${stays('indicator')}, goal IN ${stays('goal')}, 0);
    DELETE FROM review_turn WHERE deck NOT IN ${stays('deck')};
    DELETE FROM audit_log WHERE entity = 'review-turn'
      AND before ->> '$.deck' NOT IN ${stays('deck')};
    DELETE FROM audit_log WHERE entity = 'review' AND NOT coalesce(
      before ->> '$.anchor.deck' IN ${stays('deck')},
      before ->> '$.anchor.indicator' IN ${stays('indicator')},
      before ->> '$.anchor.goal' IN ${stays('goal')}, 0);
    ${Object.entries(ownerOf)
      .map(
        ([kind, entities]) => `
    DELETE FROM audit_log WHERE action <> 'seed' AND entity IN (${entities.map((one) => `'${one}'`).join()})
      AND ${owner} NOT IN ${stays(kind)};`,
      )
      .join('')}
    UPDATE content_state SET snapshot = NULL;
    DROP TABLE temp.staying;`);
}

/** Entities of the audit log by what their keys begin with. */
const ownerOf = {
  deck: ['deck', 'section', 'slide', 'reporting-period'],
  indicator: ['indicator', 'observation', 'in-force'],
  goal: ['goal', 'progress'],
  milestone: ['milestone'],
  source: ['source'],
  theme: ['theme'],
  area: ['area'],
} as const;

const owner = `CASE WHEN instr(entity_key, '@') > 0 THEN substr(entity_key, 1, instr(entity_key, '@') - 1)
        WHEN instr(entity_key, '/') > 0 THEN substr(entity_key, 1, instr(entity_key, '/') - 1)
        ELSE entity_key END`;
