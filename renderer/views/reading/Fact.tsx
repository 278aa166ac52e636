import styles from './reading.module.css';

/** One thing that is proposed, with its reason. */
export function Fact({
  label,
  text,
  also = null,
  reason,
}: {
  readonly label: string;
  readonly text: string;
  readonly also?: string | null;
  readonly reason: string | null;
}) {
  return (
    <div className={styles['fact']}>
      <dt>{label}</dt>
      <dd>
        <span>{text}</span>
        {also && <span className={styles['also']}>{also}</span>}
        {reason && <small>{reason}</small>}
      </dd>
    </div>
  );
}
