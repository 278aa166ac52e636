import { roleOfHeader } from './column-roles.ts';
import { cleanLabel } from './label-text.ts';
import { hasCorner, type RowShape } from './row-shape.ts';

/** Rows that begin with a year below 年份, or below such a row: figures, though they look like years. */
export function withYearRows(shapes: readonly RowShape[]): readonly RowShape[] {
  let above: RowShape | undefined;
  return shapes.map((shape) => {
    const [first] = shape.cells;
    const over = above?.cells.find(({ column }) => column === first?.column);
    const isBelow =
      over !== undefined &&
      ((over.look === 'year' && above?.isData === true) ||
        roleOfHeader(cleanLabel(over.text)) === 'period');
    const isFigures =
      !shape.isData &&
      ((first?.look === 'year' && shape.cells.length > 1 && isBelow) ||
        (isLabelledYears(shape) && above?.row === shape.row - 1 && above.cells.length > 1));
    above = isFigures ? { ...shape, isData: true } : shape;
    return above;
  });
}

/** 洪山区 2015 2016 2018: a row of a table as well as its header, for all that it says itself. */
function isLabelledYears({ cells }: RowShape): boolean {
  const [first, ...others] = cells;
  return (
    first?.look === 'text' &&
    others.length > 0 &&
    others.every(({ look }) => look === 'year' || look === 'text') &&
    others.some(({ look }) => look === 'year') &&
    !hasCorner(cells)
  );
}
