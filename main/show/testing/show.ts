import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { DeckKey } from '../../../shared/model/keys.ts';
import { Key } from '../../../shared/model/keys.ts';
import { openStore } from '../../store/file/open.ts';
import { testRecordId } from '../../store/testing/record-id.ts';
import { temporaryFolder } from '../../store/testing/temporary-folder.ts';
import { tinyDataset, tinyFile } from '../../store/testing/tiny-dataset.ts';
import type { DisplayInfo } from '../displays.ts';
import { noDrawnSlides } from '../drawn-slides.ts';
import { nameDrawings } from '../name-drawings.ts';
import { createShowController } from '../show-controller.ts';
import { createSlidePictures } from '../slide-pictures.ts';
import { aDisplay, createFakeStage } from './fake-stage.ts';

export const tinyDeck = Key.parse('tiny') as DeckKey;

/** Who holds the show. */
export const presenter = {
  person: '王芳',
  device: { id: testRecordId(7), name: '会议室电脑' },
};

/** A deck of five slides, `cover` to `slide-5`, and a hidden one. */
function datasetOfFive(): string {
  const deck = JSON.parse(tinyFile('deck-tiny.json'));
  const [cover] = deck.slides;
  const more = [2, 3, 4, 5, 6].map((n) => ({
    ...cover,
    key: `slide-${n}`,
    position: n,
    title: { zh: `第${n}张`, en: `Slide ${n}` },
    hidden: n === 6,
  }));
  return tinyDataset({
    'deck-tiny.json': JSON.stringify({ ...deck, slides: [cover, ...more] }),
  });
}

/** A controller on a real store and a fake stage, with a clock that a test turns. */
export function createTestShow(displays: readonly DisplayInfo[] = [aDisplay(1), aDisplay(2)]) {
  const file = join(temporaryFolder(), 'store.sqlite');
  const store = openStore(file, {
    datasetFolder: datasetOfFive(),
    onDamaged: 'refuse',
    whoIsHere: () => presenter,
  });
  onTestFinished(() => store.close());
  const stage = createFakeStage(displays);
  const events: [string, unknown][] = [];
  const running: boolean[] = [];
  const errors: string[] = [];
  const unrecorded: { readonly error: unknown; readonly again: () => void }[] = [];
  const pictured: Briefing[] = [];
  let picturing: AbortSignal | null = null;
  let areHeld = false;
  const planned = new Set<{ readonly work: () => void; readonly at: number }>();
  let time = Date.parse('2024-01-23T01:00:00.000Z');

  const controller = createShowController({
    now: () => time,
    later(work, ms) {
      const entry = { work, at: time + ms };
      planned.add(entry);
      return () => void planned.delete(entry);
    },
    emit: (area, name, payload) => void events.push([`${area}.${name}`, payload]),
    store,
    displays: stage.displays,
    windows: stage.windows,
    pictures: createSlidePictures({
      drawer: {
        async slides({ briefing, slides }, { onCaptured, signal }) {
          pictured.push(briefing);
          picturing = signal;
          if (areHeld) return new Promise(() => {});
          for (let index = 0; index < slides; index += 1)
            await onCaptured(Buffer.from(`picture ${index + 1}`), index);
        },
      },
      kept: noDrawnSlides,
      nameDrawings,
      log: { error: (message) => void errors.push(message) },
    }),
    onRunning: (on) => void running.push(on),
    onUnrecorded: (error, again) => void unrecorded.push({ error, again }),
    log: { error: (message) => void errors.push(message) },
  });

  return {
    controller,
    store,
    file,
    stage,
    events,
    running,
    errors,
    unrecorded,
    /** What slides were pictured from, a task each. */
    pictured,
    /** From now on pictures are begun and never done. */
    holdPictures(): void {
      areHeld = true;
    },
    /** Whether the last task of pictures was given up. */
    givenUp: () => picturing?.aborted,
    start: (slide = 0, rehearsal = false) => controller.start({ deck: tinyDeck, slide, rehearsal }),
    wait: (ms: number) => {
      time += ms;
      for (const entry of planned) {
        if (entry.at > time) continue;
        planned.delete(entry);
        entry.work();
      }
    },
    show() {
      const show = controller.show();
      if (!show) throw new Error('no show runs');
      return show;
    },
    replug(now: readonly DisplayInfo[]) {
      stage.replug(now);
      controller.displaysChanged();
    },
  };
}
