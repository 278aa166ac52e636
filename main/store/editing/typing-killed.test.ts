import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { createConnect } from '../file/connect.ts';
import { inspectFile } from '../file/inspect-file.ts';
import { openStore } from '../file/open.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tinyDataset } from '../testing/tiny-dataset.ts';

const kills = Number(process.env['HONGSHAN_KILLS'] ?? 10);
const program = join(import.meta.dirname, '..', 'testing', 'typing-program.ts');
const words = '坚持稳中求进工作总基调推动高质量发展取得新成效'.repeat(20);

/** Types in a process of its own, which is killed when it said of so many letters that they are saved. */
async function killedWhileTyping(file: string, title: string, letters: number): Promise<number> {
  const child = spawn(process.execPath, [program, file, title], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(dirname(file), 'compiled') },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const gone = once(child, 'exit');
  let saved = 0;
  for await (const line of createInterface(child.stdout)) {
    saved = Number(line);
    if (saved >= letters) child.kill('SIGKILL');
  }
  const [, signal] = await gone;
  expect(signal).toBe('SIGKILL');
  return saved;
}

test(`of what was saved before ${kills} kills while typing nothing is lost, and each text is one step`, {
  timeout: 600_000,
}, async () => {
  const file = join(temporaryFolder(), 'store.sqlite');
  const open = () => openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
  const untouched = open();
  const titles = [untouched.decks.list()[0]?.slides[0]?.title.zh ?? ''];
  untouched.close();
  for (let round = 1; round <= kills; round += 1) {
    const typed = `第${round}次${words}`;
    const saved = await killedWhileTyping(file, typed, 1 + ((round * 7) % 40));
    const store = open();
    const title = store.decks.list()[0]?.slides[0]?.title.zh ?? '';
    expect(inspectFile(file, createConnect(undefined))).toBe('sound');
    store.close();
    expect(typed.startsWith(title), `${title} is no beginning of what was typed`).toBe(true);
    expect(title.length).toBeGreaterThanOrEqual(saved);
    titles.push(title);
  }
  const store = open();
  onTestFinished(() => store.close());
  expect((await store.damage.find()).count).toBe(0);
  for (const title of titles.slice(0, -1).reverse()) {
    store.edits.undo();
    expect(store.decks.list()[0]?.slides[0]?.title.zh).toBe(title);
  }
  expect(store.edits.undoState().undo).toBeNull();
});
