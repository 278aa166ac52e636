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
  add: (draft, { store, reviewsKept }) => andKept(store.reviews.add(draft), reviewsKept),
  reply: (draft, { store, reviewsKept }) => andKept(store.reviews.reply(draft), reviewsKept),
  change: (change, { store, reviewsKept }) => andKept(store.reviews.change(change), reviewsKept),
  resolve: (change, { store, reviewsKept }) => andKept(store.reviews.resolve(change), reviewsKept),
  remove: ({ id }, { store, reviewsKept }) => andKept(store.reviews.remove(id), reviewsKept),
  restore: ({ removed }, { store, reviewsKept }) =>
    andKept(store.reviews.restore(removed), reviewsKept),
  turns: ({ deck }, { store }) => store.reviewTurns.list(deck),
  pass: (draft, { store, reviewsKept }) => andKept(store.reviewTurns.pass(draft), reviewsKept),
  takeBack: ({ id }, { store, reviewsKept }) =>
    andKept(store.reviewTurns.takeBack(id), reviewsKept),
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
      passed: store.reviewTurns.list(deck)[0] ?? null,
      locale,
      look: store.settings.get().slideLook,
    };
    if (format === 'pdf') return exporter.exportReviews(request, chooseFile);
    const file = await chooseFile();
    if (file !== null) await exporter.exportReviewsTable(request, file);
    return file;
  },
};

/** @throws file.* where what was written could not be kept yet; the next time keeps it, too */
async function andKept<Result>(
  written: Result,
  reviewsKept: Context['reviewsKept'],
): Promise<Result> {
  await reviewsKept();
  return written;
}
