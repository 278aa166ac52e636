import type { Database } from 'better-sqlite3';
import { isSame } from '../../../shared/editing/edit-rules.ts';
import { AppError } from '../../../shared/errors.ts';
import type { MeetingEdit, MeetingEditRequest } from '../../../shared/model/meeting-details.ts';
import { RecordId } from '../../../shared/model/record-id.ts';
import { Meeting, type MeetingRecord } from '../../../shared/model/show.ts';
import type { Changes } from '../content/changes.ts';
import { type Readings, readEach } from '../content/readings.ts';
import { groupRows } from '../content/rows.ts';
import type { Audit } from '../editing/audit.ts';
import { type DeviceColumns, deviceOf, type Signatures } from '../profile/signatures.ts';
import { createMeetingDetails } from './meeting-details.ts';
import { createTypedAudit } from './typed-audit.ts';

interface MeetingRow extends DeviceColumns {
  readonly id: number;
  readonly uuid: string;
  readonly held_by: string;
  readonly deck: string;
  readonly deck_title_zh: string;
  readonly deck_title_en: string;
  readonly snapshot: string;
  readonly started_at: string;
  readonly ended_at: string;
}

interface SlideRow {
  readonly meeting: number;
  readonly slide: string;
  readonly number: number;
  readonly title_zh: string;
  readonly title_en: string;
  readonly seconds: number;
}

interface QuestionRow {
  readonly meeting: number;
  readonly at: string;
  readonly asked: string;
  readonly figure: string | null;
  readonly name_zh: string | null;
  readonly name_en: string | null;
  readonly period: string | null;
  readonly printed: string;
}

interface InkRow {
  readonly meeting: number;
  readonly slide: string;
  readonly strokes: string;
}

/** Who writes the records where nobody has said who holds the show. */
const presenter = 'presenter';

interface Dependencies {
  readonly db: Database;
  readonly audit: Audit;
  readonly changes: Changes;
  readonly signatures: Signatures;
  /** Throws where the store is only read. */
  readonly assertMayEdit: () => void;
}

/**
 * What happened at meetings. The record is written once, when a show ends, and never changes; what
 * people say of the meeting afterwards stands beside it.
 */
