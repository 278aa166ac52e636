import type { CSSProperties } from 'react';
import { type BindResult, bindFigure } from '../../shared/domain/bind-slide.ts';
import { citePassages } from '../../shared/domain/cite.ts';
import { translate } from '../../shared/i18n/messages.ts';
import type { Figure } from '../../shared/model/figure.ts';
import { inLocale } from '../../shared/model/localized.ts';
import { PrintedFigure } from '../figures/PrintedFigure.tsx';
import { useSlides } from '../slides/slide-context.ts';
import { fontFamily } from '../styles/fonts.ts';
import { themeVariables } from '../styles/themes.ts';
import './answer-sheet.css';

interface AnswerSheetProps {
  readonly figure: Figure;
  /** The slide that it is laid over, whose section lends its colour. */
  readonly result: BindResult;
}

/** The answer to a question from the floor: one figure, its name, its period, and where it stands. */
export function AnswerSheet({ figure, result }: AnswerSheetProps) {
  const { locale, theme, sources } = useSlides();
  const { name, parts, printed, period } = bindFigure(figure, locale);
  const accent = result.ok ? result.slide.section.accent : 'primary';
  const style = {
    ...themeVariables(theme, accent),
    '--font': fontFamily(locale),
  } as CSSProperties;

  return (
    <article
      className="answer"
      lang={locale}
      data-answer={figure.key}
      data-length={printed.length > 14 ? 'long' : 'short'}
      style={style}
    >
      <h1 className="answer-name">{name}</h1>
      <p className="answer-figure">
        <PrintedFigure parts={parts} />
      </p>
      <p className="answer-period">{period}</p>
      {figure.note && <p className="answer-note">{inLocale(figure.note, locale)}</p>}
      <p className="answer-source">
        {translate(locale, 'show.source')}
        {citePassages(figure.passages, sources, locale)}
      </p>
    </article>
  );
}
