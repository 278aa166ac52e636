import { type MouseEvent, memo, useEffect, useRef } from 'react';
import {
  type BindResult,
  slideKeyOf,
  slideNumberOf,
  slideTitleOf,
} from '../../../shared/deck/bound-slide.ts';
import type { SlideKey } from '../../../shared/model/keys.ts';
import type { Locale } from '../../../shared/model/localized.ts';
import { Miniature } from '../../slides/Thumbnail.tsx';
import thumbnailStyles from '../../slides/thumbnail.module.css';
import { useOnceNear } from '../../slides/use-nearby.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useMessages } from '../../ui/messages.ts';
import { draggableSlide } from './drag.ts';
import styles from './slide-list-editor.module.css';

interface SlideOptionProps {
  readonly result: BindResult;
  readonly isSelected: boolean;
  readonly isCurrent: boolean;
  readonly isTabStop: boolean;
  readonly isHidden: boolean;
  /** The slides' language. */
  readonly locale: Locale;
  readonly onPress: (key: SlideKey, event: MouseEvent) => void;
  readonly onMenu: (key: SlideKey, event: MouseEvent) => void;
  /** How many are dragged by this one. */
  readonly countDragged: (key: SlideKey) => number;
}

/** A slide of the list, to choose, with others too, and to drag. */
export const SlideOption = memo(function SlideOption({
  result,
  isSelected,
  isCurrent,
  isTabStop,
  isHidden,
  locale,
  onPress,
  onMenu,
  countDragged,
}: SlideOptionProps) {
  const message = useMessages();
  const option = useRef<HTMLDivElement>(null);
  const near = useOnceNear(option);
  const key = slideKeyOf(result);
  const number = slideNumberOf(result);
  const title = slideTitleOf(result);

  useEffect(
    () => (option.current ? draggableSlide(option.current, key, countDragged) : undefined),
    [key, countDragged],
  );

  return (
    <div className={thumbnailStyles['thumbnail']} data-hidden-slide={isHidden || undefined}>
      <div className={thumbnailStyles['thumbnail-frame']} aria-hidden="true" inert>
        <div className={styles['slide-picture']}>{near && <Miniature result={result} />}</div>
      </div>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the list's */}
      <div
        ref={option}
        className={thumbnailStyles['thumbnail-option']}
        role="option"
        aria-selected={isSelected}
        aria-current={isCurrent}
        aria-label={isHidden ? message('slide-list.hidden-slide', { title }) : `${number} ${title}`}
        lang={locale}
        tabIndex={isTabStop ? 0 : -1}
        data-stop={key}
        onClick={(event) => onPress(key, event)}
        onContextMenu={(event) => onMenu(key, event)}
      >
        {isHidden ? <Icon name="hide-ink" /> : number}
      </div>
    </div>
  );
});
