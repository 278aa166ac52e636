import { memo, type ReactNode, type RefObject, useRef } from 'react';
import {
  type BindResult,
  slideKeyOf,
  slideNumberOf,
  slideTitleOf,
} from '../../shared/deck/bound-slide.ts';
import type { SlideKey } from '../../shared/model/keys.ts';
import type { Locale } from '../../shared/model/localized.ts';
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

/** A slide in a list that scrolls (`data-scrolls`). It is drawn when it comes near, after the stage: the start is the stage's. */
export function Thumbnail(props: ThumbnailProps) {
  const option = useRef<HTMLDivElement>(null);
  const near = useOnceNear(option);
  return (
    <ThumbnailOption ref={option} {...props}>
      {near && <Miniature result={props.result} />}
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

/** A slide as its picture in lists. */
export const Miniature = memo(function Miniature({ result }: { readonly result: BindResult }) {
  return (
    <FitSlide>
      <SlideSheet result={result} mode="thumbnail" />
    </FitSlide>
  );
});
