import {
  autoUpdate,
  FloatingFocusManager,
  FloatingPortal,
  flip,
  offset,
  shift,
  size,
  useDismiss,
  useFloating,
  useInteractions,
} from '@floating-ui/react';
import type { ReactNode } from 'react';
import styles from './popover.module.css';

interface PopoverProps {
  /** What it points at, and what gets the focus back. */
  readonly anchor: Element;
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A panel beside what was asked about. It takes the focus; Escape or a press elsewhere closes it. */
export function Popover({ anchor, label, onClose, children }: PopoverProps) {
  const { refs, floatingStyles, context } = useFloating({
    open: true,
    onOpenChange: (open) => {
      if (!open) onClose();
    },
    elements: { reference: anchor },
    placement: 'right-start',
    strategy: 'fixed',
    transform: false,
    whileElementsMounted: autoUpdate,
    middleware: [
      offset(12),
      flip({ padding: 12, fallbackPlacements: ['left-start', 'bottom', 'top'] }),
      shift({ padding: 12, crossAxis: true }),
      size({
        padding: 12,
        apply: ({ availableHeight, elements }) => {
          elements.floating.style.maxHeight = `${Math.max(160, availableHeight)}px`;
        },
      }),
    ],
  });
  const { getFloatingProps } = useInteractions([useDismiss(context)]);

  return (
    <FloatingPortal>
      <FloatingFocusManager
        context={context}
        modal={false}
        initialFocus={refs.floating}
        returnFocus
      >
        <div
          {...getFloatingProps()}
          ref={refs.setFloating}
          className={styles['popover']}
          role="dialog"
          aria-label={label}
          style={floatingStyles}
          tabIndex={-1}
        >
          {children}
        </div>
      </FloatingFocusManager>
    </FloatingPortal>
  );
}
