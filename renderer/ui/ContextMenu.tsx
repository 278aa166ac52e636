import {
  FloatingFocusManager,
  FloatingPortal,
  flip,
  shift,
  useDismiss,
  useFloating,
  useInteractions,
  useListNavigation,
  useRole,
} from '@floating-ui/react';
import { Fragment, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Icon } from './Icon.tsx';
import type { MenuItem } from './Menu.tsx';
import styles from './menu.module.css';

export interface ContextMenuItem extends MenuItem {
  /** Nothing to do for it now; it is there to be known of. */
  readonly rests?: boolean;
  /** Set apart from what stands above it. */
  readonly apart?: boolean;
}

interface ContextMenuProps {
  /** Where it was asked for, in the window. */
  readonly at: { readonly x: number; readonly y: number };
  readonly label: string;
  readonly items: readonly ContextMenuItem[];
  readonly onClose: () => void;
}

/** What can be done with a thing, where it was pointed at. Arrow keys walk it, Escape gives the focus back. */
export function ContextMenu({ at, label, items, onClose }: ContextMenuProps) {
  const firstActive = items.findIndex(({ rests }) => !rests);
  const [active, setActive] = useState<number | null>(firstActive);
  const list = useRef<(HTMLElement | null)[]>([]);
  const { refs, floatingStyles, context } = useFloating({
    open: true,
    onOpenChange: (open) => {
      if (!open) onClose();
    },
    placement: 'right-start',
    strategy: 'fixed',
    transform: false,
    middleware: [flip({ padding: 8 }), shift({ padding: 8, crossAxis: true })],
  });
  const { getFloatingProps, getItemProps } = useInteractions([
    useDismiss(context),
    useRole(context, { role: 'menu' }),
    useListNavigation(context, {
      listRef: list,
      activeIndex: active,
      onNavigate: setActive,
      loop: true,
      disabledIndices: items.flatMap(({ rests }, index) => (rests ? [index] : [])),
    }),
  ]);

  useLayoutEffect(() => {
    const box = new DOMRect(at.x, at.y, 0, 0);
    refs.setPositionReference({ getBoundingClientRect: () => box });
  }, [at.x, at.y, refs]);

  return (
    <FloatingPortal>
      <FloatingFocusManager context={context} modal={false} initialFocus={0} returnFocus>
        <div
          ref={refs.setFloating}
          className={styles['menu']}
          style={floatingStyles}
          {...getFloatingProps({ 'aria-label': label })}
        >
          {items.map(({ id, label: name, keys, chosen, rests, apart, onChoose }, index) => (
            <Fragment key={id ?? name}>
              {apart && <hr className={styles['menu-line']} />}
              <button
                ref={(element) => {
                  list.current[index] = element;
                }}
                type="button"
                {...(chosen === undefined
                  ? { role: 'menuitem' }
                  : { role: 'menuitemradio', 'aria-checked': chosen })}
                aria-disabled={rests || undefined}
                className={styles['menu-item']}
                tabIndex={index === active ? 0 : -1}
                {...getItemProps({
                  onClick() {
                    if (rests) return;
                    // The focus goes back in a microtask of its own, and would leave a field that opens now.
                    flushSync(onClose);
                    queueMicrotask(onChoose);
                  },
                })}
              >
                {name}
                {keys && <kbd>{keys}</kbd>}
                {chosen && <Icon name="done" />}
              </button>
            </Fragment>
          ))}
        </div>
      </FloatingFocusManager>
    </FloatingPortal>
  );
}