export function createMeetings(parts: Dependencies) {
  const { db, audit, changes, signatures, assertMayEdit } = parts;
  const details = createMeetingDetails(db, signatures);
  const noteTyped = createTypedAudit(db, audit);
  const meetings = db.prepare<[], MeetingRow>(`
    SELECT meeting.*, device.name AS device_name
    FROM meeting LEFT JOIN device ON device.id = meeting.device
    ORDER BY started_at DESC, uuid DESC`);
  const slides = db.prepare<[], SlideRow>('SELECT * FROM meeting_slide ORDER BY meeting, position');
  const questions = db.prepare<[], QuestionRow>(
    'SELECT * FROM meeting_question ORDER BY meeting, position',
  );
  const inks = db.prepare<[], InkRow>('SELECT * FROM meeting_ink ORDER BY meeting, slide');

  const insertMeeting = db.prepare(`
    INSERT INTO meeting
      (uuid, device, held_by, deck, deck_title_zh, deck_title_en, snapshot, started_at, ended_at)
    VALUES (:uuid, :device, :heldBy, :deck, :zh, :en, :snapshot, :startedAt, :endedAt)`);
  const insertSlide = db.prepare(`
    INSERT INTO meeting_slide (meeting, position, slide, number, title_zh, title_en, seconds)
    VALUES (:meeting, :position, :slide, :number, :zh, :en, :seconds)`);
  const insertQuestion = db.prepare(`
    INSERT INTO meeting_question
      (meeting, position, at, asked, figure, name_zh, name_en, period, printed)
    VALUES (:meeting, :position, :at, :asked, :figure, :zh, :en, :period, :printed)`);
  const insertInk = db.prepare(
    'INSERT INTO meeting_ink (meeting, slide, strokes) VALUES (:meeting, :slide, :strokes)',
  );
  const remove = db.prepare<[string]>('DELETE FROM meeting WHERE uuid = ?');

  function read(): Readings<Meeting> {
    const slidesOf = groupRows(slides.all(), ({ meeting }) => meeting);
    const questionsOf = groupRows(questions.all(), ({ meeting }) => meeting);
    const inkOf = groupRows(inks.all(), ({ meeting }) => meeting);
    const said = details.readAll();
    return readEach(
      meetings.all(),
      (row) =>
        toMeeting(row, {
          slides: slidesOf.get(row.id) ?? [],
          questions: questionsOf.get(row.id) ?? [],
          inks: inkOf.get(row.id) ?? [],
          said: said(row.id),
        }),
      ({ uuid }) => ({ entity: 'meeting', key: uuid }),
    );
  }

  const list = (): Meeting[] => read().readable;

  /** @throws meeting.unknown when it was removed meanwhile */
  function get(id: RecordId): Meeting {
    const found = list().find((meeting) => meeting.id === id);
    if (!found) throw new AppError('meeting.unknown');
    return found;
  }

  const rowNamed = db.prepare<[string], number>('SELECT id FROM meeting WHERE uuid = ?').pluck();
  const rowOf = db.prepare<[string], string>('SELECT uuid FROM meeting WHERE id = ?').pluck();

  return {
    /** The latest first. */
    list,
    unreadable: () => read().unreadable,
    get,

    /** The meeting that was named by its identity, or by its row in this store. @throws meeting.unknown */
    named(name: string): RecordId {
      const id = RecordId.safeParse(rowOf.get(name) ?? name);
      if (!id.success) throw new AppError('meeting.unknown');
      return get(id.data).id;
    },

    /** Returns the new meeting's id. */
    add: changes.transaction((record: MeetingRecord): RecordId => {
      const { deck, deckTitle, snapshot, startedAt, endedAt } = record;
      const signature = signatures.next();
      const heldBy = signatures.person();
      const { lastInsertRowid } = insertMeeting.run({
        ...signature,
        heldBy,
        deck,
        ...deckTitle,
        snapshot,
        startedAt,
        endedAt,
      });
      const meeting = Number(lastInsertRowid);
      for (const [index, { title, ...slide }] of record.slides.entries())
        insertSlide.run({ meeting, position: index + 1, ...slide, ...title });
      for (const [index, { name, ...question }] of record.questions.entries())
        insertQuestion.run({
          ...{ meeting, position: index + 1, ...question },
          ...(name ?? { zh: null, en: null }),
        });
      for (const [slide, strokes] of Object.entries(record.ink))
        insertInk.run({ meeting, slide, strokes: JSON.stringify(strokes) });
      audit.record({
        actor: heldBy || presenter,
        action: 'record',
        entity: 'meeting',
        key: signature.uuid,
        after: { deck, snapshot, startedAt, endedAt },
      });
      changes.add('meetings');
      return signature.uuid;
    }),

    /**
     * Changes what people say of a meeting, or what was decided there. What one person goes on typing
     * in one field is one row of the audit log.
     *
     * @returns the change, which turned round takes it back
     * @throws meeting.unknown, store.stale, record.exists
     */
    change: changes.transaction(({ meeting, edit, actor }: MeetingEditRequest): MeetingEdit => {
      assertMayEdit();
      const row = rowNamed.get(meeting);
      if (row === undefined) throw new AppError('meeting.unknown');
      details.write({ meeting, row, edit, actor });
      if (isSame(edit.before, edit.after)) return edit;
      noteTyped({ meeting, edit, actor });
      changes.add('meetings');
      return edit;
    }),

    /** @throws meeting.unknown when it was removed already */
    remove: changes.transaction((id: RecordId): void => {
      const { deck, snapshot, startedAt, endedAt } = get(id);
      remove.run(id);
      audit.record({
        actor: signatures.person() || presenter,
        action: 'remove',
        entity: 'meeting',
        key: id,
        before: { deck, snapshot, startedAt, endedAt },
      });
      changes.add('meetings');
    }),
  };
}

interface PartsOfMeeting {
  readonly slides: readonly SlideRow[];
  readonly questions: readonly QuestionRow[];
  readonly inks: readonly InkRow[];
  readonly said: object;
}

function toMeeting(row: MeetingRow, { slides, questions, inks, said }: PartsOfMeeting) {
  return Meeting.safeParse({
    id: row.uuid,
    heldBy: row.held_by,
    device: deviceOf(row),
    deck: row.deck,
    deckTitle: { zh: row.deck_title_zh, en: row.deck_title_en },
    snapshot: row.snapshot,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    slides: slides.map(({ slide, number, title_zh, title_en, seconds }) => ({
      slide,
      number,
      title: { zh: title_zh, en: title_en },
      seconds,
    })),
    questions: questions.map(({ name_zh: zh, name_en: en, ...question }) => ({
      ...{ at: question.at, asked: question.asked, figure: question.figure },
      name: zh === null || en === null ? null : { zh, en },
      ...{ period: question.period, printed: question.printed },
    })),
    ...said,
    ink: Object.fromEntries(inks.map(({ slide, strokes }) => [slide, JSON.parse(strokes)])),
  });
}
