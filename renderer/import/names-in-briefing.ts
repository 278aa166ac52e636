import type { Briefing } from '../../shared/model/briefing.ts';
import { inLocale, type Locale } from '../../shared/model/localized.ts';

export function nameOfTheme({ themes }: Briefing, key: string, locale: Locale): string {
  const theme = themes.find((one) => one.key === key);
  return theme ? inLocale(theme.name, locale) : key;
}

export function nameOfIndicator({ figures }: Briefing, key: string, locale: Locale): string {
  const figure = figures.find((one) => one.key === key);
  return figure ? inLocale(figure.name, locale) : key;
}
