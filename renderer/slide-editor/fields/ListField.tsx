import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { placeOfKey } from '../../../shared/commands/key-place.ts';
import {
  beginWith,
  canAddTo,
  canRemoveFrom,
  emptyItem,
  itemsAt,
  moved,
  referenceOf,
  referenceToBegin,
  withFieldAt,
  withItem,
  withoutItem,
} from '../../../shared/deck/field-edits.ts';
import type { Control, Field } from '../../../shared/deck/layouts/field.ts';
import { nameOfPath, type SlidePath } from '../../../shared/deck/slide-paths.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useMessages } from '../../ui/messages.ts';
import hiddenStyles from '../../ui/visually-hidden.module.css';
import { useSlideEditing } from '../slide-editing.ts';
import { FigurePicker } from '../text/FigurePicker.tsx';
import styles from './fields.module.css';
import { followItems, nameItems } from './item-ids.ts';
import { useIsFocused } from './pane-focus.ts';
import { kindsOf, ReferenceWords } from './ReferenceField.tsx';
import { textOf } from './typed-text.ts';
import { useReferences } from './use-references.ts';
import { useRowDrag } from './use-row-drag.ts';

type ListFieldOf = Field & { readonly control: Extract<Control, { kind: 'list' }> };

/** What a list has to know to draw one of its items. */
export interface ItemDrawing {
  readonly path: SlidePath;
  /** Whether it was just added, and is typed first. */
  readonly isNew: boolean;
  readonly onLeftEmpty: () => void;
}

interface ListFieldProps {
  readonly path: SlidePath;
  readonly field: ListFieldOf;
  readonly drawItem: (item: ItemDrawing) => ReactNode;
}

/** A list of the slide: its items in their order, each to be moved, changed and removed, and one more. */
export function ListField({ path, field, drawItem }: ListFieldProps) {
  const { slide, change } = useSlideEditing();
  const message = useMessages();
  const { nameOf } = useReferences();
  const root = useRef<HTMLFieldSetElement>(null);
  const items = itemsAt(slide, path);
  const [named, setNamed] = useState(() => nameItems(items));
  const [open, setOpen] = useState<number | null>(null);
  /** One that is typed and not on the slide yet. */
  const [isAdding, setIsAdding] = useState(false);
  const [anchor, setAnchor] = useState<Element | null>(null);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const focusOn = useRef<{ readonly id: number | null; readonly what: 'move' | 'remove' } | null>(
    null,
  );
  if (named.items !== items) {
    setNamed(followItems(named, items));
    if (isAdding && items.length > named.items.length) setIsAdding(false);
  }

  const { control, label } = field;
  const title = message(label);
  const what = message(control.item.label);
  const kind = referenceToBegin(control.item);
  const mayAdd = canAddTo(field, items) && !isAdding;
  const mayRemove = canRemoveFrom(field, items);

  // The row that was moved, or what stands in the place of one that is gone.
  useLayoutEffect(() => {
    const wanted = focusOn.current;
    if (!wanted) return;
    focusOn.current = null;
    const row = wanted.id === null ? null : root.current?.querySelector(`[data-id="${wanted.id}"]`);
    const button = row?.querySelector<HTMLElement>(`[data-act="${wanted.what}"]:enabled`);
    (button ?? root.current?.querySelector<HTMLElement>('[data-act="add"]'))?.focus();
  });

  function move(from: number, to: number): void {
    const next = moved(items, from, to);
    if (next === items) return;
    const place = Math.min(Math.max(to, 0), items.length - 1) + 1;
    focusOn.current = { id: named.ids[from] ?? null, what: 'move' };
    setSaid(message('slide-fields.moved', { place, count: items.length }));
    change(withFieldAt(slide, path, next));
  }

  function remove(index: number): void {
    const neighbour = named.ids[index + 1] ?? named.ids[index - 1] ?? null;
    focusOn.current = { id: neighbour, what: 'remove' };
    setSaid(message('slide-fields.removed'));
    change(withoutItem(slide, path, field, index));
  }

  /** One that needs nothing chosen: it is there at once where it may be empty, else once it is typed. */
  function begin(): void {
    const item = emptyItem(control.item);
    if (item === null) {
      setIsAdding(true);
    } else {
      setOpen(named.next);
      change(withItem(slide, path, item));
    }
  }

  useRowDrag(list, line, named.ids.join(' '), move);

  async function add(reference: string): Promise<void> {
    setAnchor(null);
    const item = beginWith(control.item, reference, await nameOf(reference));
    change((now) => (now.layout === slide.layout ? withItem(now, path, item) : now));
  }

  const rows = isAdding ? [...items, undefined] : items;
  return (
    <fieldset ref={root} className={styles['list']} data-path={nameOfPath(path)}>
      <legend className={styles['label']}>
        {title}
        <span className={styles['count']}>
          {items.length}/{control.most}
        </span>
      </legend>
      <div className={styles['rows-frame']}>
        <ol ref={list} className={styles['rows']}>
          {rows.map((item, index) => {
            const id = named.ids[index] ?? named.next;
            const at: SlidePath = [...path, index];
            return (
              <Row
                key={id}
                id={id}
                path={at}
                field={control.item}
                item={item}
                isOpen={open === id}
                isMovable={items.length > 1 && index < items.length}
                removing={
                  index >= items.length
                    ? null
                    : mayRemove
                      ? 'may'
                      : message('slide-fields.least', { least: control.least })
                }
                onToggle={() => setOpen(open === id ? null : id)}
                onOpen={() => setOpen(id)}
                onMove={(by) => move(index, index + by)}
                onRemove={() => remove(index)}
              >
                {drawItem({
                  path: at,
                  isNew: index >= items.length,
                  onLeftEmpty: () => setIsAdding(false),
                })}
              </Row>
            );
          })}
        </ol>
        <div ref={line} className={styles['drop-line']} hidden />
      </div>
      <div className={styles['list-foot']}>
        {items.length < control.most ? (
          <Button
            look="quiet"
            icon="add"
            data-act="add"
            disabled={!mayAdd}
            {...(kind && { 'aria-haspopup': 'dialog' as const })}
            onClick={(event) => (kind ? setAnchor(event.currentTarget) : begin())}
          >
            {message('slide-fields.add', { what })}
          </Button>
        ) : (
          <p className={styles['told']}>{message('slide-fields.most', { most: control.most })}</p>
        )}
      </div>
      {anchor && kind && (
        <FigurePicker
          anchor={anchor}
          kinds={kindsOf(kind)}
          current={null}
          onChoose={(reference) => void add(reference)}
          onClose={() => setAnchor(null)}
        />
      )}
      <p className={hiddenStyles['visually-hidden']} role="status">
        {said}
      </p>
    </fieldset>
  );
}

