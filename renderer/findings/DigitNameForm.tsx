import { useState } from 'react';
import type { Briefing } from '../../shared/model/briefing.ts';
import { DigitName } from '../../shared/model/digit-name.ts';
import { DeleteDialog } from '../editing/DeleteDialog.tsx';
import { EditDialog } from '../editing/EditDialog.tsx';
import { TextField } from '../editing/Field.tsx';
import fieldStyles from '../editing/field.module.css';
import { readFields } from '../editing/form-issues.ts';
import { IconButton } from '../ui/Button.tsx';
import { useMessages } from '../ui/messages.ts';
import styles from './digit-name-form.module.css';

interface DigitNameFormProps {
  /** What was found typed: the name holds it. */
  readonly typed: string;
  readonly briefing: Briefing;
  readonly onClose: () => void;
}

/** Enters a name whose digits are no figure, so that it is not found again; shows those that are known. */
export function DigitNameForm({ typed, briefing, onClose }: DigitNameFormProps) {
  const message = useMessages();
  const [removing, setRemoving] = useState<DigitName | null>(null);
  return (
    <>
      <EditDialog<{ readonly name: string }, DigitName>
        title={message('digit-name.title')}
        form="digit-name:new"
        before={null}
        initial={{ name: typed }}
        toValues={({ name }) => ({ name })}
        read={(values) => readFields(DigitName, values)}
        toEdit={(before, after) => ({ entity: 'digit-name', before, after })}
        current={async () => null}
        briefing={briefing}
        onClose={onClose}
      >
        {() => (
          <>
            <TextField
              path="name"
              label={message('digit-name.name')}
              help={message('digit-name.help')}
            />
            {briefing.digitNames.length > 0 && (
              <div className={fieldStyles['field']}>
                <span className={fieldStyles['field-label']}>{message('digit-name.known')}</span>
                <ul className={styles['digit-names']}>
                  {briefing.digitNames.map((known) => (
                    <li key={known.name}>
                      <span>{known.name}</span>
                      <IconButton
                        icon="close"
                        label={message('digit-name.remove', { name: known.name })}
                        onClick={() => setRemoving(known)}
                      />
                    </li>
                  ))}
                </ul>
              </div>
            )}
          </>
        )}
      </EditDialog>
      {removing && (
        <DeleteDialog
          name={removing.name}
          edit={{ entity: 'digit-name', before: removing, after: null }}
          slides={[]}
          onGo={() => {}}
          onClose={() => setRemoving(null)}
        />
      )}
    </>
  );
}
