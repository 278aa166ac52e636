import { orderKeysBetween } from '../../../shared/deck/order-keys.ts';
import { dataSourceOf, inForceAt } from '../../../shared/figures/competing.ts';
import type { Store } from '../file/open.ts';

/** One of several. */
export type Pick = <Item>(items: readonly Item[]) => Item;

/** Some edit that could be made now: adding, changing or removing any kind of thing; none may be possible. */
export function someEdit(store: Store, pick: Pick, nth: number, kinds: readonly string[]): unknown {
  const words = { zh: `改动${nth}`, en: `Change ${nth}` };
  const passage = { source: 'report', section: 1, heading: null, paraNo: pick([1, 2, 3, 4]) };
  const change = (entity: string, before: object, after: object, rest = {}) => {
    const whole = pick(['add', 'change', 'change', 'remove']);
    if (whole === 'remove') return { entity, before, after: null, ...rest };
    return {
      entity,
      before: whole === 'add' ? null : before,
      after: whole === 'add' ? { ...after, ...fresh(entity, nth) } : after,
      ...rest,
    };
  };
  switch (pick(kinds)) {
    case 'theme': {
      const before = pick(store.briefings.get('tiny').themes);
      return change('theme', before, { ...before, name: words, position: nth % 3 });
    }
    case 'deck': {
      const { sections: _, slides: __, ...before } = pick(store.decks.list());
      return change('deck', before, { ...before, title: words });
    }
    case 'section': {
      const { key: deck, sections } = pick(store.decks.list());
      const before = pick(sections) ?? null;
      const [orderKey] = orderKeysBetween(sections.at(-1)?.orderKey ?? null, null, 1);
      const after = { key: `new-${nth}`, name: words, accent: 'teal', orderKey };
      if (before === null) return { entity: 'section', deck, before, after };
      return change('section', before, { ...before, name: words, orderKey }, { deck });
    }
    case 'slide': {
      const { key: deck, sections, slides } = pick(store.decks.list());
      const found = pick(slides);
      if (!found) return null;
      const { position: _, ...before } = found;
      const at = nth % slides.length;
      const [above, below] = [slides[at - 1]?.orderKey ?? null, slides[at]?.orderKey ?? null];
      const [orderKey] = orderKeysBetween(above, below, 1);
      const body = { lead: words, scene: pick(['lake', 'tower']) };
      const section = pick(sections)?.key;
      const after = { ...before, title: words, body, section, orderKey };
      return change('slide', before, after, { deck });
    }
    case 'indicator': {
      const {
        observations: _,
        competing: __,
        position: ___,
        ...before
      } = pick(store.indicators.list());
      const theme = pick(['innovation', 'economy']);
      return change('indicator', before, { ...before, theme, name: words });
    }
    case 'observation': {
      const found = pick(store.indicators.list());
      const [observation] = found.observations;
      if (!observation) return null;
      const { revision: _, decimals: __, ...before } = observation;
      const passages = [{ ...passage, rawText: `${nth}家` }];
      const after = { ...before, value: nth, passages };
      return change('observation', before, after, { indicator: found.key });
    }
    case 'competing':
      return someChoice(store, pick, nth);
    case 'look': {
      const before = pick(store.looks.list()) ?? null;
      const colours = pick([['#0B5FA5'], ['#0B5FA5', '#B7791F']]);
      const fields = { key: `new-${nth % 3}`, name: words, colours, showsLogo: nth % 2 === 0 };
      if (before === null) return { entity: 'look', before, after: fields };
      return change('look', before, { ...before, name: words, colours });
    }
    case 'area': {
      const before = pick(store.areas.list().filter(({ isHome }) => !isHome)) ?? null;
      const fields = { key: `街道${nth % 3}`, code: null, name: words, parent: null };
      if (before === null) return { entity: 'area', before, after: { ...fields, synonyms: [] } };
      const { isHome: _, ...area } = before;
      return change('area', area, { ...area, name: words });
    }
    case 'picture': {
      const { key: deck, slides } = pick(store.decks.list());
      const found = pick(slides);
      if (!found) return null;
      const { position: _, ...before } = found;
      const hash = (digit: number) => String(digit % 10).repeat(64);
      const files = { file: hash(nth), small: hash(nth + 1), width: 640, height: 400 };
      const pictures = [{ picture: files }, { picture: { ...files, file: hash(nth + 2) } }];
      const after = { ...before, layout: 'picture-grid', body: { pictures } };
      return { entity: 'slide', deck, before, after };
    }
    case 'paragraphs': {
      const before = pick(store.sources.list());
      const sections = before.sections.map((section) => ({
        ...section,
        texts: Array.from({ length: section.paragraphs }, (_, at) => `第${at}段，第${nth}次录入`),
      }));
      return { entity: 'source', before, after: { ...before, sections } };
    }
    case 'goal': {
      const { progress: _, status: __, position: ___, ...before } = pick(store.goals.list());
      const measure = pick([null, 'hi-tech', 'applicants']);
      const targets = before.targets
        .slice(nth % 2)
        .map((one) => (one.unit.zh === '家' ? { ...one, indicator: measure } : one));
      return change('goal', before, { ...before, statement: words, targets, passage });
    }
    case 'progress': {
      const goal = pick(store.goals.list());
      const report = { asOf: pick(['2024-03', '2024-06']), value: nth, note: '', by: '王工' };
      const after = { ...report, status: 'on_track' };
      const before = goal.progress[0] ?? null;
      if (before === null || nth % 3 === 0)
        return { entity: 'progress', goal: goal.key, before: null, after };
      return change('progress', before, after, { goal: goal.key });
    }
    case 'milestone': {
      const before = pick(store.milestones.list());
      return before && change('milestone', before, { ...before, title: words, passage });
    }
    default: {
      const before = pick(store.sources.list());
      const sections = [
        ...before.sections.map((section) => ({ ...section, heading: `第${nth}节` })),
      ];
      return change('source', before, { ...before, title: words, sections });
    }
  }
}

/** A second source's figure that comes or goes, or a choice between two. */
function someChoice(store: Store, pick: Pick, nth: number): unknown {
  const found = pick(store.indicators.list());
  const [group] = found.competing;
  const at = group ?? found.observations[0];
  const inForce = at && inForceAt(found, at);
  if (!inForce) return null;
  const reason = `理由${nth}`;
  const [other] = group?.others ?? [];
  if (!other) {
    const { revision: _, decimals: __, ...seen } = found.observations[0] ?? {};
    const passage = { source: 'yearbook', section: 1, heading: null, paraNo: 1 };
    const after = { ...seen, value: nth, passages: [{ ...passage, rawText: `${nth}家` }] };
    const source = pick(['yearbook', inForce.source]);
    const choice = { before: inForce, after: { ...inForce, source, reason } };
    return { entity: 'observation', indicator: found.key, before: null, after, choice };
  }
  if (pick([true, false])) {
    const after = { ...inForce, source: dataSourceOf(other), reason };
    return { entity: 'in-force', indicator: found.key, before: inForce, after };
  }
  const { revision: _, decimals: __, ...before } = other;
  const choice = { before: inForce, after: inForce };
  return { entity: 'observation', indicator: found.key, before, after: null, choice };
}

function fresh(entity: string, nth: number): object {
  if (entity === 'observation') return { timePeriod: String(1900 + nth) };
  if (entity === 'goal') return { key: `new-${nth}`, goalType: 'qualitative', targets: [] };
  return entity === 'progress' ? {} : { key: `new-${nth}` };
}
