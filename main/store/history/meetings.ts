import type { Database } from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';
import { Meeting } from '../../../shared/model/show.ts';
import type { Changes } from '../content/changes.ts';
import { type Readings, readEach } from '../content/readings.ts';
import { groupRows } from '../content/rows.ts';
import type { Audit } from '../editing/audit.ts';

interface MeetingRow {
  readonly id: number;
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

/** Who writes the records: a show, for whoever holds it. */
const presenter = 'presenter';

/** What happened at meetings. Written once, when a show ends; then only listed and removed. */
export function createMeetings(db: Database, audit: Audit, changes: Changes) {
  const meetings = db.prepare<[], MeetingRow>('SELECT * FROM meeting ORDER BY id DESC');
  const slides = db.prepare<[], SlideRow>('SELECT * FROM meeting_slide ORDER BY meeting, position');
  const questions = db.prepare<[], QuestionRow>(
    'SELECT * FROM meeting_question ORDER BY meeting, position',
  );
  const inks = db.prepare<[], InkRow>('SELECT * FROM meeting_ink ORDER BY meeting, slide');

  const insertMeeting = db.prepare(`
    INSERT INTO meeting (deck, deck_title_zh, deck_title_en, snapshot, started_at, ended_at)
    VALUES (:deck, :zh, :en, :snapshot, :startedAt, :endedAt)`);
  const insertSlide = db.prepare(`
    INSERT INTO meeting_slide (meeting, position, slide, number, title_zh, title_en, seconds)
    VALUES (:meeting, :position, :slide, :number, :zh, :en, :seconds)`);
  const insertQuestion = db.prepare(`
    INSERT INTO meeting_question (meeting, position, at, asked, figure, printed)
    VALUES (:meeting, :position, :at, :asked, :figure, :printed)`);
  const insertInk = db.prepare(
    'INSERT INTO meeting_ink (meeting, slide, strokes) VALUES (:meeting, :slide, :strokes)',
  );
  const remove = db.prepare<[number]>('DELETE FROM meeting WHERE id = ?');

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
      ({ id }) => ({ entity: 'meeting', key: String(id) }),
    );
  }

  const list = (): Meeting[] => read().readable;

  /** @throws meeting.unknown when it was removed meanwhile */
  function get(id: number): Meeting {
    const found = list().find((meeting) => meeting.id === id);
    if (!found) throw new AppError('meeting.unknown');
    return found;
  }

  return {
    /** The latest first. */
    list,
    unreadable: () => read().unreadable,
    get,

    /** Returns the new meeting's id. */
    add: changes.transaction((record: Omit<Meeting, 'id'>): number => {
      const { deck, deckTitle, snapshot, startedAt, endedAt } = record;
      const { lastInsertRowid } = insertMeeting.run({
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
        actor: presenter,
        action: 'record',
        entity: 'meeting',
        key: String(meeting),
        after: { deck, snapshot, startedAt, endedAt },
      });
      changes.add('meetings');
      return meeting;
    }),

    /** @throws meeting.unknown when it was removed already */
    remove: changes.transaction((id: number): void => {
      const { deck, snapshot, startedAt, endedAt } = get(id);
      remove.run(id);
      audit.record({
        actor: presenter,
        action: 'remove',
        entity: 'meeting',
        key: String(id),
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
    id: row.id,
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
