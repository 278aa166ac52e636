import type { QuotedFigure } from './quoted-figures.ts';

/** Units that count or measure anything, so that two figures in one of them need have nothing in common. */
const anything = new Set([
  '个',
  '项',
  '%',
  '个百分点',
  '件',
  '次',
  '年',
  '天',
  '倍',
  '处',
  '元',
  '人',
]);
/** What part of something is, whatever else is named: 占固定资产投资总量的比重. */
const share = /(?:比重|占比|份额|比例)$/;
/** From how many on a list of one paragraph is one matter, whatever its parts are called. */
const leastListed = 3;

/**
 * Whether bars of figures say something: their names begin or end alike (房地产开发投资, 工业投资), or
 * one paragraph lists several in a unit of their own kind (幼儿园, 小学, 初中 in 所).
 */
export function areComparable(figures: readonly QuotedFigure[]): boolean {
  const [first] = figures;
  if (!first) return true;
  const names = figures.map(({ figure }) => figure.name.zh);
  // A share of a whole is no rate of change, though both are in percent.
  const shares = names.filter((name) => share.test(name));
  if (shares.length > 0 && shares.length < names.length) return false;
  const isAlike = names.every((name, at) =>
    names.some((other, there) => there !== at && (name === other || sharesEnd(name, other))),
  );
  if (isAlike) return true;
  const isListed = figures.every(
    ({ section, paraNo }) => section === first.section && paraNo === first.paraNo,
  );
  return isListed && figures.length >= leastListed && !anything.has(first.figure.unit.zh);
}

function sharesEnd(one: string, other: string): boolean {
  return one.slice(0, 2) === other.slice(0, 2) || one.slice(-2) === other.slice(-2);
}
