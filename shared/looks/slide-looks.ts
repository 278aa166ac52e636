import { translate } from '../i18n/messages.ts';
import type { Briefing } from '../model/briefing.ts';
import { inLocale, type Locale } from '../model/localized.ts';
import {
  type BuiltInLook,
  builtInLooks,
  type Look,
  type LookKey,
  SlideLook,
} from '../model/look.ts';

/** What slides look like where nothing else was chosen, and where what was chosen is gone. */
export const usualLook = 'south-lake' satisfies BuiltInLook;

export function isBuiltIn(look: SlideLook): look is BuiltInLook {
  return builtInLooks.some((one) => one === look);
}

export type LookGround = 'light' | 'dark';

/** What of a district's looks a name means; null for a built-in one, and for one that is not there. */
export function ownLookOf(
  looks: readonly Look[],
  name: SlideLook,
): { readonly look: Look; readonly ground: LookGround } | null {
  const [key, dark] = name.split('.');
  const look = looks.find((one) => String(one.key) === key);
  return look ? { look, ground: dark === undefined ? 'light' : 'dark' } : null;
}

/** Every look that slides can have: the built-in ones, then each of the district's on light and dark ground. */
export function allLooks(looks: readonly Pick<Look, 'key'>[]): SlideLook[] {
  return [
    ...builtInLooks,
    ...looks.flatMap(({ key }) => [lookOn(key, 'light'), lookOn(key, 'dark')]),
  ];
}

export function isKnownLook(looks: readonly Pick<Look, 'key'>[], name: string): boolean {
  return allLooks(looks).includes(name);
}

export function lookOn(key: LookKey, ground: LookGround): SlideLook {
  return SlideLook.parse(ground === 'dark' ? `${key}.dark` : key);
}

/** What a look is called: 夜航, 区徽蓝（深色）. One that is gone goes by its name. */
export function lookTitle(looks: readonly Look[], name: SlideLook, locale: Locale): string {
  if (isBuiltIn(name)) return translate(locale, `look.${name}`);
  const own = ownLookOf(looks, name);
  if (!own) return name;
  const title = inLocale(own.look.name, locale);
  return own.ground === 'light' ? title : translate(locale, 'look.dark', { name: title });
}

/** Whether the district's logo stands on slides in this look. */
export function slidesShowLogo(
  { looks, logo }: Pick<Briefing, 'looks' | 'logo'>,
  name: SlideLook,
): boolean {
  return logo !== null && ownLookOf(looks, name)?.look.showsLogo === true;
}

/** The look to print on white paper: dark grounds are a waste of toner. */
export function lookOnPaper(name: SlideLook): SlideLook {
  return name === 'night' ? usualLook : name.replace(/\.dark$/, '');
}
