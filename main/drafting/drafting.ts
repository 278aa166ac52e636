import { addDeck } from '../../shared/deck/deck-edits.ts';
import { areaToReport } from '../../shared/deck/draft/area-to-report.ts';
import type { Draft } from '../../shared/deck/draft/draft-deck.ts';
import { periodToReport } from '../../shared/deck/draft/period-to-report.ts';
import type { DraftMaterial } from '../../shared/deck/draft/source-content.ts';
import { AppError } from '../../shared/errors.ts';
import type {
  DraftedBriefing,
  DraftProposal,
  DraftRequest,
  LeftOut,
} from '../../shared/model/drafting.ts';
import { EditsRequest } from '../../shared/model/edit.ts';
import type { Emit } from '../ipc/emit.ts';
import type { Store } from '../store/file/open.ts';
import { type FindCutTexts, makeDraft } from './make-draft.ts';

interface Dependencies {
  readonly store: Pick<Store, 'briefings' | 'decks' | 'edits'>;
  readonly findCutTexts: FindCutTexts;
  readonly emit: Emit;
}

export type Drafting = ReturnType<typeof createDrafting>;

/** Briefings that windows draft from a source: proposed, drawn and looked over, added as one step. */
export function createDrafting({ store, findCutTexts, emit }: Dependencies) {
  const running = new Map<string, AbortController>();

  /** @throws record.unknown */
  function materialOf(source: string): DraftMaterial {
    const material = store.briefings.ofSource(source);
    if (!material) throw new AppError('record.unknown', { key: source });
    return material;
  }

  return {
    /** @throws record.unknown */
    propose(source: string): DraftProposal {
      const material = materialOf(source);
      const area = areaToReport(source, material.briefing);
      const { figures, goals, milestones } = material.briefing;
      const isOfSource = (passage: { readonly source: string }) => passage.source === source;
      const own = figures.filter(
        ({ origin, passages }) => origin === 'observation' && passages.some(isOfSource),
      );
      return {
        title: material.source.title,
        period: periodToReport(material.source, material.briefing, area),
        figures: own.length,
        goals: goals.filter(({ passage }) => isOfSource(passage)).length,
        milestones: milestones.filter(({ passage }) => isOfSource(passage)).length,
        hasText: material.source.sections.some(({ texts }) => (texts?.length ?? 0) > 0),
        area,
      };
    },

    /**
     * @returns null where it was stopped: nothing was added then
     * @throws record.unknown, record.exists, draft.source-empty
     */
    async make({ draft: id, actor, source, ...asked }: DraftRequest) {
      if (store.decks.has(asked.key)) throw new AppError('record.exists', { key: asked.key });
      const material = materialOf(source);
      const controller = new AbortController();
      running.set(id, controller);
      try {
        const draft = await makeDraft(material, asked, {
          briefingOf: store.briefings.of,
          findCutTexts,
          onRound: (round) => emit('drafting', 'progress', { draft: id, ...round }),
          signal: controller.signal,
        });
        if (!draft) throw new AppError('draft.source-empty', { source });
        const edits = addDeck(draft.deck);
        const request = EditsRequest.parse({ edits, actor, reason: '' });
        const { undo, redo } = store.edits.applyAll(request);
        return toDrafted(draft, { undo, redo });
      } catch (error) {
        if (controller.signal.aborted) return null;
        throw error;
      } finally {
        running.delete(id);
      }
    },

    stop: (id: string) => running.get(id)?.abort(),
  };
}

function toDrafted(
  { deck, figuresLeftOut, goalsLeftOut, milestonesLeftOut }: Draft,
  state: DraftedBriefing['state'],
): DraftedBriefing {
  const figures = figuresLeftOut.map(
    ({ figure, rawText, section, paraNo }): LeftOut => ({
      ...{ kind: 'figure', name: figure.shortName, printed: rawText, section, paraNo },
    }),
  );
  const goals = goalsLeftOut.map(
    ({ statement, passage: { section, paraNo } }): LeftOut => ({
      ...{ kind: 'goal', name: statement, printed: '', section, paraNo },
    }),
  );
  const milestones = milestonesLeftOut.map(
    ({ title, passage: { section, paraNo } }): LeftOut => ({
      ...{ kind: 'milestone', name: title, printed: '', section, paraNo },
    }),
  );
  const [first] = deck.slides;
  if (!first) throw new Error('a draft without slides');
  return {
    ...{ state, slides: deck.slides.length, first: first.key },
    leftOut: [...figures, ...goals, ...milestones],
  };
}
