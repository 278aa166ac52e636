import type { Bound, BoundFigure, BoundSlideOf } from '../../../../shared/deck/bound-slide.ts';
import type { SlideBody } from '../../../../shared/deck/layouts/index.ts';
import { figureName } from '../../../../shared/figures/areas.ts';
import type { Locale } from '../../../../shared/model/localized.ts';
import { Clamped } from '../../Clamped.tsx';
import { FigureText } from '../../FigureText.tsx';
import {
  type FigureStep,
  figureSteps,
  figureWidth,
  fitFigures,
  isWords,
  onlyWordsSize,
} from '../../figure-size.ts';
import { useSheet, useSlides } from '../../slide-context.ts';
import { lineCount } from '../../text-height.ts';
import styles from './ranking.module.css';

type Item = Bound<SlideBody<'ranking'>>['items'][number];

interface TextSetting {
  readonly size: number;
  readonly leading: number;
}

/** How items are set: what was reached above its words, or to the left of them. */
interface RankingForm {
  readonly name: 'list' | 'quarters' | 'columns';
  readonly columns: 1 | 2;
  readonly largest: FigureStep;
  /** Of what was reached, as far as it fits; null where it has the whole width. */
  readonly placeWidth: { readonly least: number; readonly most: number } | null;
  readonly label: TextSetting;
  readonly detail: TextSetting;
}

const list: RankingForm = {
  name: 'list',
  columns: 1,
  largest: 112,
  placeWidth: { least: 300, most: 480 },
  label: { size: 36, leading: 48 },
  detail: { size: 24, leading: 36 },
};
const quarters: RankingForm = {
  name: 'quarters',
  columns: 2,
  largest: 112,
  placeWidth: null,
  label: { size: 30, leading: 42 },
  detail: { size: 20, leading: 30 },
};
const columns: RankingForm = {
  name: 'columns',
  columns: 2,
  largest: 52,
  placeWidth: { least: 132, most: 260 },
  label: { size: 20, leading: 28 },
  detail: { size: 18, leading: 26 },
};
const columnGap = 48;
const placeGap = 24;
/** Hairline, and the space around what stands under it. */
const frame = 24;
const valueGap = 12;

/** Places on lists and named recognitions: what was reached, then in what. */
export function Ranking({ slide: { body } }: { slide: BoundSlideOf<'ranking'> }) {
  const { locale } = useSlides();
  const { content } = useSheet();
  const { items } = body;
  const form = items.length <= 3 ? list : items.length === 4 ? quarters : columns;
  const rows = Math.ceil(items.length / form.columns);
  const itemWidth = (content.width - columnGap * (form.columns - 1)) / form.columns;
  const figures = items.map((item) => item.figure);
  const placeWidth = form.placeWidth ? widthFor(figures, form.placeWidth, locale) : itemWidth;
  const textWidth = form.placeWidth ? itemWidth - placeWidth - placeGap : itemWidth;
  const step = fitFigures(figures, placeWidth, form.largest, locale);
  // Words are set smaller than numbers; beside them a number (`1st`) is as large as they are.
  const mixed = items.some((item) => isWords(item.figure.parts));
  const numberStep = mixed ? stepLike(onlyWordsSize(step)) : step;
  const beside = form.placeWidth !== null;
  const room = content.height / rows - frame - (beside ? 0 : step * 1.1 + valueGap);
  return (
    <ol
      className={styles['ranking']}
      data-form={form.name}
      style={{ gridTemplateRows: `repeat(${rows}, 1fr)` }}
    >
      {items.map((item) => (
        <li key={figureName(item.figure.figure)} className={styles['ranking-item']}>
          <p className={styles['ranking-place']} style={{ width: placeWidth }}>
            <FigureText
              figure={item.figure}
              step={isWords(item.figure.parts) ? step : numberStep}
            />
          </p>
          <ItemWords item={item} form={form} width={textWidth} room={room} />
        </li>
      ))}
    </ol>
  );
}

/** Wide enough for all figures in the smallest step that is not mistaken for text. */
function widthFor(
  figures: readonly BoundFigure[],
  { least, most }: { readonly least: number; readonly most: number },
  locale: Locale,
): number {
  const widest = Math.max(...figures.map(({ parts }) => figureWidth(parts, 20, locale)));
  return Math.ceil(Math.min(Math.max(widest, least), most));
}

/** The step nearest to a size in px. */
function stepLike(size: number): FigureStep {
  return figureSteps.reduce((best, step) =>
    Math.abs(step - size) < Math.abs(best - size) ? step : best,
  );
}

interface ItemWordsProps {
  readonly item: Item;
  readonly form: RankingForm;
  readonly width: number;
  /** Height of what the words may take. */
  readonly room: number;
}

function ItemWords({ item, form: { label, detail }, width, room }: ItemWordsProps) {
  const { locale } = useSlides();
  const labelLines = Math.min(lineCount(item.label, { width, size: label.size }, locale), 2);
  return (
    <div style={{ width }}>
      <div style={{ fontSize: label.size, lineHeight: `${label.leading}px` }}>
        <Clamped
          className={styles['ranking-label']}
          text={item.label}
          width={width}
          size={label.size}
          lines={2}
        />
      </div>
      {item.detail && (
        <div style={{ fontSize: detail.size, lineHeight: `${detail.leading}px` }}>
          <Clamped
            className={styles['ranking-detail']}
            text={item.detail}
            width={width}
            size={detail.size}
            lines={Math.floor((room - labelLines * label.leading) / detail.leading)}
          />
        </div>
      )}
    </div>
  );
}
