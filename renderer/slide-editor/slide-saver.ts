import { isSame } from '../../shared/editing/edit-rules.ts';
import { AppError, type Failure } from '../../shared/errors.ts';
import type { EditAnswer, EditRequest } from '../../shared/model/edit.ts';
import { SlideFields } from '../../shared/model/edit-fields.ts';
import type { DeckKey } from '../../shared/model/keys.ts';
import type { RecordId } from '../../shared/model/record-id.ts';
import { beginTyping } from '../live/while-typing.ts';

/** How long a text may be typed before it is saved, ms: what a crash may cost at most. */
const savedWithin = 400;
/** Whoever pauses so long has finished what they typed, ms: what follows is another step to undo. */
const restsAfter = 2000;

/** How a slide that is being edited stands against the store. */
export interface SavingSlide {
  /** As it is being edited. */
  readonly wanted: SlideFields;
  /** Why it is not in the store as it stands here; null where it is, or is on its way. */
  readonly failure: Failure | null;
}

interface Ports {
  readonly apply: (request: EditRequest) => Promise<EditAnswer>;
  /** Who signs the changes. */
  readonly person: () => string;
  /** `current` answers otherwise by now: called for nothing else. */
  readonly onChange: () => void;
}

/** A field that is typed in. */
interface Typing {
  readonly field: string;
  /** What the store goes on with; null until it was saved once, and when all of it was deleted again. */
  step: RecordId | null;
  readonly rests: () => void;
}

export type SlideSaver = ReturnType<typeof createSlideSaver>;

/**
 * Saves one slide while it is edited: one request after the other, the last state always last. The
 * changes of one field in a row go on with the same step of the store.
 */
export function createSlideSaver(
  deck: DeckKey,
  stored: SlideFields,
  { apply, person, onChange }: Ports,
) {
  /** What the store holds, as far as is known here; it is what `typed` became, its texts cleaned. */
  let held = stored;
  let typed = stored;
  let wanted = stored;
  /** What was sent before, which a window that follows the store may still be told of. */
  let overtaken: SlideFields[] = [];
  let lastStep: RecordId | null = null;
  let failure: Failure | null = null;
  let typing: Typing | null = null;
  let saving: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let resting: ReturnType<typeof setTimeout> | null = null;
  /** Grows when what was sent no longer matters here. */
  let turn = 0;
  let current: SavingSlide = { wanted, failure };

  const isAsWanted = () => wanted === typed || isSame(wanted, typed);
  const isSaved = () => saving === null && isAsWanted();

  /** That something was saved says nothing new to whoever draws it. */
  function tell(): void {
    if (current.wanted === wanted && current.failure === failure) return;
    current = { wanted, failure };
    onChange();
  }

  function stopTimer(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  }

  function endTyping(): void {
    if (resting !== null) clearTimeout(resting);
    resting = null;
    typing?.rests();
    typing = null;
  }

  /** Sends what is wanted by now, as the step of the field that is typed in by now. */
  function save(): Promise<void> {
    stopTimer();
    return saveAs(wanted, typing, turn);
  }

  /** One after the other: what is asked for while something is being sent follows it. */
  async function saveAs(asTyped: SlideFields, step: Typing | null, askedIn: number): Promise<void> {
    if (saving !== null) {
      await saving;
      return saveAs(asTyped, step, askedIn);
    }
    // What was refused is not sent again unasked: whoever typed it decides.
    if (askedIn !== turn || isSame(asTyped, typed) || failure !== null) return;
    const parsed = SlideFields.safeParse(asTyped);
    if (!parsed.success) {
      // Something else was typed since, which is sent for itself.
      if (asTyped !== wanted) return;
      // It stays here, and whoever types it is told what it lacks.
      const details = parsed.error.issues.map(({ path }) => path.join('.')).join(', ');
      const { layout, key } = asTyped;
      failure = { code: 'record.body-unfit', params: { key: `${deck}/${key}`, layout, details } };
      return tell();
    }
    saving = send(asTyped, parsed.data, step);
    await saving;
  }

  async function send(asTyped: SlideFields, after: SlideFields, step: Typing | null) {
    const edit = { entity: 'slide', deck, before: held, after } as const;
    const continues = step?.step ?? undefined;
    const sentIn = turn;
    try {
      if (!isSame(held, after)) {
        const request = { edit, actor: person(), reason: '' };
        const answer = await apply(continues ? { ...request, continues } : request);
        lastStep = answer.undo?.id ?? null;
        if (step) step.step = answer.step;
        overtaken.push(held);
      }
      if (sentIn !== turn) return;
      held = after;
      typed = asTyped;
      failure = null;
    } catch (error) {
      if (sentIn === turn) failure = AppError.toFailure(error);
      // What the store holds instead is to be seen now.
      endTyping();
    } finally {
      saving = null;
      tell();
    }
  }

  /** The store's slide stands here, whatever stood here before. */
  function take(now: SlideFields): void {
    stopTimer();
    endTyping();
    turn += 1;
    held = now;
    typed = now;
    wanted = now;
    overtaken = [];
    failure = null;
    tell();
  }

  return {
    current: () => current,
    isSaved,

    /** @param field that is typed in; null where the change is a step of its own */
    change(next: SlideFields, field: string | null): void {
      if (field === null || typing?.field !== field) {
        // What was typed elsewhere is on its way before this begins another step.
        if (failure === null) void save();
        endTyping();
      }
      wanted = next;
      failure = null;
      tell();
      if (field === null) return void save();
      typing ??= { field, step: null, rests: beginTyping() };
      if (resting !== null) clearTimeout(resting);
      resting = setTimeout(() => {
        void save();
        endTyping();
      }, restsAfter);
      timer ??= setTimeout(() => void save(), savedWithin);
    },

    /** Saves at once. @returns once all is in the store, or was refused */
    save,

    /** The field is left: what is typed next is another step. */
    async leave(): Promise<void> {
      const saved = save();
      endTyping();
      await saved;
      if (!isSaved() || failure !== null || typing !== null) return;
      // What cleaning took away, such as a space at the end, goes from here too.
      wanted = held;
      typed = held;
      tell();
    },

    /**
     * The store's slide as a window that follows the store reads it: taken over where it came from
     * elsewhere, unless something here is not saved yet.
     */
    follow(now: SlideFields): void {
      if (isSame(now, held)) {
        overtaken = [];
        return;
      }
      if (!isSaved() || failure !== null) return;
      if (overtaken.some((one) => isSame(one, now))) return;
      take(now);
    },

    /** Something was undone or done since: what was sent before may stand in the store again. */
    noteStep(undo: RecordId | null): void {
      if (saving === null && undo !== lastStep) overtaken = [];
    },

    /** After a refusal because the store held something else: puts what is wanted over what is there. */
    async overwrite(now: SlideFields): Promise<void> {
      held = now;
      failure = null;
      endTyping();
      await save();
    },

    /** Tries once more what was refused for a reason that may have passed, such as a full disk. */
    async retry(): Promise<void> {
      failure = null;
      await save();
    },

    /** Gives up what could not be saved. */
    giveUp: take,
  };
}
