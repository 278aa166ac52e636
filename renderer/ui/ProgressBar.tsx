import './progress-bar.css';

/** How far a piece of work is. @param done its share done, 0 to 1 */
export function ProgressBar({ label, done }: { readonly label: string; readonly done: number }) {
  const percent = Math.round(Math.min(1, Math.max(0, done)) * 100);
  return (
    <div className="progress">
      <div
        className="progress-track"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        <div className="progress-done" style={{ transform: `scaleX(${percent / 100})` }} />
      </div>
      <span className="progress-percent" aria-hidden="true">
        {percent}%
      </span>
    </div>
  );
}
