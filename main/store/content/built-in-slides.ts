import type { Database } from 'better-sqlite3';
import { bindDeck } from '../../../shared/deck/bind-slide.ts';
import { bringForward } from '../../../shared/deck/layouts/read-body.ts';
import { AppError } from '../../../shared/errors.ts';
import { type NewForm, SlideForm } from '../../../shared/model/built-in-slide.ts';
import type { PackagedDeck } from '../../../shared/model/deck.ts';
import type { SlideKey } from '../../../shared/model/keys.ts';
import { locales } from '../../../shared/model/localized.ts';
import { programActor } from '../../../shared/product.ts';
import type { Audit } from '../editing/audit.ts';
import { slideFormFields, slideTable } from '../tables/deck.ts';
import { fieldReader } from '../tables/describe-table.ts';
import type { Briefings } from './briefings.ts';
import { createBuiltInDecks } from './built-in-decks.ts';
import type { Changes } from './changes.ts';
import { checksumOf, type FormRow, rowOfForm } from './slide-forms.ts';

interface Dependencies {
  readonly db: Database;
  readonly audit: Audit;
  readonly changes: Changes;
  readonly briefings: Briefings;
}

interface KnownRow extends FormRow {
  readonly deck: string;
  readonly slide: string;
  /** Of the form that the slide was made from. */
  readonly checksum: string;
  readonly offered: string | null;
}

