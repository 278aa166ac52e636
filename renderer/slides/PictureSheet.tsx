import type { ReactNode } from 'react';
import { stageSize } from '../../shared/model/stage.ts';
import { PictureFrame } from './PictureFrame.tsx';
import styles from './picture-sheet.module.css';

/** To the edges of the sheet, above its footer. */
const frame = { width: stageSize.width, height: 640 } as const;

/** A picture to the edges of the sheet, words on paper set into its lower left corner. */
export function PictureSheet({
  picture,
  children,
}: {
  picture: Parameters<typeof PictureFrame>[0]['picture'];
  children: ReactNode;
}) {
  return (
    <>
      <PictureFrame picture={picture} className={styles['ground']} {...frame} />
      <div className={styles['words']} data-enters="rise">
        {children}
      </div>
    </>
  );
}
