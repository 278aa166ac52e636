import { flip, shift, useFloating } from '@floating-ui/react';
import { useLayoutEffect } from 'react';
import { type MenuItem, MenuList, useMenu } from './MenuList.tsx';

interface ContextMenuProps {
  /** Where it was asked for, in the window. */
  readonly at: { readonly x: number; readonly y: number };
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly onClose: () => void;
}

/** What can be done with a thing, where it was pointed at. */
export function ContextMenu({ at, label, items, onClose }: ContextMenuProps) {
  const floating = useFloating({
    open: true,
    onOpenChange: (open) => {
      if (!open) onClose();
    },
    placement: 'right-start',
    strategy: 'fixed',
    transform: false,
    middleware: [flip({ padding: 8 }), shift({ padding: 8, crossAxis: true })],
  });
  const { refs } = floating;
  const menu = useMenu(floating, items, { first: items.findIndex(({ rests }) => !rests) });

  useLayoutEffect(() => {
    const box = new DOMRect(at.x, at.y, 0, 0);
    refs.setPositionReference({ getBoundingClientRect: () => box });
  }, [at.x, at.y, refs]);

  return <MenuList menu={menu} label={label} items={items} onClose={onClose} />;
}
