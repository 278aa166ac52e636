import type { Theme } from '../../../shared/model/indicator.ts';
import type { ThemeKey } from '../../../shared/model/keys.ts';
import { inLocale, type Locale } from '../../../shared/model/localized.ts';

/** What a field of work is called; a dash while it is open. */
export function themeName(
  themes: readonly Theme[],
  theme: ThemeKey | null,
  locale: Locale,
): string {
  const known = themes.find(({ key }) => key === theme);
  return known ? inLocale(known.name, locale) : '—';
}
