import { AppError } from '../../../shared/errors.ts';
import type { NewForm } from '../../../shared/model/built-in-slide.ts';
import type { Deck } from '../../../shared/model/deck.ts';
import type { Edit } from '../../../shared/model/edit.ts';

/**
 * The edit by which a slide takes the form that a newer version of the app offers; its name and its
 * place in the deck stay.
 *
 * @throws record.unknown when the deck has no such slide (any more)
 */
export function editToForm(deck: Pick<Deck, 'key' | 'slides'>, { slide, form }: NewForm): Edit {
  const found = deck.slides.find(({ key }) => key === slide);
  if (!found) throw new AppError('record.unknown', { key: `${deck.key}/${slide}` });
  const { position: _, unreadable: __, ...before } = found;
  return { entity: 'slide', deck: deck.key, before, after: { ...before, ...form } };
}
