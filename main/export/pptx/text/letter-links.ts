import type { FittedRun, RunWriting } from './runs.ts';

/**
 * The runs of a line with one link for each page that they lead to: on the number, where a figure is set
 * in several. LibreOffice gives a link that another one follows the other's look, and cuts no letter off
 * a link unharmed: no room is left behind one.
 *
 * @param link as `RunWriting`
 */
export function withLinksApart(
  runs: readonly FittedRun[],
  link: RunWriting['link'],
): readonly FittedRun[] {
  const leads = ({ run }: FittedRun) => run.leadsTo !== null && link(run.leadsTo) !== null;
  return runs.map((one, at) => {
    if (!leads(one)) return one;
    const isOther = ({ run }: FittedRun) => run.leadsTo !== one.run.leadsTo;
    const before = runs.slice(0, at).findLastIndex(isOther);
    const behind = runs.findIndex((other, index) => index > at && isOther(other));
    const stretch = runs.slice(before + 1, behind < 0 ? runs.length : behind);
    const number = stretch.reduce((most, other) => (digits(other) > digits(most) ? other : most));
    return one === number
      ? { ...one, spaceAfter: 0 }
      : { ...one, run: { ...one.run, leadsTo: null } };
  });
}

function digits({ run }: FittedRun): number {
  return run.text.replace(/\D/g, '').length;
}
