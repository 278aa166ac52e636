import { addDeck } from '../../../../shared/deck/deck-edits.ts';
import { areaToReport } from '../../../../shared/deck/draft/area-to-report.ts';
import { periodToReport } from '../../../../shared/deck/draft/period-to-report.ts';
import { AppError } from '../../../../shared/errors.ts';
import { figureName } from '../../../../shared/figures/areas.ts';
import { deckDocument } from '../../../../shared/model/slide-document.ts';
import { makeDraft } from '../../../drafting/make-draft.ts';
import { areaNamed } from '../../area-named.ts';
import { carryOutEdits } from '../../carry-out-edits.ts';
import { exitCodes, type Session } from '../../session.ts';
import type { DraftOptions } from './options.ts';

/**
 * Drafts a briefing from what the store holds of a source and prints it, as JSON, as it then is.
 *
 * @throws usage.source-unknown, record.exists, draft.source-empty
 */
export async function runDraft(
  { asked, by }: Pick<DraftOptions, 'asked' | 'by'>,
  session: Session,
): Promise<number> {
  const { store, terminal, findCutTexts } = session;
  if (store.decks.has(asked.key)) throw new AppError('record.exists', { key: asked.key });
  const material = store.briefings.ofSource(asked.source);
  if (!material) {
    const known = store.sources.list().map(({ key }) => key);
    throw new AppError('usage.source-unknown', { source: asked.source, known: known.join(', ') });
  }
  const { source, briefing } = material;
  const area =
    asked.area === null
      ? areaToReport(asked.source, briefing)
      : areaNamed(asked.area, briefing.areas);
  const period = asked.period ?? periodToReport(source, briefing, area);
  if (area === null || period === null)
    throw new AppError('draft.source-empty', { source: asked.source });
  const draft = await makeDraft(
    material,
    {
      key: asked.key,
      title: { zh: asked.title.zh ?? source.title.zh, en: asked.title.en ?? source.title.en },
      ...{ period, area },
      languages: asked.languages,
    },
    { briefingOf: store.briefings.of, findCutTexts },
  );
  if (!draft) throw new AppError('draft.source-empty', { source: asked.source });
  carryOutEdits(addDeck(draft.deck), by, session);
  const printed = {
    ...deckDocument(store.decks.get(asked.key)),
    figures_left_out: draft.figuresLeftOut.map(({ figure }) => figureName(figure)),
    goals_left_out: draft.goalsLeftOut.map(({ statement }) => statement),
    milestones_left_out: draft.milestonesLeftOut.map(({ title }) => title),
  };
  await terminal.result(`${JSON.stringify(printed, null, 2)}\n`);
  return exitCodes.done;
}
