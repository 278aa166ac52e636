import type { z } from 'zod';
import type { Bound } from '../../../../../shared/deck/bound-slide.ts';
import type { banner } from '../../../../../shared/deck/layouts/testing/banner/index.ts';
import { Rich } from '../../../FigureText.tsx';
import { FigureLine } from '../../../parts.tsx';
import { useSheet } from '../../../slide-context.ts';
import styles from './banner.module.css';

interface BannerProps {
  readonly slide: { readonly body: Bound<z.infer<(typeof banner)['body']>> };
}

/** How the tests' layout is drawn. */
export function Banner({ slide: { body } }: BannerProps) {
  const { content } = useSheet();
  return (
    <div className={styles['banner']}>
      <p>
        <Rich text={body.text} />
      </p>
      {body.figures.length > 0 && (
        <FigureLine cards={body.figures} width={content.width} height={200} largest={72} />
      )}
    </div>
  );
}
