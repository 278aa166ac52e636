import { AppError } from '../../shared/errors.ts';
import { translate } from '../../shared/i18n/messages.ts';
import type { EditsRequest } from '../../shared/model/edit.ts';
import {
  type DeskPlan,
  type DeskText,
  type DocumentSaid,
  type FigureId,
  FigureSaid,
  type ReadingId,
  type ReadingSummary,
  ReadingWork,
} from '../../shared/model/reading.ts';
import type { DeskContent, DeskDocument } from '../../shared/reading/desk/desk-context.ts';
import { nameInDocument } from '../../shared/reading/desk/indicator-of-figure.ts';
import { withMarked } from '../../shared/reading/desk/marked-figure.ts';
import { marksOf } from '../../shared/reading/desk/marks-of.ts';
import { type PlannedDesk, planDesk } from '../../shared/reading/desk/plan-desk.ts';
import { takeMarks } from '../../shared/reading/desk/take-marks.ts';
import { partsOfNotes } from '../../shared/reading/document-parts.ts';
import { nonEmptyLines, outlineOf } from '../../shared/reading/outline.ts';
import type { Store } from '../store/file/open.ts';
import type { ReadingInWork } from '../store/profile/readings.ts';
import type { ReportToOpen } from './report/report-tasks.ts';
import type { ReportReader } from './report/report-thread.ts';
import { type ReadDocument, textOf, toShown } from './shown-desk.ts';

interface Dependencies {
  readonly store: Pick<
    Store,
    | 'indicators'
    | 'areas'
    | 'themes'
    | 'sources'
    | 'goals'
    | 'milestones'
    | 'edits'
    | 'digitNames'
    | 'readings'
    | 'settings'
    | 'onChange'
  >;
  readonly reader: ReportReader;
}

/** As many documents are kept read at once. */
const most = 3;

export type Readings = ReturnType<typeof createReadings>;

