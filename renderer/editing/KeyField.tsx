import { keyFromName } from '../../shared/text/key-from-name.ts';
import { useMessages } from '../ui/messages.ts';
import { TextField } from './Field.tsx';
import styles from './field.module.css';
import { useForm } from './form-context.ts';
import type { LocalizedValues } from './form-values.ts';

/** A record's key: made from its name unless another is typed, and never changed once it was saved. */
export function KeyField({ from, isNew }: { readonly from: string; readonly isNew: boolean }) {
  const message = useMessages();
  const { valueAt } = useForm();
  if (!isNew)
    return (
      <p className={styles['field-told']}>
        {message('field.key-fixed', { key: String(valueAt('key')) })}
      </p>
    );
  return (
    <TextField
      path="key"
      label={message('field.key')}
      help={message('field.key-help')}
      placeholder={keyFromName(valueAt(from) as LocalizedValues)}
    />
  );
}
