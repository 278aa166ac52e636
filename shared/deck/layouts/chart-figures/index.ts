import { chart } from '../chart-field.ts';
import { type Chosen, cardsOf, isOf, isOfOneUnit, isTarget, references } from '../chosen.ts';
import { cards, statement } from '../common-fields.ts';
import { layout } from '../layout.ts';

const most = 4;
const fits = { label: { zh: 14, en: 28 }, note: { zh: 14, en: 28 } };

/** A chart with the figures that belong to it but share no axis with it. */
export const chartFigures = layout({
  key: 'chart-figures',
  name: 'layout.chart-figures',
  fields: {
    chart: chart(),
    figures: cards('layout.field.figures', { least: 1, most }, fits),
    statement: statement(),
  },
  start: (chosen) => {
    const [charted, others] = divide(chosen);
    return {
      chart: { type: 'ranked-bars' as const, figures: references(charted) },
      figures: cardsOf(others),
    };
  },
  suits: (chosen) => {
    const [charted, others] = divide(chosen);
    const isWhole = charted.length >= 2 && charted.length <= 8 && others.length >= 1;
    return isOf(chosen, { figures: [3, 12] }) && isWhole && others.length <= most
      ? 'possible'
      : 'no';
  },
});

/** The figures of the unit that most of them have, and the rest. */
function divide({ figures, ...rest }: Chosen) {
  const byUnit = Map.groupBy(figures, ({ figure }) => figure.unit.zh);
  const [charted = []] = [...byUnit.values()]
    .filter((group) => isOfOneUnit({ ...rest, figures: group }) && !group.some(isTarget))
    .sort((one, other) => other.length - one.length);
  return [charted, figures.filter((one) => !charted.includes(one))] as const;
}
