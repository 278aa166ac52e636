import { Button } from '../ui/Button.tsx';
import { useMessages } from '../ui/messages.ts';
import { TextField } from './Field.tsx';
import { useFormDesk } from './form-context.ts';
import { keyFrom } from './form-values.ts';

/** A record's key: made from its English name on request, and never changed once it was saved. */
export function KeyField({ from, isNew }: { readonly from: string; readonly isNew: boolean }) {
  const message = useMessages();
  const { valueAt, set, leave } = useFormDesk();
  const name = valueAt(from);
  const suggested = typeof name === 'string' ? keyFrom(name) : '';
  return (
    <TextField
      path="key"
      label={message('field.key')}
      help={message(isNew ? 'field.key-help' : 'field.key-fixed')}
      disabled={!isNew}
      after={
        isNew &&
        suggested !== '' &&
        suggested !== valueAt('key') && (
          <div className="field-choices">
            <Button
              onClick={() => {
                set('key', suggested);
                leave('key');
              }}
            >
              {message('field.key-suggested', { key: suggested })}
            </Button>
          </div>
        )
      }
    />
  );
}
