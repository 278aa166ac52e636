import type { Briefing } from '../../shared/model/briefing.ts';
import type { Locale } from '../../shared/model/localized.ts';
import { Button } from '../ui/Button.tsx';
import { useMessages } from '../ui/messages.ts';
import { TextField } from './Field.tsx';
import styles from './field.module.css';
import { useForm } from './form-context.ts';
import { ParagraphFields } from './ParagraphFields.tsx';
import type { PassageValues } from './record-values.ts';

/** The paragraphs that state the figure; there is always one. */
export function PassagesFields({
  passages,
  briefing,
  locale,
}: {
  readonly passages: readonly PassageValues[];
  readonly briefing: Briefing;
  readonly locale: Locale;
}) {
  const message = useMessages();
  const { set } = useForm();
  const first = passages[0];
  return (
    <>
      {passages.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph has no name but its place
        <fieldset key={index} className={styles['field-group']}>
          <legend>{message('field.passage-number', { number: index + 1 })}</legend>
          <ParagraphFields
            path={`passages.${index}`}
            sources={briefing.sources}
            locale={locale}
            cells
          />
          <TextField
            path={`passages.${index}.rawText`}
            label={message('field.rawText')}
            help={message('field.rawText-help')}
            lang="zh-CN"
          />
          {passages.length > 1 && (
            <div className={styles['field-group-head']}>
              <Button
                look="quiet"
                onClick={() =>
                  set(
                    'passages',
                    passages.filter((__, other) => other !== index),
                  )
                }
              >
                {message('edit.remove-passage')}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      <div>
        <Button
          onClick={() =>
            set('passages', [
              ...passages,
              { source: first?.source ?? '', section: '', paraNo: '', cell: '', rawText: '' },
            ])
          }
        >
          {message('edit.add-passage')}
        </Button>
      </div>
    </>
  );
}
