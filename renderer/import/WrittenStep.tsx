import { useState } from 'react';
import type {
  FileToImport,
  ImportAnswers,
  ImportPlan,
  ImportResult,
  PartToImport,
} from '../../shared/model/import.ts';
import { Button } from '../ui/Button.tsx';
import { useMessages } from '../ui/messages.ts';
import { copyText } from './copy-text.ts';
import styles from './import.module.css';
import { KeepMapping } from './KeepMapping.tsx';
import { leftOutLines } from './left-out-lines.ts';

interface WrittenStepProps {
  readonly file: FileToImport;
  readonly parts: readonly PartToImport[] | null;
  readonly answers: ImportAnswers;
  readonly mapping: string | null;
  /** What was carried out. */
  readonly plan: ImportPlan;
  readonly result: ImportResult;
}

/** How many of how many, what was left out, and what is kept of it for the next file. */
export function WrittenStep({ file, plan, result, mapping, ...answered }: WrittenStepProps) {
  const message = useMessages();
  const [isCopied, setCopied] = useState(false);
  const lines = leftOutLines(plan, message);
  const count = result.leftOut + result.undecided + result.refused;
  return (
    <div className={styles['written']}>
      <p className={styles['result']} role="status" data-testid="import-result">
        {message('import-dialog.written', { ...result, name: file.name })}
      </p>
      {lines.length > 0 && (
        <section className={styles['left-out']} data-testid="import-left-out">
          <header>
            <h3>{message('import-dialog.left-out', { count })}</h3>
            <Button
              onClick={() => {
                const rows = lines.map(({ place, text, why }) => [place, text, why].join('\t'));
                setCopied(copyText(rows.join('\n')));
              }}
            >
              {message(isCopied ? 'import-dialog.copied' : 'import-dialog.copy-list')}
            </Button>
          </header>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
          <ul tabIndex={0} aria-label={message('import-dialog.left-out', { count })}>
            {lines.map(({ place, text, why }) => (
              <li key={`${place} ${text}`}>
                <span>{place}</span>
                <span>{text}</span>
                <small>{why}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
      <KeepMapping file={file} inUse={mapping} {...answered} />
    </div>
  );
}
