import { translate } from '../../../shared/i18n/messages.ts';
import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/define.ts';
import { concernsDeck } from '../../../shared/review/review-state.ts';
import { withSubjectsRead } from '../../../shared/review/review-subjects.ts';
import { fileNameOf } from '../../files/file-name.ts';
import type { Context } from '../context.ts';

export const reviews: Handlers<Contract['reviews'], Context> = {
  list: (_, { store }) => store.reviews.list(),
  unreadable: (_, { store }) => store.reviews.unreadable(),
  add: (draft, { store }) => store.reviews.add(draft),
  change: (change, { store }) => store.reviews.change(change),
  resolve: (change, { store }) => store.reviews.resolve(change),
  remove: ({ id }, { store }) => store.reviews.remove(id),
  restore: (review, { store }) => store.reviews.restore(review),
  changes: (_, { store }) => store.reviews.changes(),
  async export({ deck, format, locale }, { store, exporter, window }) {
    const title = translate(locale, 'reviews.title');
    const chooseFile = () => window.chooseExportFile(fileNameOf(title, format), format);
    const request = {
      deck,
      reviews: withSubjectsRead(
        store.reviews.list().filter((review) => concernsDeck(review, deck)),
        store.briefings.get(deck),
      ),
      locale,
      look: store.settings.get().slideLook,
    };
    if (format === 'pdf') return exporter.exportReviews(request, chooseFile);
    const file = await chooseFile();
    if (file !== null) await exporter.exportReviewsTable(request, file);
    return file;
  },
};
