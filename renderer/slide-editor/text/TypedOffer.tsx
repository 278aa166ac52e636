import { FloatingPortal, flip, offset, shift, useFloating } from '@floating-ui/react';
import { useEffect } from 'react';
import { useMessages } from '../../ui/messages.ts';
import type { TypedNumber } from './text-plugin.ts';
import styles from './typed-offer.module.css';

interface TypedOfferProps {
  readonly number: TypedNumber;
  readonly anchor: DOMRect;
  readonly onChoose: () => void;
}

/** Says beside a typed number that it may be a figure. It never takes the focus. */
export function TypedOffer({ number, anchor, onChoose }: TypedOfferProps) {
  const message = useMessages();
  const { refs, floatingStyles } = useFloating({
    open: true,
    placement: 'bottom-start',
    strategy: 'fixed',
    transform: false,
    middleware: [offset(6), flip({ padding: 8 }), shift({ padding: 8 })],
  });
  const { x, y, width, height } = anchor;
  useEffect(() => {
    const box = new DOMRect(x, y, width, height);
    refs.setPositionReference({ getBoundingClientRect: () => box });
  }, [x, y, width, height, refs]);

  return (
    <FloatingPortal>
      <div
        ref={refs.setFloating}
        className={styles['offer']}
        role="status"
        style={floatingStyles}
        data-typed-offer
      >
        <span>{message('figure-text.offer', { typed: number.text })}</span>
        <button
          type="button"
          tabIndex={-1}
          onPointerDown={(event) => event.preventDefault()}
          onClick={onChoose}
        >
          {message('figure-text.offer-figure')}
          <kbd>{message('figure-text.offer-keys')}</kbd>
        </button>
      </div>
    </FloatingPortal>
  );
}
