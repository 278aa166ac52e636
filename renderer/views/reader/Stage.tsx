import type { ReactNode, RefObject } from 'react';
import { type BindResult, slideKeyOf } from '../../../shared/deck/bound-slide.ts';
import { FitSlide } from '../../slides/FitSlide.tsx';
import { SlideSheet } from '../../slides/SlideSheet.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { useMessages } from '../../ui/messages.ts';
import { useIdlePointer } from '../../ui/use-idle-pointer.ts';
import styles from './stage.module.css';
import { Steps } from './Toolbar.tsx';
import type { SlidePosition } from './use-slide-position.ts';

interface StageProps {
  readonly ref: RefObject<HTMLElement | null>;
  readonly result: BindResult;
  readonly place: SlidePosition;
  readonly total: number;
  readonly fullScreen: boolean;
  readonly onLeave: () => void;
  /** What is laid over the slide. */
  readonly children?: ReactNode;
}

/** The current slide, as large as there is room. Full screen leaves only it, and controls for a moving pointer. */
export function Stage({ ref, result, place, total, fullScreen, onLeave, children }: StageProps) {
  const message = useMessages();
  const idle = useIdlePointer(fullScreen);
  return (
    <main
      ref={ref}
      className={styles['stage']}
      data-stage
      data-idle={idle}
      tabIndex={-1}
      aria-label={message('reader.stage')}
    >
      <div className={styles['stage-frame']}>
        <FitSlide>
          <SlideSheet key={slideKeyOf(result)} result={result} mode="stage" />
        </FitSlide>
      </div>
      {children}
      {fullScreen && (
        <div className={styles['stage-controls']} data-testid="stage-controls">
          <Steps place={place} total={total} />
          <IconButton
            icon="leave-full-screen"
            label={message('reader.leave-full-screen')}
            keys="Esc"
            onClick={onLeave}
          />
        </div>
      )}
    </main>
  );
}
