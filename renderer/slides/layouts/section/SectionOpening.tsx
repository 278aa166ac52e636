import type { BoundSlideOf } from '../../../../shared/deck/bound-slide.ts';
import { inLocale } from '../../../../shared/model/localized.ts';
import { classNames } from '../../../styles/class-names.ts';
import { Opening } from '../../Opening.tsx';
import { PictureFrame } from '../../PictureFrame.tsx';
import { SlideFooter } from '../../SlideMaster.tsx';
import { SceneView } from '../../scenes/SceneView.tsx';
import { useSlides } from '../../slide-context.ts';
import styles from './section.module.css';

const numberHeight = 216;

/**
 * The opening of a section on a ground of its colour: its number, as large as nothing else, its
 * statement, and where the talk stands; a scene or a photograph to the edge on the right.
 */
export function SectionOpening({ slide }: { slide: BoundSlideOf<'section'> }) {
  const { locale } = useSlides();
  const { photograph } = slide.body;
  const chapter = slide.chapters.find(({ section }) => section.key === slide.section.key);
  return (
    <>
      {photograph ? (
        <PictureFrame
          picture={photograph}
          width={560}
          height={640}
          className={styles['scene-panel']}
        />
      ) : (
        <SceneView scene={slide.body.scene} form="panel" className={styles['scene-panel']} />
      )}
      {chapter && (
        <p className={styles['number']} data-enters="fade">
          {chapter.number}
        </p>
      )}
      <div className={styles['words']} style={{ height: 536 - (chapter ? numberHeight : 0) }}>
        <Opening
          kicker={inLocale(slide.section.name, locale)}
          title={slide.title}
          subtitle={slide.subtitle}
          lead={slide.body.lead}
          width={560}
          height={536 - (chapter ? numberHeight : 0)}
        />
      </div>
      {chapter && (
        <ol className={styles['way']} aria-hidden="true">
          {slide.chapters.map(({ section, number }) => (
            <li
              key={section.key}
              className={classNames(styles['step'], number === chapter.number && styles['now'])}
            />
          ))}
        </ol>
      )}
      <SlideFooter slide={slide} />
    </>
  );
}
