import { Input } from 'antd';
import { useId } from 'react';
import { mostLookColours } from '../../shared/model/look.ts';
import fieldStyles from '../editing/field.module.css';
import { useForm } from '../editing/form-context.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { useMessages } from '../ui/messages.ts';
import { readColour } from './look-values.ts';
import styles from './looks.module.css';

/** One to three colours, each by the system's own choice or by its code. */
export function ColourFields({ colours }: { readonly colours: readonly string[] }) {
  const message = useMessages();
  const { set } = useForm();
  return (
    <fieldset className={fieldStyles['field-group']}>
      <legend>{message('looks.colours')}</legend>
      <ul className={styles['colours']}>
        {colours.map((typed, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a colour is known by its place alone
          <li key={index}>
            <ColourField typed={typed} index={index} />
            {colours.length > 1 && (
              <IconButton
                icon="delete"
                label={message('looks.colour-remove', { number: index + 1 })}
                onClick={() =>
                  set(
                    'colours',
                    colours.filter((_, other) => other !== index),
                  )
                }
              />
            )}
          </li>
        ))}
      </ul>
      {colours.length < mostLookColours && (
        <div>
          <Button
            icon="add"
            onClick={() => set('colours', [...colours, nextColours[colours.length] ?? '#808080'])}
          >
            {message('looks.colour-add')}
          </Button>
        </div>
      )}
      <p className={fieldStyles['field-told']}>{message('looks.colours-help')}</p>
    </fieldset>
  );
}

/** What a second and a third colour begin with: a gold and a green. */
const nextColours: Readonly<Record<number, string>> = { 1: '#B7791F', 2: '#2C7A4B' };

function ColourField({ typed, index }: { readonly typed: string; readonly index: number }) {
  const message = useMessages();
  const { set, issueAt, leave } = useForm();
  const told = useId();
  const path = `colours.${index}`;
  const issue = issueAt(path);
  const number = { number: index + 1 };
  const change = (value: string) => set(path, value);
  return (
    <div className={styles['colour']} data-field={path} data-invalid={issue !== null}>
      <input
        type="color"
        aria-label={message('looks.colour', number)}
        value={(readColour(typed) ?? '#808080').toLowerCase()}
        onChange={(event) => change(event.target.value.toUpperCase())}
      />
      <Input
        value={typed}
        aria-label={message('looks.colour-code', number)}
        aria-invalid={issue !== null}
        aria-describedby={told}
        {...(issue !== null && { status: 'error' as const })}
        maxLength={20}
        spellCheck={false}
        autoComplete="off"
        onBlur={() => leave(path)}
        onChange={(event) => change(event.target.value)}
      />
      <span id={told} className={styles['colour-told']} role={issue ? 'alert' : undefined}>
        {issue ? message(issue.key, issue.params) : message('looks.colour-code-help')}
      </span>
    </div>
  );
}
