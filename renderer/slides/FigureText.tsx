import type { CSSProperties, ReactNode } from 'react';
import type { BoundFigure, RichText } from '../../shared/deck/bound-slide.ts';
import { bindFigure } from '../../shared/figures/bind-figure.ts';
import { translate } from '../../shared/i18n/messages.ts';
import { otherLanguage } from '../../shared/text/language-of.ts';
import { usePointing } from '../figures/use-pointing.ts';
import { classNames } from '../styles/class-names.ts';
import styles from '../styles/slide.module.css';
import type { FigureStep } from './figure-size.ts';
import { isWords, onlyWordsSize, wordSize } from './figure-size.ts';
import { inlineSpacing } from './inline-spacing.ts';
import { useSheet, useSlides } from './slide-context.ts';

/** A figure set large, its unit and qualifier smaller on the same baseline. */
export function FigureText({
  figure,
  step,
  tone = 'accent',
  still = false,
}: {
  figure: BoundFigure;
  step: FigureStep;
  tone?: 'accent' | 'ink';
  /** Only words: the mark that it labels is what shows its source. */
  still?: boolean;
}) {
  const onlyWords = isWords(figure.parts);
  const style = {
    '--step': `${onlyWords ? onlyWordsSize(step) : step}px`,
    '--word': `${onlyWords ? onlyWordsSize(step) : wordSize(step)}px`,
  } as CSSProperties;
  const className = classNames(
    styles['figure'],
    styles['figure-display'],
    tone === 'ink' && styles['figure-ink'],
    onlyWords && styles['figure-words'],
  );
  if (still)
    return (
      <span className={className} style={style} data-prints={figure.figure.key}>
        <FigureParts figure={figure} />
      </span>
    );
  return (
    <Traceable figure={figure} className={className} style={style}>
      <FigureParts figure={figure} />
    </Traceable>
  );
}

/** Slide text with its figures, each kept on one line. */
export function Rich({
  text,
  range: [from, to] = [0, text.length],
}: {
  text: RichText;
  /** Only these runs of the text, from the first to before the second. */
  range?: readonly [number, number];
}) {
  return text.slice(from, to).map((run, place) => {
    const index = from + place;
    if (typeof run === 'string') return <Words key={index} text={run} />;
    const { before, after } = inlineSpacing(text, index);
    const className = classNames(
      styles['figure'],
      styles['figure-inline'],
      before && styles['figure-apart-before'],
      after && styles['figure-apart-after'],
    );
    return (
      <Traceable key={index} figure={run} className={className}>
        <FigureParts figure={run} />
      </Traceable>
    );
  });
}

/** A text of a slide, marked as Chinese where that stands in for English. */
export function Words({ text }: { text: string }) {
  const { locale } = useSlides();
  const language = otherLanguage(text, locale);
  return language ? <span lang={language}>{text}</span> : text;
}

/**
 * On the stage a button that shows the figure's source; in print a link to it, where the file has
 * one; elsewhere still text.
 */
export function Traceable({
  figure,
  className,
  style,
  children,
  'data-hotspot': hotspot,
}: {
  figure: BoundFigure;
  className: string | undefined;
  style?: CSSProperties;
  children: ReactNode;
  /** It lies over the mark of a chart. */
  'data-hotspot'?: boolean;
}) {
  const { interfaceLocale, trace, figureHref } = useSlides();
  const { mode } = useSheet();
  const pointing = usePointing(() => {
    const { name, printed } = bindFigure(figure.figure, interfaceLocale);
    return { name, printed, passages: figure.figure.passages };
  });
  const href = mode === 'print' ? (figureHref?.(figure) ?? null) : null;
  if (href !== null) {
    return (
      <a
        className={className}
        style={style}
        href={href}
        data-figure-key={figure.figure.key}
        data-hotspot={hotspot}
      >
        {children}
      </a>
    );
  }
  if (mode !== 'stage') {
    return (
      <span
        className={className}
        style={style}
        data-figure-key={figure.figure.key}
        data-hotspot={hotspot}
      >
        {children}
      </span>
    );
  }
  if (!trace) {
    return (
      <span
        className={className}
        style={style}
        data-figure-key={figure.figure.key}
        data-hotspot={hotspot}
        {...pointing}
      >
        {children}
      </span>
    );
  }
  return (
    <button
      type="button"
      {...pointing}
      className={className}
      style={style}
      data-figure-key={figure.figure.key}
      data-hotspot={hotspot}
      aria-label={translate(interfaceLocale, 'figure.trace', {
        name: figure.name,
        printed: figure.printed,
      })}
      onClick={(event) => trace(figure, event.currentTarget)}
    >
      {children}
    </button>
  );
}

function FigureParts({ figure }: { figure: BoundFigure }) {
  return figure.parts.map((part) => (
    <span key={part.text} className={styles[`figure-${part.role}`]} data-part={part.role}>
      <Words text={part.text} />
    </span>
  ));
}
