import type { BoundSlideOf } from '../../../../shared/deck/bound-slide.ts';
import { Clamped } from '../../Clamped.tsx';
import { FigureText } from '../../FigureText.tsx';
import { type FigureStep, figureSteps, fitFigures } from '../../figure-size.ts';
import { labelOf, withChange } from '../../parts.tsx';
import { useSheet, useSlides } from '../../slide-context.ts';
import { lineCount } from '../../text-height.ts';
import { FigureRows } from './FigureRows.tsx';
import styles from './hero-figure.module.css';

const heroWidth = 580;
const supportWidth = 484;
const labelSize = { size: 30, leading: 42 } as const;
const noteSize = { size: 20, leading: 32 } as const;
const statementSize = { size: 24, leading: 38 } as const;
/** Hairline and the space around it. */
const rule = 49;
const valueMargin = 24;

/** One figure that the slide is about, and what supports it. */
export function HeroFigure({ slide: { body } }: { slide: BoundSlideOf<'hero-figure'> }) {
  const { locale } = useSlides();
  const { content } = useSheet();
  const { statement, support } = body;
  // By itself it has the whole sheet.
  const width = support.length > 0 ? heroWidth : content.width;
  const label = { ...labelSize, width };
  const note = { ...noteSize, width };
  const statementSetting = { ...statementSize, width };
  const hero = withChange(body.hero, locale);
  const wide = fitFigures([hero.figure], width, 144, locale);

  const words =
    Math.min(lineCount(labelOf(hero), label, locale), 2) * label.leading +
    Math.min(lineCount(hero.note, note, locale), 2) * note.leading;
  const statementLines = lineCount(statement, statementSetting, locale);
  const left = (step: FigureStep) =>
    content.height - words - step * 1.1 - valueMargin - (statement ? rule : 0);
  const step =
    figureSteps.find(
      (candidate) =>
        candidate <= wide && left(candidate) >= statementLines * statementSetting.leading,
    ) ?? 52;

  return (
    <div className={styles['hero']}>
      <div style={{ width }}>
        <Clamped
          className={styles['hero-label']}
          text={labelOf(hero)}
          width={width}
          size={label.size}
          lines={2}
        />
        <p className={styles['hero-value']}>
          <FigureText figure={hero.figure} step={step} />
        </p>
        {hero.note && (
          <Clamped
            className={styles['hero-note']}
            text={hero.note}
            width={width}
            size={note.size}
            lines={2}
          />
        )}
        {statement && (
          <Clamped
            className={styles['hero-statement']}
            text={statement}
            width={width}
            size={statementSetting.size}
            lines={Math.max(Math.floor(left(step) / statementSetting.leading), 1)}
          />
        )}
      </div>
      {support.length > 0 && (
        <FigureRows cards={support} width={supportWidth} height={content.height} />
      )}
    </div>
  );
}
