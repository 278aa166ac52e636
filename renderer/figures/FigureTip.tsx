import { autoUpdate, FloatingPortal, flip, offset, shift, useFloating } from '@floating-ui/react';
import { useContext, useEffect, useId, useSyncExternalStore } from 'react';
import { placeOfKey } from '../../shared/commands/key-place.ts';
import { citeParagraph } from '../../shared/figures/cite.ts';
import { InterfaceLocale } from '../ui/messages.ts';
import styles from './figure-tip.module.css';
import type { Pointed, Pointing } from './pointed.ts';

/**
 * A light tip beside the figure or mark that is pointed at: its name, its figure as printed, and
 * where that stands in the source. `screen` names what is shown: a tip goes with it.
 */
export function FigureTip({
  pointing,
  screen,
}: {
  readonly pointing: Pointing;
  readonly screen: string;
}) {
  const pointed = useSyncExternalStore(pointing.subscribe, pointing.current);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen has other figures
  useEffect(() => pointing.clear, [pointing, screen]);

  useEffect(() => {
    if (!pointed) return;
    const onKey = (event: KeyboardEvent) => {
      if (placeOfKey(event) === 'Escape') pointing.clear();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [pointed, pointing]);

  return pointed && <Tip pointed={pointed} />;
}

function Tip({ pointed: { anchor, name, printed, passages } }: { readonly pointed: Pointed }) {
  const locale = useContext(InterfaceLocale);
  const placeId = useId();
  const { refs, floatingStyles } = useFloating({
    open: true,
    elements: { reference: anchor },
    placement: 'top-start',
    strategy: 'fixed',
    transform: false,
    whileElementsMounted: autoUpdate,
    middleware: [
      offset(8),
      // Beside what is too tall to stand above or under, never over it.
      flip({ padding: 8, fallbackPlacements: ['bottom-start', 'right-start', 'left-start'] }),
      shift({ padding: 8 }),
    ],
  });
  const places = [...new Set(passages.map((passage) => citeParagraph(passage, locale)))];

  // The name and the figure are the button's own; what it gains is the place.
  useEffect(() => {
    anchor.setAttribute('aria-describedby', placeId);
    return () => anchor.removeAttribute('aria-describedby');
  }, [anchor, placeId]);

  return (
    <FloatingPortal>
      <div
        ref={refs.setFloating}
        className={styles['figure-tip']}
        data-figure-tip
        role="tooltip"
        lang={locale}
        style={floatingStyles}
      >
        <p className={styles['figure-tip-name']}>{name}</p>
        <p className={styles['figure-tip-printed']}>{printed}</p>
        <p id={placeId} className={styles['figure-tip-place']}>
          {places.join(locale === 'en' ? '; ' : '；')}
        </p>
      </div>
    </FloatingPortal>
  );
}
