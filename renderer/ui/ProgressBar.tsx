import styles from './progress-bar.module.css';

/** How far a piece of work is. @param done its share done, 0 to 1 */
export function ProgressBar({ label, done }: { readonly label: string; readonly done: number }) {
  const percent = Math.round(Math.min(1, Math.max(0, done)) * 100);
  return (
    <div className={styles['progress']}>
      <div
        className={styles['progress-track']}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        <div
          className={styles['progress-done']}
          style={{ transform: `scaleX(${percent / 100})` }}
        />
      </div>
      <span className={styles['progress-percent']} aria-hidden="true">
        {percent}%
      </span>
    </div>
  );
}
