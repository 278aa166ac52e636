import type {
  ChartPoint,
  DrawnBox,
  DrawnChart,
  DrawnGlow,
  DrawnItem,
  DrawnLine,
  DrawnShape,
  DrawnStroke,
  DrawnText,
  Paint,
  PathStep,
  SlideDrawing,
} from '../shared/model/presentation.ts';

/**
 * A measured slide drawn anew as a plain SVG, from nothing but what was measured: beside the real
 * slide it shows what measuring has missed.
 *
 * @param fonts as CSS names families
 */
export function redrawn(drawing: SlideDrawing, fonts: string): string {
  const ground = `<rect width="1280" height="720"${fillOf(drawing.ground)}/>`;
  const light = drawing.glow ? glowSvg(drawing.glow) : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720" viewBox="0 0 1280 720" font-family="${escaped(fonts)}">${ground}${light}${drawing.items.map(itemSvg).join('')}</svg>`;
}

/** Rings that go through the farthest corner, in a unit circle that is stretched to them. */
function glowSvg({ x, y, stops }: DrawnGlow): string {
  const [across, down] = [Math.max(x, 1 - x) * 1280, Math.max(y, 1 - y) * 720];
  const colours = stops.map(({ at, colour }) => `<stop offset="${at}" stop-color="${colour}"/>`);
  const placed = `translate(${x * 1280} ${y * 720}) scale(${across * Math.SQRT2} ${down * Math.SQRT2})`;
  return `<defs><radialGradient id="glow" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="1" gradientTransform="${placed}">${colours.join('')}</radialGradient></defs><rect width="1280" height="720" fill="url(#glow)"/>`;
}

/** Every text of an item, in those of charts their labels. */
export function textsOf(item: DrawnItem): DrawnText[] {
  switch (item.kind) {
    case 'text':
      return [item];
    case 'group':
      return item.items.flatMap(textsOf);
    case 'chart':
      return [
        ...item.categoryLabels,
        ...item.series.flatMap(({ points }) => points.map(({ label }) => label)),
      ].flatMap((label) => label ?? []);
    default:
      return [];
  }
}

/** Every line of text of an item, in cells of tables too. */
export function linesOf(item: DrawnItem): DrawnLine[] {
  if (item.kind === 'table')
    return item.rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines));
  if (item.kind === 'group') return item.items.flatMap(linesOf);
  return textsOf(item).flatMap(({ lines }) => lines);
}

export function pointsOf(item: DrawnItem): ChartPoint[] {
  if (item.kind === 'group') return item.items.flatMap(pointsOf);
  return item.kind === 'chart' ? item.series.flatMap(({ points }) => points) : [];
}

/** Where everything of an item stands. */
export function boxesOf(item: DrawnItem): DrawnBox[] {
  if (item.kind === 'group') return item.items.flatMap(boxesOf);
  return [item.box, ...(item.kind === 'chart' ? textsOf(item).map(({ box }) => box) : [])];
}

function itemSvg(item: DrawnItem): string {
  switch (item.kind) {
    case 'text':
      return item.lines.map(lineSvg).join('');
    case 'shape':
      return shapeSvg(item);
    case 'group':
      return `<g>${item.items.map(itemSvg).join('')}</g>`;
    case 'chart':
      return `${marksOf(item)}${textsOf(item).map(itemSvg).join('')}`;
    case 'picture': {
      const { x, y, width, height } = item.box;
      const href =
        'png' in item.file
          ? `data:image/png;base64,${item.file.png}`
          : `/pictures/${item.file.hash}.jpg`;
      const { crop } = item;
      const view = `${crop.x} ${crop.y} ${crop.width} ${crop.height}`;
      return `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="${view}" preserveAspectRatio="none"><image href="${href}" width="1" height="1" preserveAspectRatio="none"/></svg>`;
    }
    case 'table': {
      let y = item.box.y;
      return item.rows
        .map(({ height, cells }) => {
          y += height;
          let x = item.box.x;
          return cells
            .map(({ lines, bottom }, index) => {
              const width = item.columns[index] ?? 0;
              const rule = bottom
                ? // Browsers draw a line that two rows share below the edge between them.
                  `<line x1="${x}" x2="${x + width}" y1="${y + 0.5}" y2="${y + 0.5}"${strokeOf({ ...bottom, dash: [], cap: 'butt' })}/>`
                : '';
              x += width;
              return `${rule}${lines.map(lineSvg).join('')}`;
            })
            .join('');
        })
        .join('');
    }
  }
}

