import type { ExportProgress } from '../../shared/model/export.ts';

/** Share of the work that is done when a phase begins; drawing, with printing, takes most of it. */
export const beginnings = {
  preparing: 0,
  drawing: 0.05,
  finishing: 0.65,
  proving: 0.7,
  writing: 0.97,
} as const;

/** Of drawing and printing, which take turns. */
const shareOfDrawing = 0.6;

/**
 * Tells how far pages are: they are drawn and printed run by run, then read again. What is done
 * never becomes less.
 */
export function createProgressReporter(of: number, onProgress: (progress: ExportProgress) => void) {
  let drawn = 0;
  let printed = 0;
  /** @param page that is worked on, from 1 */
  return (phase: 'drawing' | 'printing' | 'proving', page: number): void => {
    const reached = Math.min(page, of);
    if (phase === 'drawing') drawn = Math.max(drawn, reached);
    const share =
      phase === 'proving'
        ? reached / of
        : (shareOfDrawing * drawn + (1 - shareOfDrawing) * printed) / of;
    if (phase === 'printing') printed = reached;
    const from = phase === 'proving' ? beginnings.proving : beginnings.drawing;
    const to = phase === 'proving' ? beginnings.writing : beginnings.finishing;
    onProgress({ phase, done: from + share * (to - from), page: reached, of });
  };
}
