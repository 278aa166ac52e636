import {
  autoUpdate,
  FloatingFocusManager,
  FloatingPortal,
  flip,
  offset,
  shift,
  useClick,
  useDismiss,
  useFloating,
  useInteractions,
  useListNavigation,
  useRole,
} from '@floating-ui/react';
import { useRef, useState } from 'react';
import styles from '../views/reader/toolbar.module.css';
import { IconButton } from './Button.tsx';
import { Icon, type IconName } from './Icon.tsx';
import menuStyles from './menu.module.css';

export interface MenuItem {
  /** Where two may have one label. */
  readonly id?: string;
  readonly label: string;
  /** As it is printed on the keys. */
  readonly keys?: string;
  /** Whether it is the one of them that holds; of actions there is none. */
  readonly chosen?: boolean;
  readonly onChoose: () => void;
}

interface MenuProps {
  readonly icon: IconName;
  readonly label: string;
  /** Stands on the button, before the icon. */
  readonly text?: string;
  readonly items: readonly MenuItem[];
}

/** A button that opens a list of actions. Arrow keys walk it, Escape gives the focus back. */
export function Menu({ icon, label, text, items }: MenuProps) {
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState<number | null>(null);
  const list = useRef<(HTMLElement | null)[]>([]);
  const { refs, floatingStyles, context } = useFloating({
    open,
    onOpenChange: setOpen,
    placement: 'bottom-end',
    strategy: 'fixed',
    transform: false,
    whileElementsMounted: autoUpdate,
    middleware: [offset(6), flip({ padding: 8 }), shift({ padding: 8 })],
  });
  const { getReferenceProps, getFloatingProps, getItemProps } = useInteractions([
    useClick(context),
    useDismiss(context),
    useRole(context, { role: 'menu' }),
    useListNavigation(context, {
      listRef: list,
      activeIndex: active,
      onNavigate: setActive,
      loop: true,
    }),
  ]);

  return (
    <>
      <span ref={refs.setReference} className={styles['menu-button']}>
        {text === undefined ? (
          <IconButton icon={icon} label={label} {...getReferenceProps()} />
        ) : (
          <button
            type="button"
            className={menuStyles['menu-title']}
            title={text}
            {...getReferenceProps({ 'aria-label': `${label}: ${text}` })}
          >
            <span>{text}</span>
            <Icon name={icon} />
          </button>
        )}
      </span>
      {open && (
        <FloatingPortal>
          <FloatingFocusManager context={context} modal={false} returnFocus>
            <div
              ref={refs.setFloating}
              className={menuStyles['menu']}
              style={floatingStyles}
              {...getFloatingProps({ 'aria-label': label })}
            >
              {items.map(({ id, label: name, keys, chosen, onChoose }, index) => (
                <button
                  key={id ?? name}
                  ref={(element) => {
                    list.current[index] = element;
                  }}
                  type="button"
                  {...(chosen === undefined
                    ? { role: 'menuitem' }
                    : { role: 'menuitemradio', 'aria-checked': chosen })}
                  className={menuStyles['menu-item']}
                  tabIndex={index === active ? 0 : -1}
                  {...getItemProps({
                    onClick() {
                      setOpen(false);
                      onChoose();
                    },
                  })}
                >
                  {name}
                  {keys && <kbd>{keys}</kbd>}
                  {chosen && <Icon name="done" />}
                </button>
              ))}
            </div>
          </FloatingFocusManager>
        </FloatingPortal>
      )}
    </>
  );
}
