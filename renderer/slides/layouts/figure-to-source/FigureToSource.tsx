import type { ReactNode } from 'react';
import type { BoundSlideOf } from '../../../../shared/deck/bound-slide.ts';
import { citeParagraph } from '../../../../shared/figures/cite.ts';
import { translate } from '../../../../shared/i18n/messages.ts';
import { inLocale } from '../../../../shared/model/localized.ts';
import { Clamped } from '../../Clamped.tsx';
import { FigureText } from '../../FigureText.tsx';
import { fitFigures } from '../../figure-size.ts';
import { labelOf } from '../../parts.tsx';
import { useSlides } from '../../slide-context.ts';
import styles from './figure-to-source.module.css';

const countWidth = 472;
const stationWidth = 520;

/** How many indicators the deck shows and traces, beside the way of one of them to its paragraph. */
export function FigureToSource({ slide }: { slide: BoundSlideOf<'figure-to-source'> }) {
  const { locale, sources } = useSlides();
  const { example } = slide.body;
  const { figure } = example;
  const { shown, traced } = slide.outline?.indicators ?? { shown: 0, traced: 0 };
  const [passage] = figure.figure.passages;
  const source = passage && sources.find(({ key }) => key === passage.source);
  const said =
    shown === traced
      ? translate(locale, 'slide.traced-all')
      : translate(locale, 'slide.traced-some', { traced });
  const step = fitFigures([figure], stationWidth, 84, locale);
  return (
    <div className={styles['way']}>
      <div className={styles['count']} style={{ width: countWidth }}>
        <p className={styles['number']}>{shown}</p>
        <div className={styles['said']}>
          <Clamped
            className={styles['said-text']}
            text={[said]}
            width={countWidth}
            size={36}
            lines={3}
          />
        </div>
      </div>
      <ol className={styles['stations']}>
        <Station name={translate(locale, 'slide.traced-shown')}>
          <Clamped
            className={styles['words']}
            text={labelOf(example)}
            width={stationWidth}
            size={24}
            lines={2}
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
          <Station name={translate(locale, 'slide.traced-printed')}>
            <p className={styles['quotation']} lang="zh-CN">
              “{passage.rawText}”
            </p>
          </Station>
        )}
        {passage && source && (
          <Station name={translate(locale, 'slide.traced-place')}>
            <Clamped
              className={styles['words']}
              text={[
                locale === 'en' ? `“${inLocale(source.title, locale)}”` : `《${source.title.zh}》`,
              ]}
              width={stationWidth}
              size={24}
              lines={2}
            />
            <p className={styles['words']}>{citeParagraph(passage, locale)}</p>
          </Station>
        )}
      </ol>
    </div>
  );
}

function Station({ name, children }: { name: string; children: ReactNode }) {
  return (
    <li className={styles['station']}>
      <div className={styles['stop']} aria-hidden="true" />
      <p className={styles['name']}>{name}</p>
      {children}
    </li>
  );
}
