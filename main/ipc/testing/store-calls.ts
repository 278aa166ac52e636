import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { WindowRole } from '../../../shared/ipc/channels.ts';
import { contract } from '../../../shared/ipc/contract.ts';
import { openStore } from '../../store/file/open.ts';
import { temporaryFolder } from '../../store/testing/temporary-folder.ts';
import { tinyDataset } from '../../store/testing/tiny-dataset.ts';
import type { Context } from '../context.ts';
import { createDispatch } from '../dispatch.ts';
import { handlers } from '../handlers/index.ts';
import { relayChanges } from '../relay-changes.ts';

/**
 * The calls of windows over the real handlers and a real, small store, closed when the test ends;
 * `createCalls` has the whole app.
 *
 * @param more what the handlers in question need beside the store
 */
export function createStoreCalls(more: Partial<Context> = {}) {
  const file = join(temporaryFolder(), 'store.sqlite');
  const store = openStore(file, { datasetFolder: tinyDataset(), onDamaged: 'refuse' });
  onTestFinished(() => store.close());
  const log = { info: () => {}, error: () => {} };
  const told: string[] = [];
  relayChanges(store, (area, name) => void told.push(`${area}.${name}`));
  const dispatch = createDispatch<Context>({ contract, handlers, log });
  const context = { store, log, ...more } as unknown as Context;
  const call = (channel: string, input?: unknown, role: WindowRole = 'editor') =>
    dispatch(role, channel, input, context);
  return { store, call, told };
}
