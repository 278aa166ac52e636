import { autoUpdate, flip, offset, shift, useClick, useFloating } from '@floating-ui/react';
import { useState } from 'react';
import { IconButton } from './Button.tsx';
import { Icon, type IconName } from './Icon.tsx';
import { type MenuItem, MenuList, useMenu } from './MenuList.tsx';
import styles from './menu.module.css';

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
  const floating = useFloating({
    open,
    onOpenChange: setOpen,
    placement: 'bottom-end',
    strategy: 'fixed',
    transform: false,
    whileElementsMounted: autoUpdate,
    middleware: [offset(6), flip({ padding: 8 }), shift({ padding: 8 })],
  });
  const menu = useMenu(floating, items, { first: null, opening: useClick(floating.context) });
  const { getReferenceProps } = menu;

  return (
    <>
      <span ref={floating.refs.setReference}>
        {text === undefined ? (
          <IconButton icon={icon} label={label} {...getReferenceProps()} />
        ) : (
          <button
            type="button"
            className={styles['menu-title']}
            title={text}
            {...getReferenceProps({ 'aria-label': `${label}: ${text}` })}
          >
            <span>{text}</span>
            <Icon name={icon} />
          </button>
        )}
      </span>
      {open && <MenuList menu={menu} label={label} items={items} onClose={() => setOpen(false)} />}
    </>
  );
}
