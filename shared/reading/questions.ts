import type { Amount } from './amount.ts';
import type { FigureRole, Question } from './model.ts';
import type { FigureName } from './names.ts';

interface FigureInText {
  readonly amount: Amount;
  readonly role: FigureRole;
  readonly name: FigureName;
  readonly value: number | null;
}

/** Rates of which nothing has more than all. */
const bounded =
  /(?:占|占比|比重|比例|覆盖率|普及率|达标率|合格率|入学率|就业率|绿化率|城镇化率|利用率|满意率|知晓率|参保率)/;
/** Nobody publishes a growth of more than this without a remark; a point may have been lost. */
const largestGrowth = 1000;

/** What the text does not settle about a figure, so that a person is asked. */
export function questionsAbout({ amount, role, name, value }: FigureInText): Question[] {
  const asked: Question[] = amount.questions.map((code) => ({ code, choices: choicesOf(amount) }));
  if (amount.unitKind === 'percent' && value !== null) {
    const isOfPlan = /(?:计划|目标|任务|预算)[^，]{0,3}$/.test(name.name);
    if (role === 'share' && value > 100 && !isOfPlan && bounded.test(name.name.slice(-8)))
      asked.push({ code: 'out-of-scale', choices: [] });
    if (role === 'change' && (Math.abs(value) > largestGrowth || value < -100))
      asked.push({ code: 'out-of-scale', choices: [] });
  }
  if (amount.part && !closes(amount.part.parts)) asked.push({ code: 'ratio-sum', choices: [] });
  return asked;
}

/** The values that a number without a direction may have. */
function choicesOf({ questions, numberRead }: Amount): readonly number[] {
  return questions.includes('direction') && numberRead !== null ? [numberRead, -numberRead] : [];
}

/** Whether parts of a hundred make it up, within what rounding takes; other ratios need not. */
function closes(parts: readonly number[]): boolean {
  if (parts.length < 2) return true;
  const sum = parts.reduce((total, part) => total + part, 0);
  if (sum < 90 || sum > 110 || parts.some((part) => part === 100 || part === 1)) return true;
  return Math.abs(sum - 100) <= 0.06 * parts.length;
}
