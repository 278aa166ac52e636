import { figureName } from '../../../../shared/figures/areas.ts';
import type { Locale } from '../../../../shared/model/localized.ts';
import { wrapText } from '../../../../shared/text/text-width.ts';
import { Clamped } from '../../Clamped.tsx';
import { FigureText } from '../../FigureText.tsx';
import { type FigureStep, figureSteps, figureWidth } from '../../figure-size.ts';
import { type Card, labelOf, toCardText } from '../../parts.tsx';
import { useSlides } from '../../slide-context.ts';
import styles from './hero-figure.module.css';

interface TextSetting {
  readonly size: number;
  readonly leading: number;
}

interface WordsSetting {
  readonly label: TextSetting;
  readonly note: TextSetting;
}

/** How all rows are set. */
interface RowFit extends WordsSetting {
  readonly step: FigureStep;
  readonly textWidth: number;
  /** Lines that the words of a row may take. */
  readonly lines: number;
}

const rowGap = 24;
/** Of hairline and air, above and below the words of a row. */
const air = 28;
const wordsSettings: readonly WordsSetting[] = [
  { label: { size: 24, leading: 32 }, note: { size: 20, leading: 28 } },
  { label: { size: 20, leading: 28 }, note: { size: 20, leading: 28 } },
];
const smallest: WordsSetting = {
  label: { size: 18, leading: 26 },
  note: { size: 18, leading: 26 },
};

/** Figures as rows: name on the left, figure on the right, hairlines between. */
export function FigureRows({
  cards,
  width,
  height,
}: {
  cards: readonly Card[];
  width: number;
  height: number;
}) {
  const { locale } = useSlides();
  const fit = fitRows(cards, width, height / Math.max(cards.length, 1), locale);
  return (
    <div className={styles['figure-rows']} style={{ width }}>
      {cards.map((card) => (
        <FigureRow key={figureName(card.figure.figure)} card={card} fit={fit} />
      ))}
    </div>
  );
}

/** The largest words whose names take at most two lines; with them the largest figure. */
function fitRows(cards: readonly Card[], width: number, room: number, locale: Locale): RowFit {
  const largest = room >= 200 ? 84 : room >= 132 ? 64 : room >= 84 ? 44 : 36;
  const steps = figureSteps.filter((step) => step <= largest);
  const textWidthAt = (step: FigureStep) =>
    width -
    rowGap -
    Math.max(...cards.map(({ figure }) => figureWidth(figure.parts, step, locale)));
  const fits = (step: FigureStep, { label, note }: WordsSetting) =>
    cards.every((card) => {
      const text = toCardText(card);
      const lines = (words: string | null, { size }: TextSetting) =>
        words === null
          ? 0
          : wrapText(words, textWidthAt(step), { size, weight: 500 }, locale).length;
      const labelLines = lines(text.label, label);
      const needed = labelLines * label.leading + lines(text.note, note) * note.leading;
      return labelLines <= 2 && needed + air <= room;
    });
  for (const setting of wordsSettings) {
    // Figures under half of their largest size would look like notes.
    const step = steps.find(
      (candidate) =>
        candidate >= largest / 2 &&
        textWidthAt(candidate) >= width * 0.4 &&
        fits(candidate, setting),
    );
    if (step) return { ...setting, step, textWidth: textWidthAt(step), lines: Infinity };
  }
  const step = steps.find((candidate) => textWidthAt(candidate) >= width * 0.48) ?? 20;
  const lines = Math.max(Math.floor((room - 8) / smallest.label.leading), 1);
  return { ...smallest, step, textWidth: textWidthAt(step), lines };
}

function FigureRow({ card, fit }: { card: Card; fit: RowFit }) {
  const { locale } = useSlides();
  const { step, textWidth, lines, label, note } = fit;
  const text = toCardText(card);
  const wanted = wrapText(text.label, textWidth, { size: label.size, weight: 500 }, locale).length;
  const labelLines = Math.min(wanted, card.note ? Math.max(lines - 1, 1) : lines);
  return (
    <div className={styles['figure-row']}>
      <div style={{ width: textWidth }}>
        <div style={{ fontSize: label.size, lineHeight: `${label.leading}px` }}>
          <Clamped
            className={styles['figure-row-label']}
            text={labelOf(card)}
            width={textWidth}
            size={label.size}
            lines={labelLines}
          />
        </div>
        {card.note && (
          <div style={{ fontSize: note.size, lineHeight: `${note.leading}px` }}>
            <Clamped
              className={styles['figure-row-note']}
              text={card.note}
              width={textWidth}
              size={note.size}
              lines={lines - labelLines}
            />
          </div>
        )}
      </div>
      <p className={styles['figure-row-value']}>
        <FigureText figure={card.figure} step={step} tone="ink" />
      </p>
    </div>
  );
}
