import { type ReactNode, useState } from 'react';
import {
  beginWith,
  listOf,
  type ReferenceKind,
  referenceToBegin,
  variantOf,
  variantsFor,
  withFieldAt,
} from '../../../shared/deck/field-edits.ts';
import type { Control, Field, Fields } from '../../../shared/deck/layouts/field.ts';
import { captionOf } from '../../../shared/deck/layouts/field-at.ts';
import { isEmphasis } from '../../../shared/deck/layouts/slide-parts.ts';
import { nameOfPath, type SlidePath, valueAt } from '../../../shared/deck/slide-paths.ts';
import type { Picture } from '../../../shared/model/picture.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { useMessages } from '../../ui/messages.ts';
import { PictureField } from '../pictures/PictureField.tsx';
import { useSlideEditing } from '../slide-editing.ts';
import { FigurePicker } from '../text/FigurePicker.tsx';
import { AmongField, ChoiceField, SelectField } from './ChoiceField.tsx';
import styles from './fields.module.css';
import { ListField } from './ListField.tsx';
import { kindsOf, ReferenceField } from './ReferenceField.tsx';
import { TextField } from './TextField.tsx';
import { useReferences } from './use-references.ts';

type FieldOf<Kind extends Control['kind']> = Field & {
  readonly control: Control & { readonly kind: Kind };
};

/** What a control is told of its field. */
interface ControlProps<Kind extends Control['kind']> {
  readonly path: SlidePath;
  readonly field: FieldOf<Kind>;
  /** Where a heading names it already. */
  readonly hidesLabel: boolean;
  /** What stands on the slide while it is empty. */
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly onLeftEmpty?: () => void;
}

/** How each kind of field is edited: one line each. */
const controls: {
  readonly [Kind in Control['kind']]: (props: ControlProps<Kind>) => ReactNode;
} = {
  text: TextControl,
  figure: ReferenceControl,
  target: ReferenceControl,
  goal: ReferenceControl,
  milestone: ReferenceControl,
  source: ReferenceControl,
  picture: PictureControl,
  choice: ChoiceControl,
  group: GroupControl,
  list: ListControl,
  variant: VariantControl,
};

/** A field of the slide's body, by what its layout says of it. */
function FieldControl(props: ControlProps<Control['kind']>) {
  // The kind of the field is that of its control, which the record's type can't follow.
  const Drawn = controls[props.field.control.kind] as (
    given: ControlProps<Control['kind']>,
  ) => ReactNode;
  return <Drawn {...props} />;
}

/** The fields of a group in the order of its description, what is optional to be added and taken away. */
export function FieldControls({ fields, path }: { fields: Fields; path: SlidePath }) {
  const { slide } = useSlideEditing();
  const { wordsOf } = useReferences();
  // Beside its figure a card's words are always asked for: they are few, and most cards have them.
  const about = Object.entries(fields).find(
    ([, field]) => !field.isOptional && field.control.kind === 'figure',
  );
  const figure = about ? valueAt(slide, [...path, about[0]]) : undefined;
  const name = typeof figure === 'string' ? wordsOf(figure)?.name : undefined;
  const list = listOf(fields);
  return Object.entries(fields).map(([key, field]) => {
    const at: SlidePath = [...path, key];
    if (list !== null && isEmphasis(field))
      return <AmongField key={key} path={at} field={field} list={list} />;
    // A picture's own field says that there is none, and takes it away.
    if (
      !field.isOptional ||
      field.control.kind === 'picture' ||
      (about && field.control.kind === 'text')
    )
      return (
        <FieldControl
          key={key}
          path={at}
          field={field}
          hidesLabel={false}
          {...(key === 'label' && name !== undefined && { placeholder: name })}
        />
      );
    return <OptionalField key={key} path={at} field={field} />;
  });
}

