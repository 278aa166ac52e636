import { bindTitle } from '../../../shared/deck/bind-slide.ts';
import type { FindFigure } from '../../../shared/deck/find-figure.ts';
import type { WaitingPart } from '../../../shared/deck/layouts/tray.ts';
import { formatFigure } from '../../../shared/figures/format-figure.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import { inLocale, type Locale, Localized } from '../../../shared/model/localized.ts';

/** What waits, as it reads; null for what is no longer in the data, or has no words of its own. */
export function nameOfWaiting(
  { value }: WaitingPart,
  briefing: Briefing,
  find: FindFigure,
  locale: Locale,
): string | null {
  const text = Localized.safeParse(value).data;
  if (text) return bindTitle(text, briefing, locale);
  if (typeof value !== 'string') return altOf(value, locale);
  const figure = find(value);
  if (figure) return `${inLocale(figure.shortName, locale)} ${formatFigure(figure, locale)}`;
  const [, kind, key] = /^\{\{(goal|milestone|source):(.+)\}\}$/.exec(value) ?? [];
  const isMeant = (one: { readonly key: string }) => one.key === key;
  const words = {
    goal: briefing.goals.find(isMeant)?.statement,
    milestone: briefing.milestones.find(isMeant)?.title,
    source: briefing.sources.find(isMeant)?.title,
  }[kind ?? ''];
  return words ? inLocale(words, locale) : null;
}

/** What a picture shows, or what stands beneath it. */
function altOf(value: unknown, locale: Locale): string | null {
  const { alt, caption } = (value ?? {}) as { readonly alt?: unknown; readonly caption?: unknown };
  const words = Localized.safeParse(alt).data ?? Localized.safeParse(caption).data;
  return words ? inLocale(words, locale) : null;
}
