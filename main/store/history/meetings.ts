import type { Database } from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';
import { RecordId } from '../../../shared/model/record-id.ts';
import { Meeting, type MeetingRecord } from '../../../shared/model/show.ts';
import type { Changes } from '../content/changes.ts';
import { type Readings, readEach } from '../content/readings.ts';
import { groupRows } from '../content/rows.ts';
import type { Audit } from '../editing/audit.ts';
import { type DeviceColumns, deviceOf, type Signatures } from '../profile/signatures.ts';

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
}

/** What happened at meetings. Written once, when a show ends; then only listed and removed. */
export function createMeetings({ db, audit, changes, signatures }: Dependencies) {
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
    INSERT INTO meeting_question (meeting, position, at, asked, figure, printed)
    VALUES (:meeting, :position, :at, :asked, :figure, :printed)`);
  const insertInk = db.prepare(
    'INSERT INTO meeting_ink (meeting, slide, strokes) VALUES (:meeting, :slide, :strokes)',
  );
  const remove = db.prepare<[string]>('DELETE FROM meeting WHERE uuid = ?');

  function read(): Readings<Meeting> {
    const slidesOf = groupRows(slides.all(), ({ meeting }) => meeting);
    const questionsOf = groupRows(questions.all(), ({ meeting }) => meeting);
    const inkOf = groupRows(inks.all(), ({ meeting }) => meeting);
    return readEach(
      meetings.all(),
      (row) =>
        toMeeting(
          row,
          slidesOf.get(row.id) ?? [],
          questionsOf.get(row.id) ?? [],
          inkOf.get(row.id) ?? [],
        ),
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
      for (const [index, question] of record.questions.entries())
        insertQuestion.run({ meeting, position: index + 1, ...question });
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

function toMeeting(
  row: MeetingRow,
  slides: readonly SlideRow[],
  questions: readonly QuestionRow[],
  inks: readonly InkRow[],
) {
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
    questions: questions.map(({ at, asked, figure, printed }) => ({ at, asked, figure, printed })),
    ink: Object.fromEntries(inks.map(({ slide, strokes }) => [slide, JSON.parse(strokes)])),
  });
}
