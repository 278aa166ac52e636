import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { BoundSlide } from '../../shared/deck/bound-slide.ts';
import { citeShortly } from '../../shared/figures/cite.ts';
import type { Locale } from '../../shared/model/localized.ts';
import { type Box, layOutTags } from './lay-out-tags.ts';
import styles from './source-tags.module.css';

interface SourceTagsProps {
  readonly slide: BoundSlide;
  readonly locale: Locale;
  /** What the tags are laid over. */
  readonly stage: RefObject<HTMLElement | null>;
  /** Where the slide is found in it, when it is not the only one. */
  readonly within?: string;
}

interface Shown {
  readonly id: number;
  readonly text: string;
  readonly element: HTMLElement;
}

/**
 * The source of every figure on the slide at once, as small tags beside them. For the eye only:
 * to screen readers every figure already offers its source.
 */
export function SourceTags({ slide, locale, stage, within = '[data-slide-key]' }: SourceTagsProps) {
  const layer = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const cited = useMemo(
    () =>
      new Map(
        slide.figures.map(({ figure }) => [
          figure.key as string,
          citeShortly(figure.passages, locale),
        ]),
      ),
    [slide, locale],
  );

  useLayoutEffect(() => {
    const figures =
      stage.current?.querySelectorAll<HTMLElement>(`${within} [data-figure-key]`) ?? [];
    setShown(
      [...figures].flatMap((element, id) => {
        const text = cited.get(element.dataset['figureKey'] ?? '');
        return text ? [{ id, text, element }] : [];
      }),
    );
  }, [cited, stage, within]);

  useLayoutEffect(() => {
    const [over, ground] = [layer.current, stage.current];
    if (!over || !ground) return;
    const arrange = () => arrangeTags(over, shown, textOf(ground, within));
    arrange();
    const observer = new ResizeObserver(arrange);
    observer.observe(ground);
    return () => observer.disconnect();
  }, [shown, stage, within]);

  return (
    <div ref={layer} className={styles['source-tags']} data-source-tags aria-hidden="true">
      {shown.map(({ id, text }) => (
        <span key={id} className={styles['source-tag']} data-testid="source-tag" lang={locale}>
          {text}
        </span>
      ))}
    </div>
  );
}

/** What stands on the slide to be read, apart from the figures themselves. */
function textOf(stage: HTMLElement, within: string): Element[] {
  return [...stage.querySelectorAll(`${within} *`)].filter((element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE),
  );
}

function arrangeTags(layer: HTMLElement, shown: readonly Shown[], text: readonly Element[]): void {
  const bounds = layer.getBoundingClientRect();
  const within = ({ left, top, width, height }: DOMRect): Box => ({
    left: left - bounds.left,
    top: top - bounds.top,
    width,
    height,
  });
  const tags = [...layer.children] as HTMLElement[];
  const places = layOutTags(
    tags.map((tag, index) => ({
      anchor: within((shown[index]?.element ?? tag).getBoundingClientRect()),
      width: tag.offsetWidth,
      height: tag.offsetHeight,
    })),
    { left: 0, top: 0, width: bounds.width, height: bounds.height },
    text.map((element) => within(element.getBoundingClientRect())),
  );
  for (const [index, place] of places.entries()) {
    const tag = tags[index];
    if (tag)
      tag.style.transform = `translate(${Math.round(place.left)}px, ${Math.round(place.top)}px)`;
  }
}