interface RowProps {
  readonly id: number;
  readonly path: SlidePath;
  readonly field: Field;
  readonly item: unknown;
  readonly isOpen: boolean;
  readonly isMovable: boolean;
  /** Why it may not be removed; null where there is nothing to remove. */
  readonly removing: 'may' | string | null;
  readonly onToggle: () => void;
  readonly onOpen: () => void;
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** An item: groups are folded to what they are about, until they are opened. */
function Row(props: RowProps) {
  const { id, path, field, item, isOpen, isMovable, removing, children } = props;
  const { onToggle, onOpen, onMove, onRemove } = props;
  const message = useMessages();
  const { wordsOf, read } = useReferences();
  const isAsked = useIsFocused(path);
  const wasAsked = useRef(false);
  const isFolded = field.control.kind === 'group';
  const reference = referenceOf(field, item);
  const own = isFolded ? textOf(labelOf(item)) : null;
  const found = reference === null ? null : wordsOf(reference);
  const named = own ? read(own) : (found?.name ?? null);
  const place = Number(path.at(-1)) + 1;
  const name = named ?? `${message(field.label)} ${place}`;

  useLayoutEffect(() => {
    if (isAsked && !wasAsked.current && isFolded) onOpen();
    wasAsked.current = isAsked;
  });

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (!isMovable || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const key = placeOfKey(event);
    if (key !== 'ArrowUp' && key !== 'ArrowDown') return;
    // The handle itself takes the bare arrows, too.
    if (!event.altKey && (event.target as HTMLElement).dataset['act'] !== 'move') return;
    event.preventDefault();
    onMove(key === 'ArrowUp' ? -1 : 1);
  }

  return (
    <li
      className={styles['row']}
      data-id={id}
      data-open={isOpen}
      data-path={nameOfPath(path)}
      onKeyDown={onKeyDown}
    >
      <div className={styles['row-head']}>
        <button
          type="button"
          className={styles['handle']}
          data-act="move"
          disabled={!isMovable}
          aria-label={message('slide-fields.move', { what: name })}
          title={message('slide-fields.move', { what: name })}
        >
          <Icon name="drag" />
        </button>
        {isFolded ? (
          <button
            type="button"
            className={styles['row-title']}
            aria-expanded={isOpen}
            onClick={onToggle}
          >
            {referenceToBegin(field) === null ? (
              <span className={styles['reference-name']}>{name}</span>
            ) : (
              <ReferenceWords reference={reference} name={named ?? undefined} />
            )}
            <Icon name="more" />
          </button>
        ) : (
          <div className={styles['row-field']}>{children}</div>
        )}
        {removing !== null && (
          <IconButton
            icon="close"
            label={message('slide-fields.remove', { what: name })}
            data-act="remove"
            disabled={removing !== 'may'}
            {...(removing !== 'may' && { title: removing })}
            onClick={onRemove}
          />
        )}
      </div>
      {isFolded && isOpen && <div className={styles['row-body']}>{children}</div>}
    </li>
  );
}

/** What a card is called on its slide, where it has a name of its own. */
function labelOf(item: unknown): unknown {
  return typeof item === 'object' && item !== null && 'label' in item ? item.label : null;
}
