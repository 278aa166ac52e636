import type { ReactNode } from 'react';
import {
  classifications,
  markIn,
  marksShown,
  type PageMark,
  pageMarks,
  withMark,
} from '../../shared/export/page-marks.ts';
import { longest } from '../../shared/model/bounds.ts';
import { useMessages } from '../ui/messages.ts';
import styles from './export-dialog.module.css';
import { TextField } from './fields.tsx';
import type { ChoiceProps } from './LookFields.tsx';

interface MarkProps extends ChoiceProps {
  /** The field of the district's logo. */
  readonly children: ReactNode;
}

const longestMark: Readonly<Record<PageMark, number>> = {
  header: longest.edge,
  footer: longest.edge,
  classification: longest.mark,
  watermark: longest.mark,
};

/** What is put on each page around its content. */
export function MarkFields({ choice, onChange, children }: MarkProps) {
  const message = useMessages();
  const isMarked = pageMarks.some((mark) => marksShown(choice, mark).length > 0);
  return (
    <details className={styles['export-marks']} open={isMarked || choice.logo}>
      <summary>{message('export-dialog.marks')}</summary>
      <div className={styles['export-section']}>
        {pageMarks.map((mark) => (
          <MarkField key={mark} mark={mark} choice={choice} onChange={onChange} />
        ))}
        {children}
      </div>
    </details>
  );
}

/** One field for pages of one language, two where there are pages of both. */
function MarkField({ mark, choice, onChange }: ChoiceProps & { readonly mark: PageMark }) {
  const message = useMessages();
  const label = message(`export-dialog.${mark}`);
  const suggestions = (locale: 'zh-CN' | 'en') =>
    mark === 'classification' ? classifications[locale] : [];
  if (choice.locale !== 'both') {
    const { locale } = choice;
    return (
      <TextField
        label={label}
        value={markIn(locale, choice, mark)}
        longest={longestMark[mark]}
        suggestions={suggestions(locale)}
        onChange={(typed) => onChange(withMark(locale, mark, typed))}
      />
    );
  }
  return (
    <>
      <TextField
        label={label}
        value={choice[mark]}
        longest={longestMark[mark]}
        suggestions={suggestions('zh-CN')}
        onChange={(typed) => onChange({ [mark]: typed })}
      />
      <TextField
        label={message('export-dialog.mark-en', { mark: label })}
        value={choice[`${mark}En`]}
        longest={longestMark[mark]}
        placeholder={markIn('en', choice, mark)}
        suggestions={suggestions('en')}
        onChange={(typed) => onChange({ [`${mark}En`]: typed })}
      />
    </>
  );
}