/** What a slide may have: a button to add it, and one to take it away. */
export function OptionalField({
  path,
  field,
  none,
  draw = (rest) => <FieldControl path={path} field={field} {...rest} />,
}: {
  readonly path: SlidePath;
  readonly field: Field;
  /** What the slide holds where there is none of it. */
  readonly none?: null;
  readonly draw?: (
    rest: Pick<ControlProps<'text'>, 'onLeftEmpty' | 'autoFocus'> & { readonly hidesLabel: true },
  ) => ReactNode;
}) {
  const { slide, change } = useSlideEditing();
  const { nameOf } = useReferences();
  const message = useMessages();
  const isThere = (valueAt(slide, path) ?? null) !== null;
  const [isOpen, setIsOpen] = useState(isThere);
  const [isNew, setIsNew] = useState(false);
  const [anchor, setAnchor] = useState<Element | null>(null);
  if (isThere && !isOpen) setIsOpen(true);
  const what = message(field.label);
  const kind = referenceToBegin(field);

  function close(): void {
    setIsOpen(false);
    setIsNew(false);
  }

  async function begin(reference: string): Promise<void> {
    setAnchor(null);
    const begun = beginWith(field, reference, await nameOf(reference));
    change((now) => (now.layout === slide.layout ? withFieldAt(now, path, begun) : now));
  }

  // What is chosen goes with what it chose; what is typed may be empty for a moment.
  if (kind === null ? !isOpen : !isThere)
    return (
      <div className={styles['field']} data-path={nameOfPath(path)}>
        <Button
          look="quiet"
          icon="add"
          {...(kind && { 'aria-haspopup': 'dialog' as const })}
          onClick={(event) => {
            if (kind) return setAnchor(event.currentTarget);
            setIsNew(true);
            setIsOpen(true);
          }}
        >
          {message('slide-fields.add', { what })}
        </Button>
        {anchor && kind && (
          <FigurePicker
            anchor={anchor}
            kinds={kindsOf(kind)}
            current={null}
            onChoose={(reference) => void begin(reference)}
            onClose={() => setAnchor(null)}
          />
        )}
      </div>
    );
  // The items of a list are taken away one by one, the last of them with the list.
  if (field.control.kind === 'list') return draw({ hidesLabel: true });
  return (
    <div className={styles['optional']}>
      <div className={styles['optional-head']}>
        <span className={styles['label']} aria-hidden="true">
          {what}
        </span>
        <IconButton
          icon="close"
          label={message('slide-fields.remove', { what })}
          onClick={() => {
            close();
            if (isThere) change(withFieldAt(slide, path, none));
          }}
        />
      </div>
      {draw({ hidesLabel: true, autoFocus: isNew, onLeftEmpty: close })}
    </div>
  );
}

function TextControl({ field, ...props }: ControlProps<'text'>) {
  const message = useMessages();
  return (
    <TextField {...props} rules={field} label={message(field.label)} fits={field.control.fits} />
  );
}

function ReferenceControl({ path, field, hidesLabel }: ControlProps<ReferenceKind>) {
  const message = useMessages();
  return (
    <ReferenceField
      path={path}
      kind={field.control.kind}
      label={message(field.label)}
      hidesLabel={hidesLabel}
    />
  );
}

function PictureControl({ path, field, hidesLabel }: ControlProps<'picture'>) {
  const { slide, change, now, tryOn, briefing } = useSlideEditing();
  const message = useMessages();
  const value = valueAt(slide, path) as Picture | undefined;
  const caption = captionOf(field.control);
  return (
    <div className={styles['field']} data-path={nameOfPath(path)}>
      {!hidesLabel && (
        <span className={styles['label']} aria-hidden="true">
          {message(field.label)}
        </span>
      )}
      <PictureField
        value={value}
        languages={briefing.deck.languages}
        hasCaption={field.control.caption !== null}
        {...(caption && {
          renderCaption: () => (
            <TextField
              path={[...path, 'caption']}
              rules={caption}
              label={message(caption.label)}
              {...(field.control.caption && { fits: field.control.caption })}
            />
          ),
        })}
        onChange={(next, typing) =>
          // A picture takes a while to come: more may have been typed, or another layout chosen.
          change(
            (now) => (now.layout === slide.layout ? withFieldAt(now, path, next) : now),
            typing && [...path, typing],
          )
        }
        onTry={(next) => {
          const stands = now();
          tryOn(next && stands.layout === slide.layout ? withFieldAt(stands, path, next) : null);
        }}
      />
    </div>
  );
}

function ChoiceControl({ path, field }: ControlProps<'choice'>) {
  const message = useMessages();
  const options = field.control.choices.map(({ value, label }) => ({
    value,
    label: message(label),
  }));
  return <ChoiceField path={path} label={message(field.label)} options={options} />;
}

function GroupControl({ path, field, hidesLabel }: ControlProps<'group'>) {
  const message = useMessages();
  const inner = <FieldControls fields={field.control.fields} path={path} />;
  if (hidesLabel) return inner;
  return (
    <fieldset className={styles['group']} data-path={nameOfPath(path)}>
      <legend>{message(field.label)}</legend>
      {inner}
    </fieldset>
  );
}

function ListControl({ path, field }: ControlProps<'list'>) {
  const { item } = field.control;
  return (
    <ListField
      path={path}
      field={field}
      drawItem={({ path: at, isNew, onLeftEmpty }) => (
        <FieldControl
          path={at}
          field={item}
          hidesLabel
          autoFocus={isNew}
          onLeftEmpty={onLeftEmpty}
        />
      )}
    />
  );
}

/** One of several groups: what they are called, and the fields of the one there is. */
function VariantControl({ path, field }: ControlProps<'variant'>) {
  const { slide, change } = useSlideEditing();
  const { figureOf } = useReferences();
  const message = useMessages();
  const value = valueAt(slide, path);
  const offered = variantsFor(field, value, figureOf);
  const now = variantOf(field.control, value);
  if (!now) return null;
  return (
    <>
      <SelectField
        path={path}
        label={message(field.label)}
        value={now.type}
        options={offered.map(({ variant: { type, label } }) => ({
          value: type,
          label: message(label),
        }))}
        onChoose={(type) => {
          const chosen = offered.find(({ variant }) => variant.type === type);
          if (chosen) change(withFieldAt(slide, path, chosen.body));
        }}
      />
      <FieldControls key={now.type} fields={now.fields} path={path} />
    </>
  );
}
