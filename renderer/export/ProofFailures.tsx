import { useContext, useEffect, useState } from 'react';
import { describeProofFailure } from '../../shared/i18n/messages.ts';
import type { ExportProof } from '../../shared/model/export.ts';
import type { Locale } from '../../shared/model/localized.ts';
import { api } from '../api.ts';
import { reportError } from '../error-report.ts';
import { InterfaceLocale, useMessages } from '../ui/messages.ts';
import styles from './export-dialog.module.css';

/** Everything that reading the last exported file again has found wrong, by figure and page. */
export function ProofFailures() {
  const message = useMessages();
  const locale = useContext(InterfaceLocale);
  const [proof, setProof] = useState<ExportProof | null>(null);

  useEffect(() => {
    api.exports.proof().then(setProof, reportError);
  }, []);

  if (!proof) return null;
  return (
    <section className={styles['proof']} aria-label={message('export.proof-title')}>
      <p className={styles['export-phase']} data-testid="export-phase">
        {message('export.proof-count', {
          count: proof.failures.length,
          figures: proof.figures,
          pages: proof.pages,
        })}
      </p>
      <ul className={styles['proof-failures']}>
        {sentencesOf(proof, locale).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

/** A sentence for each fault, each once. */
function sentencesOf({ failures }: ExportProof, locale: Locale): string[] {
  const sentences = failures.map((failure) => describeProofFailure(locale, failure));
  return [...new Set(sentences)];
}
