import type { Briefing } from '../../shared/model/briefing.ts';
import type { ImportAnswers, ImportPlan } from '../../shared/model/import.ts';

/** What the parts of the step that asks have in common. */
export interface AskedStepProps {
  readonly plan: ImportPlan;
  readonly briefing: Briefing;
  readonly answers: ImportAnswers;
  readonly onAnswers: (answers: ImportAnswers) => void;
}
