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
import { type ReactNode, type RefObject, useLayoutEffect } from 'react';
import { classNames } from '../styles/class-names.ts';
import styles from './floating-panel.module.css';

/** In px of the window: how far from its anchor it stands, how low it gets and how high. */
const placings = {
  beside: {
    placement: 'right-start',
    otherwise: ['left-start', 'bottom', 'top'],
    ...{ distance: 12, least: 160, most: Number.POSITIVE_INFINITY },
  },
  below: {
    placement: 'bottom-start',
    otherwise: ['top-start', 'right-start', 'left-start'],
    ...{ distance: 8, least: 200, most: 460 },
  },
} as const;

const edge = 12;

interface FloatingPanelProps {
  /** Where it stands in the window. */
  readonly anchor: Element | DOMRect;
  readonly placing: keyof typeof placings;
  readonly label: string;
  /** What gets the focus: the panel itself or a field of it; else its first control. */
  readonly initialFocus?: 'panel' | RefObject<HTMLElement | null>;
  /** The anchor belongs to it: a press there is none elsewhere, and it closes when the focus leaves both. */
  readonly holdsAnchor?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A panel at what was asked about. It takes the focus; Escape or a press elsewhere closes it. */
export function FloatingPanel({
  anchor,
  placing,
  label,
  initialFocus,
  holdsAnchor = false,
  onClose,
  children,
}: FloatingPanelProps) {
  const { placement, otherwise, distance, least, most } = placings[placing];
  const { refs, floatingStyles, context } = useFloating({
    open: true,
    onOpenChange: (open) => {
      if (!open) onClose();
    },
    ...(holdsAnchor && anchor instanceof Element && { elements: { reference: anchor } }),
    placement,
    strategy: 'fixed',
    transform: false,
    whileElementsMounted: autoUpdate,
    middleware: [
      offset(distance),
      flip({ padding: edge, fallbackPlacements: [...otherwise] }),
      shift({ padding: edge, crossAxis: true }),
      size({
        padding: edge,
        apply: ({ availableHeight, elements }) => {
          elements.floating.style.maxHeight = `${Math.max(least, Math.min(most, availableHeight))}px`;
        },
      }),
    ],
  });
  const { getFloatingProps } = useInteractions([useDismiss(context)]);
  // A box does not follow what scrolls, and need not: nothing scrolls while it is open.
  useLayoutEffect(() => {
    if (holdsAnchor) return;
    refs.setPositionReference(
      anchor instanceof Element ? anchor : { getBoundingClientRect: () => anchor },
    );
  }, [anchor, holdsAnchor, refs]);

  const placed = placing === 'below' ? styles['below'] : styles['beside'];
  return (
    <FloatingPortal>
      <FloatingFocusManager
        context={context}
        modal={false}
        initialFocus={initialFocus === 'panel' ? refs.floating : (initialFocus ?? 0)}
        returnFocus
        closeOnFocusOut={holdsAnchor}
      >
        <div
          {...getFloatingProps()}
          ref={refs.setFloating}
          className={classNames(styles['panel'], placed)}
          role="dialog"
          aria-label={label}
          style={floatingStyles}
        >
          {children}
        </div>
      </FloatingFocusManager>
    </FloatingPortal>
  );
}
