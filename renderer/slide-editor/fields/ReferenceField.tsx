import { useState } from 'react';
import { type ReferenceKind, withFieldAt } from '../../../shared/deck/field-edits.ts';
import { nameOfPath, type SlidePath, valueAt } from '../../../shared/deck/slide-paths.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useMessages } from '../../ui/messages.ts';
import { useSlideEditing } from '../slide-editing.ts';
import { FigurePicker, type ReferenceKind as PickerKind } from '../text/FigurePicker.tsx';
import styles from './fields.module.css';
import { useReferences } from './use-references.ts';

/** A goal's target is a figure, too. */
export function kindsOf(kind: ReferenceKind): readonly PickerKind[] {
  return kind === 'figure' ? ['figure', 'target'] : [kind];
}

interface ReferenceFieldProps {
  readonly path: SlidePath;
  readonly kind: ReferenceKind;
  readonly label: string;
  readonly hidesLabel?: boolean;
}

/** A figure, goal, event or document of the slide; pressing it opens the choice of another. */
export function ReferenceField({ path, kind, label, hidesLabel = false }: ReferenceFieldProps) {
  const { slide, change } = useSlideEditing();
  const message = useMessages();
  const [anchor, setAnchor] = useState<Element | null>(null);
  const value = valueAt(slide, path);
  const reference = typeof value === 'string' ? value : null;
  return (
    <div className={styles['field']} data-path={nameOfPath(path)}>
      {!hidesLabel && (
        <span className={styles['label']} aria-hidden="true">
          {label}
        </span>
      )}
      <button
        type="button"
        className={styles['reference']}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        title={message('slide-fields.choose', { what: label })}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <ReferenceWords reference={reference} />
        <Icon name="more" />
      </button>
      {anchor && (
        <FigurePicker
          anchor={anchor}
          kinds={kindsOf(kind)}
          current={reference}
          onChoose={(chosen) => {
            setAnchor(null);
            if (chosen !== reference) change(withFieldAt(slide, path, chosen));
          }}
          onClose={() => setAnchor(null)}
        />
      )}
    </div>
  );
}

/** What a reference names, a figure as it is printed before its name. */
export function ReferenceWords({
  reference,
  name,
}: {
  readonly reference: string | null;
  /** What it is called here, where that is another name. */
  readonly name?: string | undefined;
}) {
  const message = useMessages();
  const { wordsOf } = useReferences();
  const { locale } = useSlideEditing();
  const found = reference === null ? null : wordsOf(reference);
  if (!found)
    return (
      <span className={styles['reference-gone']}>
        <Icon name="warning" />
        {reference === null
          ? message('slide-fields.nothing')
          : message('slide-fields.gone', { reference: reference.replace(/^\{\{|\}\}$/g, '') })}
      </span>
    );
  return (
    <span className={styles['reference-words']} lang={locale}>
      <span className={styles['reference-name']}>{name ?? found.name}</span>
      <span className={styles['reference-detail']}>
        {[found.detail, found.fixed].filter(Boolean).join(' · ')}
      </span>
    </span>
  );
}
