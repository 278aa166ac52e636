import { z } from 'zod';

const key = '[a-z0-9]+(?:-[a-z0-9]+)*';
const period = '(?:comparison|[0-9][0-9A-Z/-]*)';
const area = '[\\p{L}\\p{N}][\\p{L}\\p{N}-]*';

/**
 * References are the only way that a slide names a figure, so a corrected figure is correct
 * wherever it is shown. Written alike in text and in the fields of a slide's body:
 *
 *     {{hi-tech-enterprises}}        an indicator's observation for the deck's reporting period
 *     {{hi-tech-enterprises@2022}}   its observation for exactly that period
 *     {{hi-tech-enterprises#CN-420106}}   that of another area than the briefing's
 *     {{hi-tech-enterprises@comparison}}  its observation for the deck's comparison period
 *     {{alumni-tower.talent}}        a goal's target
 *     {{goal:alumni-tower}}  {{milestone:damper-plant}}  {{source:hongshan-2023-report}}
 *
 * In text alone, a reference without a key is the words of a period: `{{@period}}`,
 * `{{@period:end}}`, `{{@next}}`, `{{@comparison}}` (`shared/deck/period-words.ts`).
 */
export const FigureRef = z
  .string()
  .regex(new RegExp(`^\\{\\{${key}(?:\\.${key})?(?:@${period})?(?:#${area})?\\}\\}$`, 'u'))
  .brand('FigureRef');
export const GoalRef = z
  .string()
  .regex(new RegExp(`^\\{\\{goal:${key}\\}\\}$`))
  .brand('GoalRef');
export const MilestoneRef = z
  .string()
  .regex(new RegExp(`^\\{\\{milestone:${key}\\}\\}$`))
  .brand('MilestoneRef');
export const SourceRef = z
  .string()
  .regex(new RegExp(`^\\{\\{source:${key}\\}\\}$`))
  .brand('SourceRef');

export type FigureRef = z.infer<typeof FigureRef>;
export type GoalRef = z.infer<typeof GoalRef>;
export type MilestoneRef = z.infer<typeof MilestoneRef>;
export type SourceRef = z.infer<typeof SourceRef>;
