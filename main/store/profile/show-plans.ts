import type { Database } from 'better-sqlite3';
import { type DeckKey, SectionKey } from '../../../shared/model/keys.ts';
import { ShowPlan } from '../../../shared/model/show.ts';
import type { Changes } from '../content/changes.ts';

interface PlanRow {
  readonly section: string;
  readonly minutes: number;
}

/** The row of the whole deck. */
const whole = '';

/** How many minutes decks and their sections are planned to take. */
export function createShowPlans(db: Database, changes: Changes) {
  const ofDeck = db.prepare<[string], PlanRow>(
    'SELECT section, minutes FROM show_plan WHERE deck = ? ORDER BY section',
  );
  const clear = db.prepare<[string]>('DELETE FROM show_plan WHERE deck = ?');
  const insert = db.prepare<[string, string, number]>(
    'INSERT INTO show_plan (deck, section, minutes) VALUES (?, ?, ?)',
  );

  return {
    /** Nothing is planned for a deck that is not known. */
    get(deck: DeckKey): ShowPlan {
      const rows = ofDeck.all(deck);
      return ShowPlan.parse({
        total: rows.find(({ section }) => section === whole)?.minutes ?? null,
        sections: Object.fromEntries(
          rows
            .filter(({ section }) => SectionKey.safeParse(section).success)
            .map((row) => [row.section, row.minutes]),
        ),
      });
    },

    set: changes.transaction(
      ({ deck, plan }: { readonly deck: DeckKey; readonly plan: ShowPlan }) => {
        clear.run(deck);
        if (plan.total !== null) insert.run(deck, whole, plan.total);
        for (const [section, minutes] of Object.entries(plan.sections))
          insert.run(deck, section, minutes);
      },
    ),
  };
}

/** Which display the presenter gave the audience, by the set of displays there was. */
export function createAudienceDisplays(db: Database) {
  const ofSet = db
    .prepare<[string], number>('SELECT display FROM audience_display WHERE display_set = ?')
    .pluck();
  const remember = db.prepare<[string, number]>(`
    INSERT INTO audience_display (display_set, display) VALUES (?, ?)
    ON CONFLICT (display_set) DO UPDATE SET display = excluded.display`);

  return {
    get: (displaySet: string): number | null => ofSet.get(displaySet) ?? null,
    remember: (displaySet: string, display: number): void => {
      remember.run(displaySet, display);
    },
  };
}
