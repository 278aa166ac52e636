import path from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { translate } from '../../../shared/i18n/messages.ts';
import type { Contract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/define.ts';
import type { MergeItem } from '../../../shared/merging/merge-item.ts';
import { editOf, type Fields } from '../../../shared/merging/mergeable.ts';
import type { MergePart, MergePreview } from '../../../shared/model/bundle.ts';
import { CarriedEdit } from '../../../shared/model/edit.ts';
import { inLocale } from '../../../shared/model/localized.ts';
import { bundleExtension, programActor } from '../../../shared/product.ts';
import type { ChosenBundle } from '../../bundles.ts';
import { readManifest } from '../../store/bundles/bundle-file.ts';
import type { MergeReport, MergeRequest } from '../../store/merging/merging.ts';
import type { Context } from '../context.ts';

/** How many parts are listed that nobody has to choose. */
const mostListed = 500;

export const bundles: Handlers<Contract['bundles'], Context> = {
  async send({ decks }, { store, window, bundles, profile, recent }) {
    const locale = store.settings.get().interfaceLocale;
    const [only] = decks?.length === 1 ? decks : [];
    const name = only
      ? inLocale(store.decks.get(only).title, locale)
      : translate(locale, 'bundles.file-name');
    const file = await window.chooseBundleTarget(
      `${name.replaceAll(/[\\/:*?"<>|]/g, ' ')}${bundleExtension}`,
    );
    if (file === null) return null;
    await bundles.send(file, decks, profile.get().person);
    recent.file = file;
    return file;
  },

  async choose(_, { store, window, bundles, profile }) {
    const file = await window.chooseBundle();
    if (file === null) return null;
    const bundle = await bundles.choose(file);
    const request = requestFor(bundle, { store, profile });
    return previewOf(bundle, await bundles.tryOut({ ...request, choices: {} }));
  },

  async merge({ hash, choices }, { store, bundles, profile }) {
    const bundle = bundles.chosen(hash);
    const request = { ...requestFor(bundle, { store, profile }), choices };
    const { items } = await bundles.tryOut(request);
    const undecided = items.filter(({ name, open }) => open.length > 0 && !choices[name]);
    if (undecided.length > 0) throw new AppError('merge.undecided', { count: undecided.length });
    await store.backups.beforeMerge();
    for (const bytes of bundle.pictures.values()) await store.pictures.take(bytes);
    const report = store.merging.merge(request);
    bundles.giveUp();
    return {
      undo: store.edits.undoState(),
      changed: report.items.length - report.refused.length,
      kept: keptIn(report),
      reviews: countsOf(report),
    };
  },

  giveUp: (_, { bundles }) => bundles.giveUp(),

  async review(_, { window }) {
    const file = await window.chooseBundle();
    if (file === null) return false;
    // What is wrong with it is told here, not by a window that does not come up.
    await readManifest(file);
    window.openBundle(file);
    return true;
  },
};

function requestFor(
  { side, file, manifest }: ChosenBundle,
  { store, profile }: Pick<Context, 'store' | 'profile'>,
): Omit<MergeRequest, 'choices'> {
  const locale = store.settings.get().interfaceLocale;
  return {
    theirs: side,
    actor: profile.get().person || programActor,
    reason: translate(locale, 'merge.reason', {
      file: path.basename(file),
      by: manifest.madeBy || translate(locale, 'merge.nobody'),
    }),
  };
}

function previewOf({ hash, file, manifest }: ChosenBundle, report: MergeReport): MergePreview {
  const { madeBy, changedAt, decks, isWhole } = manifest;
  const refused = new Set(report.refused.map(({ item }) => item.name));
  const items = report.items.filter(({ name }) => !refused.has(name));
  const toChoose = items.filter(({ open }) => open.length > 0);
  const others = items.filter(({ open }) => open.length === 0);
  return {
    hash,
    bundle: { name: path.basename(file), madeBy, changedAt, decks, isWhole },
    parts: [...toChoose, ...others.slice(0, mostListed)].map(partOf),
    unlisted: Math.max(0, others.length - mostListed),
    kept: keptIn(report),
    same: report.same,
    reviews: countsOf(report),
    passed: report.turns.added.length + report.turns.removed.length,
  };
}

function partOf(item: MergeItem): MergePart {
  const { name, open, neededBy, withOurs, withTheirs } = item;
  const [first] = open;
  return {
    name,
    edit: editTo(item, withOurs),
    theirs: first ? editTo(item, withTheirs) : null,
    last: first ? { ours: first.ours, theirs: first.theirs } : null,
    isNeeded: neededBy !== null,
  };
}

/** Null where nothing changes, or this version can't say what. */
function editTo(item: MergeItem, target: Fields | null): CarriedEdit | null {
  return CarriedEdit.safeParse(editOf(item, item.ours, target)).data ?? null;
}

function keptIn({ refused }: MergeReport) {
  return refused.map(({ item, target, error }) => ({
    name: item.name,
    edit: editTo(item, target),
    why: AppError.toFailure(error),
  }));
}

function countsOf({ reviews: { added, changed, removed } }: MergeReport) {
  return { added: added.length, changed: changed.length, removed: removed.length };
}
