import type { CSSProperties } from 'react';
import type { BoundSlideOf } from '../../../../shared/deck/bound-slide.ts';
import { translate } from '../../../../shared/i18n/messages.ts';
import { inLocale } from '../../../../shared/model/localized.ts';
import { lookOnGround } from '../../../styles/grounds.ts';
import { lookVariables } from '../../../styles/looks.ts';
import { Clamped } from '../../Clamped.tsx';
import { Opening } from '../../Opening.tsx';
import { SlideFooter } from '../../SlideMaster.tsx';
import { useSlides } from '../../slide-context.ts';
import styles from './agenda.module.css';

const wordsWidth = 304;
const nameWidth = 500;
/** Between the upper margin and the foot. */
const listHeight = 556;
const mostHeight = 112;

/** The deck's chapters with the slides that they begin at, beside a ground with the title. */
export function Agenda({ slide }: { slide: BoundSlideOf<'agenda'> }) {
  const { locale, look } = useSlides();
  const { accent } = slide.section;
  const ground = lookOnGround(look, 'section', accent);
  const { chapters } = slide;
  const height = Math.min(listHeight / Math.max(chapters.length, 1), mostHeight);
  const size = height >= 88 ? 36 : height >= 64 ? 30 : 20;
  return (
    <>
      <div className={styles['ground']} style={lookVariables(ground, accent) as CSSProperties}>
        <Opening
          kicker={null}
          title={slide.title}
          subtitle={slide.subtitle}
          lead={slide.body.lead ?? []}
          width={wordsWidth}
          height={480}
        />
      </div>
      <ol className={styles['chapters']} data-enters="rise">
        {chapters.map(({ section, number, firstSlide }) => (
          <li
            key={section.key}
            className={styles['chapter']}
            style={{ ...lookVariables(look, section.accent), height } as CSSProperties}
          >
            <span className={styles['number']}>{number}</span>
            <div className={styles['name']} style={{ fontSize: size, width: nameWidth }}>
              <Clamped
                className={styles['name-text']}
                text={[inLocale(section.name, locale)]}
                width={nameWidth}
                size={size}
                lines={1}
              />
            </div>
            <span className={styles['page']}>
              {translate(locale, 'slide.agenda-page', { page: firstSlide })}
            </span>
          </li>
        ))}
      </ol>
      <SlideFooter slide={slide} />
    </>
  );
}
