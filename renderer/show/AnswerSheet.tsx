import type { CSSProperties } from 'react';
import type { BindResult } from '../../shared/deck/bound-slide.ts';
import { asHeading, bindFigure } from '../../shared/figures/bind-figure.ts';
import { citePassages } from '../../shared/figures/cite.ts';
import { translate } from '../../shared/i18n/messages.ts';
import type { Figure } from '../../shared/model/figure.ts';
import { inLocale } from '../../shared/model/localized.ts';
import { periodsOf } from '../../shared/show/answer.ts';
import { PrintedFigure } from '../figures/PrintedFigure.tsx';
import { useSlides } from '../slides/slide-context.ts';
import { fontFamily } from '../styles/fonts.ts';
import { lookVariables } from '../styles/looks.ts';
import styles from './answer-sheet.module.css';

interface AnswerSheetProps {
  readonly figure: Figure;
  /** All of the deck, among them the figure's other periods. */
  readonly figures: readonly Figure[];
  /** The slide that it is laid over, whose section lends its colour. */
  readonly result: BindResult;
}

/** A row has room for so many periods; later ones say more. */
const mostPeriods = 6;

/**
 * The answer to a question from the floor: one figure of the period asked for, its name, and where
 * it stands; where there are several periods, all of them below.
 */
export function AnswerSheet({ figure, figures, result }: AnswerSheetProps) {
  const { locale, look, sources } = useSlides();
  const { name, parts, printed, period } = asHeading(bindFigure(figure, locale), locale);
  const accent = result.ok ? result.slide.section.accent : 'primary';
  const style = {
    ...lookVariables(look, accent),
    '--font': fontFamily(locale),
  } as CSSProperties;

  return (
    <article
      className={styles['answer']}
      data-testid="answer"
      lang={locale}
      data-answer={figure.key}
      data-length={printed.length > 14 ? 'long' : 'short'}
      style={style}
    >
      <h1 className={styles['answer-name']}>{name}</h1>
      <p className={styles['answer-figure']}>
        <PrintedFigure parts={parts} />
      </p>
      <p className={styles['answer-period']} data-testid="answer-period">
        {period}
      </p>
      <Periods asked={figure} figures={figures} />
      {figure.note && <p className={styles['answer-note']}>{inLocale(figure.note, locale)}</p>}
      <p className={styles['answer-source']}>
        {translate(locale, 'show.source')}
        {citePassages(figure.passages, sources, locale)}
      </p>
    </article>
  );
}

function Periods({ asked, figures }: { asked: Figure; figures: readonly Figure[] }) {
  const { locale } = useSlides();
  const all = periodsOf(figures, asked);
  if (all.length < 2) return null;
  const shown = all.slice(-mostPeriods);
  return (
    <dl className={styles['answer-periods']}>
      {(shown.includes(asked) ? shown : [asked, ...shown.slice(1)]).map((figure) => {
        const { parts, period } = asHeading(bindFigure(figure, locale), locale);
        return (
          <div key={figure.timePeriod} data-asked={figure === asked}>
            <dt>{period}</dt>
            <dd>
              <PrintedFigure parts={parts} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
