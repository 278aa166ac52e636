import { useMemo, useRef } from 'react';
import type { BindResult } from '../../shared/deck/bound-slide.ts';
import { isSame } from '../../shared/editing/edit-rules.ts';
import type { Briefing } from '../../shared/model/briefing.ts';
import type { Slide } from '../../shared/model/deck.ts';
import type { SlideKey } from '../../shared/model/keys.ts';
import type { Locale } from '../../shared/model/localized.ts';
import { bindSlideOf, boundDeckWithHidden } from '../slides/bound-deck.ts';

/** The edited slide as it binds; as it last did while what is typed can't stand there yet. */
export function useBoundSlide(
  stored: Briefing,
  briefing: Briefing,
  key: SlideKey | null,
  locale: Locale,
): BindResult | null {
  const slide = briefing.deck.slides.find((one) => one.key === key);
  const result = useMemo(() => {
    if (!slide) return null;
    const at = stored.deck.slides.indexOf(slide);
    return at >= 0
      ? (boundDeckWithHidden(stored, locale)[at] ?? null)
      : bindSlideOf(stored, slide, locale);
  }, [stored, slide, locale]);
  const last = useRef<{ key: SlideKey | null; locale: Locale; result: BindResult } | null>(null);
  if (result?.ok) last.current = { key, locale, result };
  const isOfThis = last.current?.key === key && last.current.locale === locale;
  return result && !result.ok && isOfThis ? (last.current?.result ?? result) : result;
}

/** A briefing with one of its slides as it is being edited; the very same slide where nothing of it differs. */
export function withSlide(briefing: Briefing, edited: Omit<Slide, 'position'>): Briefing {
  const slides = briefing.deck.slides.map((slide) => {
    if (slide.key !== edited.key) return slide;
    const { position } = slide;
    const { position: _, ...fields } = slide;
    return fields === edited || isSame(fields, edited) ? slide : { ...edited, position };
  });
  return { ...briefing, deck: { ...briefing.deck, slides } };
}
