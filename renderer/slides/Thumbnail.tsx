import { memo, type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import {
  type BindResult,
  slideKeyOf,
  slideNumberOf,
  slideTitleOf,
} from '../../shared/deck/bound-slide.ts';
import type { SlideKey } from '../../shared/model/keys.ts';
import type { Locale } from '../../shared/model/localized.ts';
import type { DrawnSheets } from './drawn-sheets.ts';
import { FitSlide } from './FitSlide.tsx';
import { SlideSheet } from './SlideSheet.tsx';
import styles from './thumbnail.module.css';
import { useOnceNear } from './use-nearby.ts';

interface ThumbnailProps {
  readonly id?: string;
  readonly result: BindResult;
  readonly current: boolean;
  /** The slides' language. */
  readonly locale: Locale;
  readonly onGo: (key: SlideKey) => void;
}

interface ListedThumbnailProps extends ThumbnailProps {
  /** It is drawn although it is not near. */
  readonly isAhead: boolean;
  /** Where it notes that it is drawn. */
  readonly sheets: DrawnSheets;
}

/** A slide in a list that scrolls (`data-scrolls`). It is drawn when it comes near, after the stage: the start is the stage's. */
export function Thumbnail({ isAhead, sheets, ...props }: ListedThumbnailProps) {
  const { result } = props;
  const option = useRef<HTMLDivElement>(null);
  const near = useOnceNear(option);
  const isDrawn = near || isAhead;
  useLayoutEffect(() => {
    const drawnIn = option.current?.previousElementSibling;
    return isDrawn && drawnIn ? sheets.note(result, drawnIn) : undefined;
  }, [isDrawn, result, sheets]);
  return (
    <ThumbnailOption ref={option} {...props}>
      {isDrawn && <Miniature result={result} />}
    </ThumbnailOption>
  );
}

interface ThumbnailOptionProps extends ThumbnailProps {
  readonly ref: RefObject<HTMLDivElement | null>;
  /** What stands for the slide. */
  readonly children: ReactNode;
}

/** A slide to choose in a list, by whatever stands for it. */
export function ThumbnailOption({
  ref,
  id,
  result,
  current,
  locale,
  onGo,
  children,
}: ThumbnailOptionProps) {
  const number = slideNumberOf(result);
  return (
    <div className={styles['thumbnail']}>
      {/* Beside the option, not in it: a picture of text is no part of the option's name. */}
      <div className={styles['thumbnail-frame']} aria-hidden="true" inert>
        {children}
      </div>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the list's and the reader's */}
      <div
        ref={ref}
        id={id}
        className={styles['thumbnail-option']}
        role="option"
        aria-selected={current}
        aria-label={`${number} ${slideTitleOf(result)}`}
        lang={locale}
        tabIndex={current ? 0 : -1}
        onClick={() => onGo(slideKeyOf(result))}
      >
        {number}
      </div>
    </div>
  );
}

/** A slide's picture in lists, copied from where it is drawn already; its list says its width as `--thumbnail`. */
export function CopiedMiniature({ sheet }: { readonly sheet: Element }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.replaceChildren(sheet), [sheet]);
  return (
    <div className={styles['thumbnail-copy']} data-fit="frame">
      <div ref={place} className={styles['thumbnail-copied-sheet']} data-fit="sheet" />
    </div>
  );
}

/** A slide as its picture in lists. */
export const Miniature = memo(function Miniature({ result }: { readonly result: BindResult }) {
  return (
    <FitSlide>
      <SlideSheet result={result} mode="thumbnail" />
    </FitSlide>
  );
});
