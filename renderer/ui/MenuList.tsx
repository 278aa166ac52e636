import {
  type ElementProps,
  FloatingFocusManager,
  FloatingPortal,
  type UseFloatingReturn,
  useDismiss,
  useInteractions,
  useListNavigation,
  useRole,
} from '@floating-ui/react';
import { Fragment, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Icon } from './Icon.tsx';
import styles from './menu.module.css';

export interface MenuItem {
  /** Where two may have one label. */
  readonly id?: string;
  readonly label: string;
  /** As it is printed on the keys. */
  readonly keys?: string;
  /** Whether it is the one of them that holds; of actions there is none. */
  readonly chosen?: boolean;
  /** Nothing to do for it now; it is there to be known of. */
  readonly rests?: boolean;
  /** Set apart from what stands above it. */
  readonly apart?: boolean;
  readonly onChoose: () => void;
}

interface MenuKeys {
  /** The item that has the focus as the menu opens; with none the first arrow key gives it to one. */
  readonly first: number | null;
  /** What opens it, where it opens itself. */
  readonly opening?: ElementProps;
}

/** Walks the items of a menu with the arrow keys; Escape or a press elsewhere closes it. */
export function useMenu(
  floating: UseFloatingReturn,
  items: readonly MenuItem[],
  { first, opening = {} }: MenuKeys,
) {
  const { context } = floating;
  const [active, setActive] = useState(first);
  const list = useRef<(HTMLElement | null)[]>([]);
  const interactions = useInteractions([
    opening,
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
  return { ...interactions, floating, list, active };
}

interface MenuListProps {
  readonly menu: ReturnType<typeof useMenu>;
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly onClose: () => void;
}

/** The items of an open menu; closed, it gives the focus back. */
export function MenuList({ menu, label, items, onClose }: MenuListProps) {
  const { floating, list, active, getFloatingProps, getItemProps } = menu;
  return (
    <FloatingPortal>
      <FloatingFocusManager context={floating.context} modal={false} returnFocus>
        <div
          ref={floating.refs.setFloating}
          className={styles['menu']}
          style={floating.floatingStyles}
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
