import { type FormEvent, useId, useState } from 'react';
import { placeOfKey } from '../../shared/commands/key-place.ts';
import { AppError } from '../../shared/errors.ts';
import {
  type BuiltInPreset,
  builtInChoice,
  presetOf,
  type SlidesInView,
} from '../../shared/export/export-presets.ts';
import { describeFailure } from '../../shared/i18n/messages.ts';
import { longest } from '../../shared/model/bounds.ts';
import type {
  ExportChoice,
  ExportChoices,
  ExportKind,
  ExportPreset,
} from '../../shared/model/export-choice.ts';
import type { Locale } from '../../shared/model/localized.ts';
import { api } from '../api.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import buttonStyles from '../ui/button.module.css';
import { useMessages } from '../ui/messages.ts';
import exportDialogStyles from './export-dialog.module.css';
import styles from './fields.module.css';
import { Field } from './fields.tsx';

interface PresetFieldProps {
  readonly choice: ExportChoice;
  readonly presets: readonly ExportPreset[];
  /** What can be made: no own preset of another kind is offered. */
  readonly kinds: readonly ExportKind[];
  /** The built-in ones that are offered. */
  readonly builtIns: readonly BuiltInPreset[];
  readonly view: SlidesInView;
  /** The interface's language. */
  readonly locale: Locale;
  readonly onChoose: (choice: ExportChoice) => void;
  readonly onChanged: (choices: ExportChoices) => void;
}

/** What is being done with a preset's name; `from` is the name it has. */
type Naming = { readonly from: string | null; readonly name: string } | null;

const custom = 'custom';
const ownValue = (name: string) => `own ${name}`;

/** Choices by name: built-in ones, own ones, and keeping the present one as another. */
export function PresetField({
  choice,
  presets: all,
  kinds,
  builtIns,
  view,
  locale,
  onChoose,
  onChanged,
}: PresetFieldProps) {
  const message = useMessages();
  const [naming, setNaming] = useState<Naming>(null);
  const [problem, setProblem] = useState('');
  const presets = all.filter((preset) => kinds.includes(preset.choice.kind));
  const known = presetOf(choice, presets, view);
  const isOffered = !known || 'own' in known || builtIns.includes(known.builtIn);
  const current = isOffered ? known : null;
  const own = current && 'own' in current ? current.own : null;
  const value = !current ? custom : 'own' in current ? ownValue(current.own) : current.builtIn;

  function choose(chosen: string): void {
    const builtIn = builtIns.find((preset) => preset === chosen);
    const mine = presets.find(({ name }) => ownValue(name) === chosen);
    if (builtIn) onChoose(builtInChoice(builtIn, view));
    else if (mine) onChoose(mine.choice);
  }

  async function change(work: Promise<ExportChoices>): Promise<void> {
    try {
      onChanged(await work);
      setNaming(null);
      setProblem('');
    } catch (error) {
      setProblem(describeFailure(locale, AppError.toFailure(error)));
    }
  }

  function keep(name: string): void {
    const work =
      naming?.from == null
        ? api.exportChoices.save({ name, choice })
        : api.exportChoices.rename({ from: naming.from, to: name });
    void change(work);
  }

  const builtInName = (preset: BuiltInPreset) => message(`export-dialog.preset.${preset}`);
  return (
    <div>
      <Field label={message('export-dialog.preset')}>
        {(id) => (
          <div className={exportDialogStyles['preset-row']}>
            <select
              id={id}
              className={styles['field-select']}
              value={value}
              onChange={(event) => choose(event.target.value)}
            >
              {!current && <option value={custom}>{message('export-dialog.preset.custom')}</option>}
              <optgroup label={message('export-dialog.preset.built-in')}>
                {builtIns.map((preset) => (
                  <option key={preset} value={preset}>
                    {builtInName(preset)}
                  </option>
                ))}
              </optgroup>
              {presets.length > 0 && (
                <optgroup label={message('export-dialog.preset.own')}>
                  {presets.map(({ name }) => (
                    <option key={name} value={ownValue(name)}>
                      {name}
                    </option>
                  ))}
                </optgroup>
              )}
            </select>
            {own === null ? (
              <IconButton
                icon="add"
                label={message('export-dialog.preset.save')}
                onClick={() => setNaming({ from: null, name: '' })}
              />
            ) : (
              <>
                <IconButton
                  icon="pen"
                  label={message('export-dialog.preset.rename')}
                  onClick={() => setNaming({ from: own, name: own })}
                />
                <IconButton
                  icon="delete"
                  label={message('export-dialog.preset.remove')}
                  onClick={() => void change(api.exportChoices.remove({ name: own }))}
                />
              </>
            )}
          </div>
        )}
      </Field>
      {naming && (
        <NameForm
          naming={naming}
          taken={all.some(({ name }) => name === naming.name.trim() && name !== naming.from)}
          problem={problem}
          onName={(name) => {
            setProblem('');
            setNaming({ ...naming, name });
          }}
          onKeep={keep}
          onCancel={() => {
            setProblem('');
            setNaming(null);
          }}
        />
      )}
    </div>
  );
}

interface NameFormProps {
  readonly naming: NonNullable<Naming>;
  /** Whether another preset has the name. */
  readonly taken: boolean;
  readonly problem: string;
  readonly onName: (name: string) => void;
  readonly onKeep: (name: string) => void;
  readonly onCancel: () => void;
}

function NameForm({ naming, taken, problem, onName, onKeep, onCancel }: NameFormProps) {
  const message = useMessages();
  const noteId = useId();
  const name = naming.name.trim();
  const note =
    problem || (taken && naming.from === null && message('export-dialog.preset.replaces'));

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (name !== '') onKeep(name);
  }

  return (
    <form className={exportDialogStyles['preset-name']} onSubmit={submit}>
      <input
        type="text"
        className={styles['field-text']}
        aria-label={message('export-dialog.preset.name')}
        placeholder={message('export-dialog.preset.name')}
        aria-describedby={noteId}
        value={naming.name}
        maxLength={longest.presetName}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: it was asked for by the button before
        autoFocus
        onChange={(event) => onName(event.target.value)}
        onKeyDown={(event) => {
          if (placeOfKey(event) !== 'Escape') return;
          // Only the naming is given up, not the dialog.
          event.preventDefault();
          event.stopPropagation();
          onCancel();
        }}
      />
      <button
        type="submit"
        className={`${buttonStyles['button']} ${buttonStyles['button-plain']}`}
        data-look="plain"
        disabled={name === ''}
      >
        {message('export-dialog.preset.keep')}
      </button>
      <Button look="quiet" onClick={onCancel}>
        {message('export.cancel')}
      </Button>
      <p id={noteId} className={exportDialogStyles['preset-note']} role="status">
        {note}
      </p>
    </form>
  );
}
