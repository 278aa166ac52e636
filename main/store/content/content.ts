import type { Database } from 'better-sqlite3';
import type { Content } from '../../../shared/model/content.ts';
import { createAreas } from './areas.ts';
import { createDecks } from './decks.ts';
import { createDigitNames } from './digit-names.ts';
import { createGoals } from './goals.ts';
import { createLooks } from './looks.ts';
import { createMilestones } from './milestones.ts';
import { createSources } from './sources.ts';
import { createThemes } from './themes.ts';

/** Reads all of the content but the indicators, which are by far the most of it. */
export function readContentWithoutIndicators(db: Database): () => Omit<Content, 'indicators'> {
  const [sources, themes, goals] = [createSources(db), createThemes(db), createGoals(db)];
  const [milestones, decks] = [createMilestones(db), createDecks(db)];
  const [digitNames, areas, looks] = [createDigitNames(db), createAreas(db), createLooks(db)];
  return () => ({
    sources: sources.list(),
    themes: themes.list(),
    goals: goals.list(),
    milestones: milestones.list(),
    decks: decks.list(),
    digitNames: digitNames.list(),
    areas: areas.list(),
    looks: looks.list(),
  });
}