/** Documents that figures are read from: opened, held against the store, and taken figure by figure. */
export function createReadings({ store, reader }: Dependencies) {
  const read = new Map<string, Promise<ReadDocument>>();

  /** The figures of a document, read once while it is open. @throws reading.gone */
  function readDocument(id: ReadingId): Promise<ReadDocument> {
    const digitNames = store.digitNames.list().map(({ name }) => name);
    const key = `${id}\n${digitNames.join('\n')}`;
    const known = read.get(key);
    if (known) return known;
    const { text, notes, pages } = store.readings.document(id);
    const lines = nonEmptyLines(text);
    const reading = reader.figures({ text, notes }, digitNames).then((found) => ({
      ...{ lines, reading: found, notes, pages },
      outline: outlineOf(lines, partsOfNotes(notes)),
    }));
    read.set(key, reading);
    reading.catch(() => read.delete(key));
    for (const old of [...read.keys()].slice(0, -most)) read.delete(old);
    return reading;
  }

  /** As the store is until somebody writes: what is said of figures leaves it as it is. */
  let content: DeskContent | null = null;
  store.onChange(() => {
    content = null;
  });
  const contentNow = (): DeskContent => {
    content ??= {
      indicators: store.indicators.list(),
      areas: store.areas.list(),
      themes: store.themes.list(),
      sources: store.sources.list(),
      goals: store.goals.list(),
      milestones: store.milestones.list(),
    };
    return content;
  };
  const planned = new Map<
    string,
    { readonly of: readonly unknown[]; readonly desk: PlannedDesk }
  >();

  async function documentOf({ id, name, sha256, work }: ReadingInWork): Promise<DeskDocument> {
    const { lines, outline, reading } = await readDocument(id);
    const placeOfLine = (line: number) => {
      const placed = outline.lines[line - 1];
      return placed && placed.kind !== 'web-page'
        ? { section: placed.section, paraNo: placed.paraNo }
        : null;
    };
    const marked = withMarked(reading, work.marked, lines, placeOfLine);
    return { name, sha256, lines, ...marked };
  }

  async function plan(id: ReadingId): Promise<PlannedDesk> {
    const held = store.readings.get(id);
    const document = await documentOf(held);
    const of = [contentNow(), (await readDocument(id)).reading, JSON.stringify(held.work)];
    const last = planned.get(id);
    if (last?.of.every((one, index) => one === of[index])) return last.desk;
    const desk = planDesk(document, held.work, contentNow());
    planned.set(id, { of, desk });
    return desk;
  }

  /** Changes what was decided, as it is by now: another window may have gone on meanwhile. */
  function change(id: ReadingId, by: (work: ReadingWork) => ReadingWork): void {
    store.readings.keep(id, ReadingWork.parse(by(store.readings.get(id).work)));
  }

  function changeFigures(
    id: ReadingId,
    figures: readonly FigureId[],
    by: (work: FigureWorkOf) => FigureWorkOf,
  ): void {
    change(id, (work) => ({
      ...work,
      figures: {
        ...work.figures,
        ...Object.fromEntries(figures.map((one) => [one, by(work.figures[one] ?? noWork)])),
      },
    }));
  }

  async function open(asked: ReportToOpen): Promise<ReadingSummary> {
    const { sha256, text, notes, pages } = await reader.open(asked);
    const name = 'file' in asked ? (asked.file.split(/[\\/]/).at(-1) ?? asked.file) : asked.name;
    const document = { text, notes: [...notes], pages: pages && [...pages] };
    const held = store.readings.open(name, sha256, document);
    const { reading } = await readDocument(held.id);
    if (held.work.document.title === undefined && reading.title !== '')
      change(held.id, (work) => ({
        ...work,
        document: { ...work.document, title: work.document.title ?? reading.title },
      }));
    return toSummary(store.readings.get(held.id));
  }

  return {
    list: (): ReadingSummary[] => store.readings.list().map(toSummary),
    open,

    /** @throws reading.gone */
    async text(id: ReadingId): Promise<DeskText> {
      const { name } = store.readings.get(id);
      return textOf(name, await readDocument(id));
    },

    /** @throws reading.gone */
    plan: async (id: ReadingId): Promise<DeskPlan> => toShown(await plan(id)),

    /** @throws reading.gone */
    async say(id: ReadingId, figure: FigureId, said: FigureSaid): Promise<DeskPlan> {
      const desk = await plan(id);
      const before = marksOf(desk).find((one) => one.id === figure);
      change(id, (work) => {
        const held = work.figures[figure] ?? noWork;
        const now = FigureSaid.parse({ ...held.said, ...said });
        const section = String(before?.section ?? '');
        return {
          ...work,
          figures: { ...work.figures, [figure]: { ...held, said: now } },
          // What is said of one holds for those after it that say nothing else.
          themes:
            said.theme && before && work.themes[section] === undefined
              ? { ...work.themes, [section]: said.theme }
              : work.themes,
          // That nothing measures a goal says nothing of the figures that are called so.
          names:
            said.indicator &&
            before &&
            'name' in before &&
            before.name !== '' &&
            !(before.entity === 'goal' && said.indicator.as === 'new')
              ? { ...work.names, [nameInDocument(before)]: said.indicator }
              : work.names,
        };
      });
      return toShown(await plan(id));
    },

    /** Takes back what was said of a figure. @throws reading.gone */
    async forget(id: ReadingId, figure: FigureId): Promise<DeskPlan> {
      changeFigures(id, [figure], (work) => ({ ...work, said: {} }));
      return toShown(await plan(id));
    },

    /** @throws reading.gone */
    async describe(
      id: ReadingId,
      said: DocumentSaid,
      areas: ReadingWork['areas'] = {},
    ): Promise<DeskPlan> {
      change(id, (work) => ({
        ...work,
        document: { ...work.document, ...said },
        areas: { ...work.areas, ...areas },
      }));
      return toShown(await plan(id));
    },

    /** @throws reading.gone */
    async leave(id: ReadingId, figures: readonly FigureId[], left: boolean): Promise<DeskPlan> {
      changeFigures(id, figures, (work) => ({ ...work, left }));
      return toShown(await plan(id));
    },

    /** Makes a figure of words that a person marked. @throws reading.gone, reading.no-figure */
    async mark(id: ReadingId, figure: FigureId): Promise<DeskPlan> {
      const before = store.readings.get(id).work.marked;
      const isHere = (desk: PlannedDesk) => marksOf(desk).some((one) => one.id === figure);
      change(id, (work) => ({ ...work, marked: [...new Set([...work.marked, figure])] }));
      const desk = await plan(id);
      if (isHere(desk)) return toShown({ ...desk, at: figure });
      change(id, (work) => ({ ...work, marked: before }));
      throw new AppError('reading.no-figure');
    },

    /** Takes the mark of a person away again. @throws reading.gone */
    async unmark(id: ReadingId, figure: FigureId): Promise<DeskPlan> {
      change(id, (work) => ({ ...work, marked: work.marked.filter((one) => one !== figure) }));
      return toShown(await plan(id));
    },

    /** Where the person is, for the next time. */
    stand: (id: ReadingId, at: FigureId | null): void => change(id, (work) => ({ ...work, at })),

    /**
     * Takes figures into the store as one step.
     * @throws reading.gone, reading.not-ready, and whatever the edits are refused for
     */
    async take(
      id: ReadingId,
      figures: readonly FigureId[],
      actor: EditsRequest['actor'],
    ): Promise<{ readonly plan: DeskPlan; readonly taken: number }> {
      const held = store.readings.get(id);
      const document = await documentOf(held);
      const content = contentNow();
      const desk = await plan(id);
      const locale = store.settings.get().interfaceLocale;
      const words = {
        locatorNote: {
          zh: translate('zh-CN', 'desk.locator-note'),
          en: translate('en', 'desk.locator-note'),
        },
      };
      const { edits, taken, reasons, addsPlaces, addsTargets } = takeMarks(
        figures,
        desk,
        document,
        content,
        words,
      );
      if (edits.length === 0) throw new AppError('reading.not-ready');
      const said = [
        ...reasons,
        ...(addsPlaces ? [translate(locale, 'desk.also-in', { title: desk.source.title })] : []),
        ...(addsTargets ? [translate(locale, 'desk.also-target')] : []),
      ];
      store.edits.applyAll({ edits: [...edits], actor, reason: [...new Set(said)].join('\n') });
      change(id, (work) => ({
        ...work,
        figures: {
          ...work.figures,
          ...Object.fromEntries(
            [...taken].map(([one, as]) => [one, { ...(work.figures[one] ?? noWork), taken: as }]),
          ),
        },
      }));
      return { plan: toShown(await plan(id)), taken: taken.size };
    },

    /** Ends the reading of a document: what was taken stays, what was decided beside is gone. */
    close(id: ReadingId): void {
      store.readings.remove(id);
      planned.delete(id);
    },
  };
}

type FigureWorkOf = ReadingWork['figures'][FigureId];
const noWork: FigureWorkOf = { left: false, said: {}, taken: null };

function toSummary({ id, name, work, changedAt }: ReadingInWork): ReadingSummary {
  return { reading: id, name, title: work.document.title ?? name, changedAt };
}
