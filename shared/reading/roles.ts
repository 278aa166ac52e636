import type { Amount } from './amount.ts';
import { comparing } from './directions.ts';
import type { FigureRole } from './model.ts';

/** Words of a clause that make a percentage a contribution or a difference, not a change of its own. */
const contribution =
  /(?:拉动|下拉|拉低|贡献(?!率)|高于|高出|低于|快于|慢于|领先|超出|落后|[塌欠](?=(?:年度|全年|预期)?目标))/;
const contributionDown = /(?:下拉|拉低|低于|慢于|落后|[塌欠](?=(?:年度|全年|预期)?目标))/;
const rateWords = /(?:占比|占|比重|比例|率|比|份额|覆盖|完成)/;
const growthWords = /(?:增速|增幅|涨幅|增长率|增长速度)/;
/** 力争, 目标: the sentence itself says that the figure is still to be reached. */
const goalWords =
  /(?:力争|预期目标|主要目标|目标(?:是|为|：)|有望|到20\d{2}年(?:底|末)?[，,]?(?:[^。]{0,20})(?:达到|实现|建成)|年度计划投资|将(?:达到|建成|增至|提高到))/;

export interface RoleFound {
  readonly role: FigureRole;
  /** The value turned round: 下拉…7.7个百分点. */
  readonly isNegative: boolean;
}

/**
 * What an amount says of the thing it measures.
 *
 * @param lead the words of its clause in front of it
 * @param name what it measures
 * @param isGoal the section or a word before says that it is still to be reached
 * @param ofList the words in front of the first amount of the list that it stands in
 */
export function roleOf(
  amount: Amount,
  lead: string,
  name: string,
  isGoal: boolean,
  ofList = lead,
): RoleFound {
  const role = saysChange(amount, ofList) ? 'change' : plainRole(amount, lead, name);
  const isTarget = isGoal && ['level', 'change', 'share', 'ratio'].includes(role);
  return {
    role: isTarget ? 'goal' : role,
    isNegative:
      (amount.value ?? 0) > 0 &&
      ((role === 'other' && contributionDown.test(lead)) ||
        // 浓度同比改善25%: air is the better the less of it there is.
        (amount.direction?.word === '改善' && /浓度|综合指数|PM/.test(name))),
  };
}

/** 同比分别-6.2%、-19.3%: compared with the year before, a percentage is by how much it changed. */
function saysChange({ form, unitKind }: Amount, lead: string): boolean {
  return form === 'amount' && unitKind === 'percent' && /(?:同比|环比)(?:分别|均)?$/.test(lead);
}

function plainRole(amount: Amount, lead: string, name: string): FigureRole {
  const { form, unitKind, direction } = amount;
  if (form === 'part') return 'ratio';
  if (form === 'rank') return 'rank';
  if (form === 'fraction') return 'share';
  if (form === 'streak') return 'duration';
  if (form === 'unchanged' || form === 'multiplied') return 'change';
  const isRate = unitKind === 'percent' || unitKind === 'points' || unitKind === 'tenths';
  if (isRate && contribution.test(lead)) return 'other';
  // 第一、二产业分别拉动经济增长0.1个、0.9个百分点: the second, too.
  if (unitKind === 'points' && /拉动/.test(name)) return 'other';
  // 比全市高2.3个百分点
  if (unitKind === 'points' && direction && /^[高低]$/.test(direction.word)) return 'other';
  if (unitKind === 'points' && direction?.makesChange && comparing.test(lead)) return 'other';
  if (direction?.makesChange) return 'change';
  if (unitKind === 'points') return /(?:贡献|拉动)/.test(name) ? 'other' : 'change';
  if (isRate) {
    if (
      direction?.reaches !== true &&
      growthWords.test(name.slice(-6)) &&
      !rateWords.test(name.slice(-3))
    )
      return 'change';
    return 'share';
  }
  if (unitKind === 'times') return 'ratio';
  if (unitKind === 'time') {
    if (amount.unit.includes('岁')) return 'level';
    return /天数$|年限$|寿命$/.test(name) && amount.unit !== '年' ? 'level' : 'duration';
  }
  if (amount.unit === '' && /比$/.test(name)) return 'ratio';
  return 'level';
}

/** 李沧区将实施…: what a district will do is still to be reached. 将…纳入 does something to what follows. */
const willDo =
  /(?:区|市|县|镇|街道|政府|我们)将(?!军|来|近|[^，。；]{1,24}(?:纳入|作为|列为|列入|转化为|提升为|用于|投向|压缩|降[至到]|下放|打造成))(?=[\u4e00-\u9fff]{2})/;

/** Whether a sentence says of itself, and of those behind it in its paragraph, what will be done. */
export function saysWillDo(sentence: string): boolean {
  return willDo.test(sentence);
}

/** Whether a sentence says by itself that a figure behind `lead` is a target. */
export function saysGoal(lead: string): boolean {
  return goalWords.test(lead) && !/(?:完成|超过|超额|超)[^，。]{0,8}目标/.test(lead);
}
