import type { ReactNode } from 'react';
import { classifications } from '../../shared/export/export-presets.ts';
import { longest } from '../../shared/model/bounds.ts';
import type { Locale } from '../../shared/model/localized.ts';
import { useMessages } from '../ui/messages.ts';
import styles from './export-dialog.module.css';
import { TextField } from './fields.tsx';
import type { ChoiceProps } from './LookFields.tsx';

interface MarkProps extends ChoiceProps {
  /** The language of the slides in view. */
  readonly shown: Locale;
  /** The field of the district's logo. */
  readonly children: ReactNode;
}

/** What is put on each page around its content. */
export function MarkFields({ choice, shown, onChange, children }: MarkProps) {
  const message = useMessages();
  const language = choice.locale === 'both' ? shown : choice.locale;
  const isMarked = [choice.header, choice.footer, choice.classification, choice.watermark].some(
    (text) => text !== '',
  );
  return (
    <details className={styles['export-marks']} open={isMarked || choice.logo}>
      <summary>{message('export-dialog.marks')}</summary>
      <div className={styles['export-section']}>
        <TextField
          label={message('export-dialog.header')}
          value={choice.header}
          longest={longest.edge}
          onChange={(header) => onChange({ header })}
        />
        <TextField
          label={message('export-dialog.footer')}
          value={choice.footer}
          longest={longest.edge}
          onChange={(footer) => onChange({ footer })}
        />
        <TextField
          label={message('export-dialog.classification')}
          value={choice.classification}
          longest={longest.mark}
          suggestions={classifications[language]}
          onChange={(classification) => onChange({ classification })}
        />
        <TextField
          label={message('export-dialog.watermark')}
          value={choice.watermark}
          longest={longest.mark}
          onChange={(watermark) => onChange({ watermark })}
        />
        {children}
      </div>
    </details>
  );
}
