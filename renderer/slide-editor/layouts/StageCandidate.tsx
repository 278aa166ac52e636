import { useState } from 'react';
import { createPortal } from 'react-dom';
import type { BindResult } from '../../../shared/deck/bound-slide.ts';
import { FitSlide } from '../../slides/FitSlide.tsx';
import { SlideSheet } from '../../slides/SlideSheet.tsx';
import styles from './layout-gallery.module.css';

/** A slide on the stage as it would be, over the one that is there. Nothing of it is saved. */
export function StageCandidate({ result }: { readonly result: BindResult }) {
  const [stage] = useState(() => document.querySelector('[data-stage]'));
  if (!stage) return null;
  return createPortal(
    <div className={styles['stage-candidate']} data-testid="candidate-on-stage" inert>
      <FitSlide>
        <SlideSheet result={result} mode="thumbnail" />
      </FitSlide>
    </div>,
    stage,
  );
}
