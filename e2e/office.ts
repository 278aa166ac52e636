import type { Page } from '@playwright/test';
import type {} from '../renderer/api.ts';
import { IndicatorKey } from '../shared/model/keys.ts';
import type { ReviewDraft } from '../shared/model/review.ts';

/** What specs of the office views do to the store before they look, through the window's own calls. */

export async function signAs(page: Page, name: string): Promise<void> {
  await page.evaluate((person) => window.api.profile.change({ person }), name);
}

export async function say(page: Page, draft: ReviewDraft): Promise<void> {
  await page.evaluate((said) => window.api.reviews.add(said), draft);
}

/** Corrects the number of an indicator's latest observation. */
export async function correct(page: Page, key: string, value: number): Promise<void> {
  const failure = await page.evaluate(
    async ({ indicator, next }) => {
      const held = await window.api.records.get({ key: indicator });
      const latest = held.ok ? held.value.indicator.observations[0] : undefined;
      if (!latest) return 'no observation';
      const { revision: _, decimals: __, ...before } = latest;
      const after = { ...before, value: next };
      const outcome = await window.api.records.apply({
        edit: { entity: 'observation', indicator, before, after },
        actor: '王芳',
        reason: '年报更正',
      });
      return outcome.ok ? null : outcome.error.code;
    },
    { indicator: IndicatorKey.parse(key), next: value },
  );
  if (failure) throw new Error(`${key} was not corrected: ${failure}`);
}

/** Enters what an indicator was in another period, as its latest observation is entered. */
export async function observe(
  page: Page,
  key: string,
  timePeriod: string,
  value: number,
): Promise<void> {
  const failure = await page.evaluate(
    async ({ indicator, ...other }) => {
      const held = await window.api.records.get({ key: indicator });
      const latest = held.ok ? held.value.indicator.observations[0] : undefined;
      if (!latest) return 'no observation';
      const { revision: _, decimals: __, ...fields } = latest;
      const outcome = await window.api.records.apply({
        edit: { entity: 'observation', indicator, before: null, after: { ...fields, ...other } },
        actor: '王芳',
        reason: '',
      });
      return outcome.ok ? null : outcome.error.code;
    },
    { indicator: IndicatorKey.parse(key), timePeriod, value },
  );
  if (failure) throw new Error(`${key} was not observed: ${failure}`);
}

/** Takes all that a spec did back, so that the next one finds the store as it was. */
export async function tidy(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const said = await window.api.reviews.list();
    if (said.ok) for (const { id } of said.value) await window.api.reviews.remove({ id });
    const decks = await window.api.decks.overviews();
    for (const { key: deck } of decks.ok ? decks.value : [])
      for (;;) {
        const turns = await window.api.reviews.turns({ deck });
        const last = turns.ok ? turns.value[0] : undefined;
        if (!last) break;
        await window.api.reviews.takeBack({ id: last.id });
      }
    const drafts = await window.api.drafts.list();
    if (drafts.ok) for (const { form } of drafts.value) await window.api.drafts.drop({ form });
    const held = await window.api.meetings.list();
    if (held.ok) for (const { id } of held.value) await window.api.meetings.remove({ id });
    for (;;) {
      const state = await window.api.records.undoState();
      if (!state.ok || !state.value.undo) return;
      await window.api.records.undo();
    }
  });
}
