import type { CSSProperties, ReactNode } from 'react';
import type { BoundSlideOf, RichText } from '../../../../shared/deck/bound-slide.ts';
import { citeParagraph } from '../../../../shared/figures/cite.ts';
import { translate } from '../../../../shared/i18n/messages.ts';
import { inLocale } from '../../../../shared/model/localized.ts';
import { Clamped } from '../../Clamped.tsx';
import { FigureText } from '../../FigureText.tsx';
import { type FigureStep, fitFigures } from '../../figure-size.ts';
import { labelOf } from '../../parts.tsx';
import { useSheet, useSlides } from '../../slide-context.ts';
import { lineCount } from '../../text-height.ts';
import styles from './figure-to-source.module.css';

const countWidth = 472;
const stationWidth = 520;

interface Text {
  readonly size: number;
  readonly leading: number;
}

interface Setting {
  readonly number: Text;
  readonly said: Text;
  /** Of a stop on the way, with the space under it. */
  readonly name: number;
  readonly words: Text;
  readonly figure: FigureStep;
  readonly quotation: Text;
}

const settings: readonly Setting[] = [
  {
    number: { size: 304, leading: 248 },
    said: { size: 36, leading: 48 },
    name: 36,
    words: { size: 24, leading: 36 },
    figure: 84,
    quotation: { size: 44, leading: 56 },
  },
  {
    number: { size: 208, leading: 172 },
    said: { size: 30, leading: 42 },
    name: 30,
    words: { size: 20, leading: 28 },
    figure: 52,
    quotation: { size: 30, leading: 40 },
  },
  {
    number: { size: 144, leading: 120 },
    said: { size: 24, leading: 36 },
    name: 28,
    words: { size: 18, leading: 26 },
    figure: 36,
    quotation: { size: 24, leading: 32 },
  },
];
const smallest = settings[2] as Setting;
const noteLeading = 27;
/** Between the stops. */
const stopGap = 12;
const mostLines = 2;

/** How many indicators the deck shows and traces, beside the way of one of them to its paragraph. */
export function FigureToSource({ slide }: { slide: BoundSlideOf<'figure-to-source'> }) {
  const { locale, sources } = useSlides();
  const { content } = useSheet();
  const { example } = slide.body;
  const { figure } = example;
  const { shown, traced } = slide.indicators ?? { shown: 0, traced: 0 };
  const [passage] = figure.figure.passages;
  const source = passage && sources.find(({ key }) => key === passage.source);
  const said =
    shown === traced
      ? translate(locale, 'slide.traced-all')
      : translate(locale, 'slide.traced-some', { traced });
  const label = labelOf(example);
  const quotation = passage ? `“${passage.rawText}”` : '';
  const title =
    source && (locale === 'en' ? `“${inLocale(source.title, locale)}”` : `《${source.title.zh}》`);
  const linesOf = (text: RichText, size: number) =>
    Math.min(lineCount(text, { width: stationWidth, size }, locale), mostLines);
  const heightOf = ({ name, words, figure: step, quotation: quoted }: Setting) =>
    name +
    linesOf(label, words.size) * words.leading +
    8 +
    step * 1.1 +
    (example.note ? noteLeading : 0) +
    (passage ? stopGap + name + linesOf([quotation], quoted.size) * quoted.leading : 0) +
    (title ? stopGap + name + (linesOf([title], words.size) + 1) * words.leading : 0);
  const setting = settings.find((one) => heightOf(one) <= content.height) ?? smallest;
  const step = fitFigures([figure], stationWidth, setting.figure, locale);
  return (
    <div className={styles['way']}>
      <div className={styles['count']} style={{ width: countWidth }}>
        <p className={styles['number']} style={textStyle(setting.number)}>
          {shown}
        </p>
        <div className={styles['said']} style={textStyle(setting.said)}>
          <Clamped
            className={styles['said-text']}
            text={[said]}
            width={countWidth}
            size={setting.said.size}
            lines={3}
          />
        </div>
      </div>
      <ol className={styles['stations']} style={textStyle(setting.words)}>
        <Station name={translate(locale, 'slide.traced-shown')} height={setting.name}>
          <Clamped
            className={styles['words']}
            text={label}
            width={stationWidth}
            size={setting.words.size}
            lines={mostLines}
          />
          <p className={styles['figure']} style={{ fontSize: step }}>
            <FigureText figure={figure} step={step} />
          </p>
          {example.note && (
            <Clamped
              className={styles['note']}
              text={example.note}
              width={stationWidth}
              size={18}
              lines={1}
            />
          )}
        </Station>
        {passage && (
          <Station name={translate(locale, 'slide.traced-printed')} height={setting.name}>
            <div lang="zh-CN" style={textStyle(setting.quotation)}>
              <Clamped
                className={styles['quotation']}
                text={[quotation]}
                width={stationWidth}
                size={setting.quotation.size}
                lines={mostLines}
              />
            </div>
          </Station>
        )}
        {passage && title && (
          <Station name={translate(locale, 'slide.traced-place')} height={setting.name}>
            <Clamped
              className={styles['words']}
              text={[title]}
              width={stationWidth}
              size={setting.words.size}
              lines={mostLines}
            />
            <p className={styles['words']}>{citeParagraph(passage, locale)}</p>
          </Station>
        )}
      </ol>
    </div>
  );
}

function textStyle({ size, leading }: Text): CSSProperties {
  return { fontSize: size, lineHeight: `${leading}px` };
}

function Station({
  name,
  height,
  children,
}: {
  name: string;
  height: number;
  children: ReactNode;
}) {
  return (
    <li className={styles['station']}>
      <div className={styles['stop']} aria-hidden="true" />
      <p className={styles['name']} style={{ height }}>
        {name}
      </p>
      {children}
    </li>
  );
}
