import { type CSSProperties, type RefObject, useLayoutEffect, useState } from 'react';
import { nameOfPath, type SlidePath } from '../../../shared/deck/slide-paths.ts';
import { useExcessAt } from '../checks/use-excess-at.ts';
import { FigureTextField } from '../text/FigureTextField.tsx';
import styles from './stage-text.module.css';
import { neighbourOf, textElementAt } from './text-elements.ts';
import { useTextAt } from './use-text-at.ts';

interface StageTextProps {
  readonly stage: RefObject<HTMLElement | null>;
  readonly path: SlidePath;
  /** Where it was clicked, in the window's CSS px; null where a key led there. */
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly onMove: (path: SlidePath) => void;
  readonly onClose: () => void;
}

/** How the text is set on the slide, in the stage's own CSS px. */
interface TextSetting {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly style: CSSProperties;
}

/**
 * A text of the slide while it is typed: a field over it, set as it is, while the text itself makes
 * room below it, unseen.
 */
export function StageText({ stage, path, at, onMove, onClose }: StageTextProps) {
  const text = useTextAt(path);
  const excess = useExcessAt(path);
  const [setting, setSetting] = useState<TextSetting | null>(null);

  // The slide is laid out anew with every character, and its size of type with it.
  useLayoutEffect(() => {
    const root = stage.current;
    const element = root && textElementAt(root, path);
    if (!root || !element) return;
    element.style.visibility = 'hidden';
    const next = settingOf(element, root);
    setSetting((old) => (JSON.stringify(old) === JSON.stringify(next) ? old : next));
    return () => {
      element.style.visibility = '';
    };
  });

  useLayoutEffect(() => {
    const root = stage.current;
    if (!root) return;
    const observer = new ResizeObserver(() => {
      const element = textElementAt(root, path);
      if (element) setSetting(settingOf(element, root));
    });
    observer.observe(root);
    return () => observer.disconnect();
  }, [stage, path]);

  if (!setting || !text) return null;
  const { style, ...box } = setting;
  return (
    <div
      className={styles['stage-text']}
      style={{ left: box.left, top: box.top, width: box.width, minHeight: box.height }}
      onKeyDownCapture={(event) => {
        // What opens from the field has keys of its own, though it stands elsewhere in the page.
        if (!event.currentTarget.contains(event.target as Node)) return;
        if (event.key !== 'Tab' || !stage.current) return;
        const next = neighbourOf(stage.current, path, event.shiftKey ? -1 : 1);
        if (!next) return;
        event.preventDefault();
        event.stopPropagation();
        onMove(next);
      }}
    >
      <FigureTextField
        key={nameOfPath(path)}
        {...text}
        excess={excess}
        {...(at ? { at } : { at: 'end' as const })}
        autoFocus
        style={style}
        onLeave={onClose}
      />
    </div>
  );
}

function settingOf(element: HTMLElement, stage: HTMLElement): TextSetting {
  const box = element.getBoundingClientRect();
  const origin = stage.getBoundingClientRect();
  const set = getComputedStyle(element);
  const scale = element.offsetWidth > 0 ? box.width / element.offsetWidth : 1;
  const scaled = (length: string) =>
    length.endsWith('px') ? `${Number.parseFloat(length) * scale}px` : length;
  return {
    left: box.left - origin.left,
    top: box.top - origin.top,
    width: box.width,
    height: box.height,
    style: {
      // Of figures, which the slide's own rules do not reach here.
      ['--accent' as string]: set.getPropertyValue('--accent'),
      color: set.color,
      fontFamily: set.fontFamily,
      fontSize: scaled(set.fontSize),
      fontWeight: set.fontWeight,
      letterSpacing: scaled(set.letterSpacing),
      lineHeight: scaled(set.lineHeight),
      textAlign: set.textAlign as CSSProperties['textAlign'],
    },
  };
}
