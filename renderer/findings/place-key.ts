import type { MessageKey } from '../../shared/i18n/messages.ts';

/** What a place of a slide is called: `body.figures.0.note.en` is the English body. */
export function placeKey(place: string): MessageKey {
  const [first = '', ...rest] = place.split('.');
  const part = ['title', 'subtitle', 'notes'].includes(first) ? first : 'body';
  const language = rest.at(-1) === 'en' ? 'en' : 'zh';
  return `finding.place.${part}.${language}` as MessageKey;
}