function lineSvg({ runs, x, width, baseline }: DrawnLine): string {
  const spans = runs.map(
    ({ text, size, weight, paint, gap }) =>
      `<tspan${gap ? ` dx="${gap}"` : ''} font-size="${size}" font-weight="${weight}"${fillOf(paint)}>${escaped(text)}</tspan>`,
  );
  const length = width > 0 ? ` textLength="${width}"` : '';
  return `<text x="${x}" y="${baseline}" xml:space="preserve"${length}>${spans.join('')}</text>`;
}

function shapeSvg({ box, form, fill, stroke }: DrawnShape): string {
  const paint = `${fill ? fillOf(fill) : ' fill="none"'}${stroke ? strokeOf(stroke) : ''}`;
  const { x, y, width, height } = box;
  switch (form.type) {
    case 'rectangle':
      return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${form.radius}"${paint}/>`;
    case 'ellipse':
      return `<ellipse cx="${x + width / 2}" cy="${y + height / 2}" rx="${width / 2}" ry="${height / 2}"${paint}/>`;
    case 'line':
      return `<line x1="${form.from[0]}" y1="${form.from[1]}" x2="${form.to[0]}" y2="${form.to[1]}"${paint}/>`;
    case 'path':
      return `<path d="${form.steps.map(stepData).join('')}"${paint}/>`;
  }
}

function stepData(step: PathStep): string {
  switch (step.to) {
    case 'close':
      return 'Z';
    case 'curve':
      return `C${step.x1} ${step.y1} ${step.x2} ${step.y2} ${step.x} ${step.y}`;
    default:
      return `${step.to === 'move' ? 'M' : 'L'}${step.x} ${step.y}`;
  }
}

/** The marks of a chart as presentation software draws them, from their values alone. */
function marksOf({ type, plot, series, axis, mark, hole, categories }: DrawnChart): string {
  if (type === 'ring')
    return ringSvg(
      plot,
      series.flatMap(({ points }) => points),
      hole,
    );
  const unit = plot.width / (axis.greatest - axis.least);
  const isStacked = type === 'stacked-bars';
  return categories
    .map((_, row) => {
      const middle = plot.y + mark.room * (row + 0.5);
      let end = plot.x - axis.least * unit;
      return series
        .map(({ points }, index) => {
          const { value, paint } = points[row] ?? {};
          if (!paint || value === null || value === undefined) return '';
          const start = isStacked ? end : plot.x - axis.least * unit;
          end = start + value * unit;
          const apart = isStacked || series.length === 1 ? 0 : (index - 0.5) * mark.thickness * 0.7;
          const thickness = !isStacked && index > 0 ? mark.thickness * 0.3 : mark.thickness;
          return `<rect x="${Math.min(start, end)}" y="${middle + apart - thickness / 2}" width="${Math.abs(end - start)}" height="${thickness}"${fillOf(paint)}/>`;
        })
        .join('');
    })
    .join('');
}

function ringSvg({ x, y, width }: DrawnBox, points: readonly ChartPoint[], hole: number): string {
  const radius = (width / 2) * (1 + hole) * 0.5;
  const around = 2 * Math.PI * radius;
  const total = points.reduce((sum, { value }) => sum + (value ?? 0), 0);
  let from = 0;
  return points
    .map(({ value, paint }) => {
      const share = (value ?? 0) / total;
      const dash = `${share * around} ${around}`;
      const ring = `<circle cx="${x + width / 2}" cy="${y + width / 2}" r="${radius}" fill="none" stroke="${paint.colour}" stroke-width="${(width / 2) * (1 - hole)}" stroke-dasharray="${dash}" stroke-dashoffset="${-from * around}" transform="rotate(-90 ${x + width / 2} ${y + width / 2})"/>`;
      from += share;
      return ring;
    })
    .join('');
}

function fillOf({ colour, opacity }: Paint): string {
  return ` fill="${colour}"${opacity < 1 ? ` fill-opacity="${opacity}"` : ''}`;
}

function strokeOf({ paint, width, dash, cap }: DrawnStroke): string {
  const dashes = dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : '';
  return ` stroke="${paint.colour}" stroke-opacity="${paint.opacity}" stroke-width="${width}" stroke-linecap="${cap}"${dashes}`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
}