interface ChangeRow {
  readonly action: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Which slide, and who decides what becomes of it. */
export interface Decision {
  readonly deck: string;
  readonly slide: string;
  readonly actor: string;
}

/** A slide as an edit has it, of which the form is meant. */
const FormOfSlide = SlideForm.strip();

/**
 * The slides that came with the app, as its versions improve them. One that nobody changed follows the
 * app; one that somebody changed stays, and the new form is offered until a person takes it, which is
 * an edit of the slide like any other, or keeps their own.
 */
export function createBuiltInSlides({ db, audit, changes, briefings }: Dependencies) {
  const knownSql = `
    SELECT slide.*, built_in_slide.slide, checksum, offered FROM built_in_slide
    JOIN slide ON slide.deck = built_in_slide.deck AND slide.key = built_in_slide.slide`;
  const knownOf = db.prepare<[string], KnownRow>(`${knownSql} WHERE built_in_slide.deck = ?`);
  const one = db.prepare<[string, string], KnownRow>(
    `${knownSql} WHERE built_in_slide.deck = ? AND built_in_slide.slide = ?`,
  );
  const changesOf = db.prepare<[string], ChangeRow>(`
    SELECT action, before, after FROM audit_log
    WHERE entity = 'slide' AND entity_key = ? AND action IN ('edit', 'merge', 'undo', 'redo') ORDER BY id`);
  const write = db.prepare(`
    UPDATE slide SET ${slideTable.assignments('deck', 'key', 'order_key', 'minutes')}
    WHERE deck = :deck AND key = :slide`);
  const madeFrom = db.prepare<[string]>(
    "SELECT 1 FROM audit_log WHERE action = 'seed' AND entity = 'dataset' AND entity_key = ?",
  );
  const decide = db.prepare(`
    UPDATE built_in_slide SET checksum = :checksum, offered = NULL
    WHERE deck = :deck AND slide = :slide`);
  const offer = db.prepare(`
    UPDATE built_in_slide SET offered = :offered WHERE deck = :deck AND slide = :slide`);

  /** What is to be done with one slide of a deck, now that the app would make it of this form. */
  function planFor(row: KnownRow, form: SlideForm) {
    const [wanted, held] = [checksumOf(rowOfForm(form)), checksumOf(row)];
    // So it is of nearly all slides at nearly every start.
    if (row.checksum === wanted && held === wanted && row.offered === null) return null;
    const offered = JSON.stringify(form);
    const isOffered = row.offered === offered;
    // The same may be written in an older version of its layout.
    const isThere = checksumOf(latest(row)) === checksumOf(latest(rowOfForm(form)));
    // A form that was taken stays offered, so that undoing it, whenever that is, offers it again.
    if (isThere && isOffered) return null;
    const earlier = readOffer(row);
    const isTaken = !isOffered && earlier !== null && held === checksumOf(rowOfForm(earlier));
    if (isTaken && !isThere) return { kind: 'update', checksum: wanted } as const;
    const settled = isThere ? held : row.checksum === wanted ? wanted : null;
    if (settled !== null)
      return row.checksum === settled && row.offered === null
        ? null
        : ({ kind: 'settle', checksum: settled } as const);
    if (held === row.checksum) return { kind: 'update', checksum: wanted } as const;
    return isOffered ? null : ({ kind: 'offer', offered } as const);
  }

  /**
   * Whether a person took the form, as the slide's changes tell, whatever became of it since. What
   * was taken and undone is open again.
   */
  function wasTaken({ deck, slide }: KnownRow, form: SlideForm): boolean {
    const wanted = checksumOf(rowOfForm(form));
    const isForm = (side: string | null) => {
      const { data } = FormOfSlide.safeParse(side === null ? null : JSON.parse(side));
      return data !== undefined && checksumOf(rowOfForm(data)) === wanted;
    };
    return changesOf
      .all(`${deck}/${slide}`)
      .reduce(
        (taken, { action, before, after }) =>
          isForm(after) || (taken && !(action === 'undo' && isForm(before))),
        false,
      );
  }

  /** A form that names what this store does not hold would show a card in the slide's place. */
  function bindsIn(deck: string, slide: string, form: SlideForm): boolean {
    const briefing = briefings.get(deck);
    const [found] = briefing.deck.slides.filter(({ key }) => key === slide);
    if (!found) return false;
    const changed = {
      ...briefing,
      deck: { ...briefing.deck, slides: [{ ...found, ...form, hidden: false }] },
    };
    return locales.every((locale) => bindDeck(changed, locale).every(({ ok }) => ok));
  }

  const plansFor = (deck: PackagedDeck) => {
    const known = new Map(knownOf.all(deck.key).map((row) => [row.slide, row]));
    return deck.slides.flatMap((slide) => {
      const row = known.get(slide.key);
      const form = formOf(slide);
      const plan = row ? planFor(row, form) : null;
      return row && plan ? [{ row, form, plan, slide: slide.key }] : [];
    });
  };

  const carryOut = changes.transaction((deck: PackagedDeck) => {
    const updated: { slide: SlideKey; before: SlideForm | null; after: SlideForm }[] = [];
    for (const { row, form, plan, slide } of plansFor(deck)) {
      const of = { deck: deck.key, slide };
      if (plan.kind === 'settle') decide.run({ ...of, checksum: plan.checksum });
      else if (!bindsIn(deck.key, slide, form)) continue;
      else if (plan.kind === 'offer') offer.run({ ...of, offered: plan.offered });
      else {
        write.run({ ...of, ...rowOfForm(form) });
        decide.run({ ...of, checksum: plan.checksum });
        updated.push({ slide, before: formOfRow(row), after: form });
      }
    }
    if (updated.length === 0) return;
    changes.add('decks');
    audit.record({
      actor: programActor,
      action: 'update',
      entity: 'deck',
      key: deck.key,
      before: updated.map(({ slide, before }) => ({ slide, form: before })),
      after: updated.map(({ slide, after }) => ({ slide, form: after })),
    });
  });

  /** @throws record.unknown when nothing is offered for the slide (any more) */
  function offeredFor({ deck, slide }: Decision): {
    readonly row: KnownRow;
    readonly form: SlideForm;
  } {
    const row = one.get(deck, slide);
    const form = row && readOffer(row);
    if (!row || !form) throw new AppError('record.unknown', { key: `${deck}/${slide}` });
    return { row, form };
  }

  const { addNew } = createBuiltInDecks({ db, audit, changes, briefings });

  return {
    /**
     * Brings the slides of built-in decks to what this version of the app says, and offers it where a
     * person changed them; a deck that this version brings along is added. Slides and decks that were
     * deleted stay so, and what this store lacks something for is left for later. Writes only where
     * there is something to do. A store that was made from other data, of another district, say, has
     * slides of its own whatever they are called.
     *
     * @param dataset the name of the app's own data
     */
    update(dataset: string, decks: readonly PackagedDeck[]): void {
      if (!madeFrom.get(dataset)) return;
      for (const deck of decks) {
        if (plansFor(deck).length > 0) carryOut(deck);
        addNew(deck);
      }
    },

    /** What is offered for slides of a deck, in its order. */
    newForms: (deck: string): NewForm[] =>
      knownOf.all(deck).flatMap((row) => {
        const form = readOffer(row);
        return form && checksumOf(rowOfForm(form)) !== checksumOf(row) && !wasTaken(row, form)
          ? [{ slide: row.slide as SlideKey, form }]
          : [];
      }),

    /** Keeps the person's form; this new one is not offered again. @throws record.unknown */
    keepOwnForm: changes.transaction((decision: Decision): void => {
      const { form } = offeredFor(decision);
      const { deck, slide, actor } = decision;
      decide.run({ deck, slide, checksum: checksumOf(rowOfForm(form)) });
      changes.add('new-forms');
      audit.record({ actor, action: 'keep', entity: 'slide', key: `${deck}/${slide}` });
    }),
  };
}

function formOf({ layout, section, title, subtitle, body, notes, hidden }: SlideForm): SlideForm {
  return { layout, section, title, subtitle, body, notes, hidden };
}

const readForm = fieldReader(slideFormFields);

/** Null where a row can't be read as one. */
function formOfRow(row: FormRow): SlideForm | null {
  return SlideForm.safeParse(readForm(row)).data ?? null;
}

/** The row with its body as its layout's latest version writes it. */
function latest(row: FormRow): FormRow {
  const { layout, body } = row;
  return { ...row, body: JSON.stringify(bringForward(layout, JSON.parse(body))) };
}

function readOffer({ offered }: Pick<KnownRow, 'offered'>): SlideForm | null {
  return offered === null ? null : (SlideForm.safeParse(JSON.parse(offered)).data ?? null);
}
