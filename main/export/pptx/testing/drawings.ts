import { FigureKey } from '../../../../shared/model/figure.ts';
import { SlideKey } from '../../../../shared/model/keys.ts';
import type {
  ChartPoint,
  DrawnChart,
  DrawnItem,
  DrawnLine,
  DrawnRun,
  DrawnTable,
  DrawnText,
  Paint,
  SlideDrawing,
} from '../../../../shared/model/presentation.ts';
import type { PresentationDocument, PresentationSlide } from '../presentation-document.ts';

/** Slides as a window would draw them, made by hand. */

export const look: PresentationDocument['look'] = {
  name: '南湖',
  paper: '#F7F9FB',
  surface: '#FFFFFF',
  ink: '#0E2233',
  muted: '#5A6B7B',
  line: '#D9E2EA',
  outline: '#8593A0',
  accents: {
    primary: { plain: '#0B5FA5', strong: '#0B5FA5', tint: '#7EA9CE', wash: '#E4EDF5' },
    teal: { plain: '#12838F', strong: '#117B86', tint: '#72B2BA', wash: '#E4F0F2' },
    violet: { plain: '#5B5EA6', strong: '#5B5EA6', tint: '#A09FC9', wash: '#ECEDF4' },
    gold: { plain: '#B7791F', strong: '#835F2E', tint: '#B59E7D', wash: '#F2EBE2' },
    green: { plain: '#2C7A4B', strong: '#2C7A4B', tint: '#82B096', wash: '#E6EFEA' },
    red: { plain: '#B5382F', strong: '#B5382F', tint: '#D59792', wash: '#F2E6E5' },
  },
};

export const ink: Paint = { colour: look.ink, opacity: 1 };
const primary: Paint = { colour: look.accents.primary.strong, opacity: 1 };

export function run(text: string, about: Partial<DrawnRun> = {}): DrawnRun {
  return {
    ...{ text, size: 20, weight: 400, paint: ink, lang: 'zh-CN', figure: null, leadsTo: null },
    ...about,
  };
}

/** A text whose lines stand below each other, its Han characters one em wide. */
export function text(
  lines: readonly (string | readonly DrawnRun[])[],
  at: { x: number; y: number; size?: number } & Partial<Pick<DrawnText, 'role' | 'align'>>,
  about: Partial<DrawnRun> = {},
): DrawnText {
  const { x, y, size = 20, role = 'body', align = 'start' } = at;
  const leading = size * 1.4;
  const drawn = lines.map((line, index): DrawnLine => {
    const runs = typeof line === 'string' ? [run(line, { size, ...about })] : [...line];
    const width = runs.reduce((sum, one) => sum + wide(one.text) * one.size, 0);
    return { runs, x, width, baseline: y + size * 1.05 + leading * index };
  });
  const width = Math.max(...drawn.map((line) => line.width));
  const placed = drawn.map((line) => ({
    ...line,
    x:
      align === 'start'
        ? x
        : align === 'end'
          ? x + width - line.width
          : x + (width - line.width) / 2,
  }));
  return {
    ...{ kind: 'text', role, align, leading, lines: placed },
    box: { x, y, width, height: leading * lines.length },
  };
}

function wide(words: string): number {
  return [...words].reduce((sum, one) => sum + (one.charCodeAt(0) < 0x2e80 ? 0.56 : 1), 0);
}

export function chart(about: Partial<DrawnChart> = {}): DrawnChart {
  const plot = { x: 300, y: 200, width: 600, height: 320 };
  const values = [1450, 1320.5, 880, 430];
  const room = plot.height / values.length;
  return {
    kind: 'chart',
    type: 'bars',
    box: { x: 64, y: 190, width: 1000, height: 340 },
    plot,
    categories: ['高新技术企业', '规上工业企业', '科技型中小企业', '瞪羚企业'],
    categoryLabels: ['高新技术企业', '规上工业企业', '科技型中小企业', '瞪羚企业'].map(
      (name, index) =>
        text([name], {
          ...{ x: plot.x - 12 - name.length * 20, y: plot.y + room * (index + 0.5) - 14 },
          align: 'end',
        }),
    ),
    series: [
      {
        name: '企业数（家）',
        unit: '家',
        points: values.map((value, index): ChartPoint => {
          const printed = index === 0 ? '突破1450家' : `${value}家`;
          return {
            ...{ value, printed, figure: FigureKey.parse(`figure-${index}`), paint: primary },
            label: text([[run(printed, { weight: 600, paint: primary })]], {
              x: plot.x + (plot.width * value) / 1500 + 8,
              y: plot.y + room * (index + 0.5) - 14,
            }),
          };
        }),
      },
    ],
    axis: { least: 0, greatest: 1500 },
    mark: { thickness: 40, room },
    hole: 0,
    alt: '各类企业数：高新技术企业最多',
    ...about,
  };
}

export function table(rows: readonly (readonly string[])[]): DrawnTable {
  const columns = rows[0]?.map(() => 240) ?? [];
  return {
    kind: 'table',
    box: { x: 64, y: 160, width: columns.length * 240, height: rows.length * 44 },
    columns,
    rows: rows.map((cells, row) => ({
      height: 44,
      isHead: row === 0,
      cells: cells.map((words, column) => ({
        align: column === 0 ? 'start' : 'end',
        lines: text([words], { x: 64 + column * 240 + 12, y: 160 + row * 44 + 8 }).lines,
        fill: row === 0 ? { colour: look.accents.primary.wash, opacity: 1 } : null,
        top: null,
        bottom: { paint: { colour: look.line, opacity: 1 }, width: 1 },
        padding: { start: 12, end: 12 },
      })),
    })),
    alt: '一张表',
  };
}

export function drawing(
  items: readonly DrawnItem[],
  about: Partial<SlideDrawing> = {},
): SlideDrawing {
  return {
    slide: SlideKey.parse('slide-1'),
    layout: 'chart',
    title: '科技企业快速成长',
    ground: { colour: look.paper, opacity: 1 },
    glow: null,
    items: [
      text(['科技企业快速成长'], { x: 64, y: 40, size: 36, role: 'title' }, { weight: 700 }),
      ...items,
      text(['来源：2023年政府工作报告'], { x: 64, y: 676, size: 13, role: 'source' }),
    ],
    ...about,
  };
}

export function presentation(
  slides: readonly (SlideDrawing | Partial<PresentationSlide>)[],
  about: Partial<PresentationDocument> = {},
): PresentationDocument {
  return {
    title: '洪山区2023年简报',
    language: 'zh-CN',
    snapshot: { id: 'a1b2c3d4', changedAt: '2024-01-23T08:30:00.000Z' },
    footer: '洪山区2023年简报 · 数据 a1b2c3d4',
    look,
    sections: [
      {
        name: '科技',
        slides: slides.map((one) => ({
          name: '科技企业快速成长',
          isHidden: false,
          notes: [],
          ...('items' in one ? { drawing: one } : { drawing: drawing([]), ...one }),
        })),
      },
    ],
    ...about,
  };
}
