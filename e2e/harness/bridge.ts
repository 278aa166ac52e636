import type { BrowserContext, Page } from '@playwright/test';
import type { Context, Emit } from '../../main/ipc/context.ts';
import { createDispatch } from '../../main/ipc/dispatch.ts';
import { handlers } from '../../main/ipc/handlers/index.ts';
import type { Log } from '../../main/log.ts';
import { allowed, channels, type WindowRole } from '../../shared/ipc/channels.ts';
import { contract } from '../../shared/ipc/contract.ts';

/** Who a page is to the main process's side. */
export interface Caller {
  readonly role: WindowRole;
  readonly context: () => Context;
}

/** Puts `window.api` into every page of a browser, answered by the app's real handlers. */
export async function exposeApi(
  browser: BrowserContext,
  callerOf: (page: Page) => Caller | undefined,
  log: Log,
): Promise<void> {
  const dispatch = createDispatch({ contract, handlers, log });
  await browser.exposeBinding('callMain', ({ page }, channel: string, { input }: Sent) => {
    const caller = callerOf(page);
    if (!caller) throw new Error(`${channel} was called by a page that nobody opened`);
    return dispatch(caller.role, channel, input, caller.context());
  });
  await browser.addInitScript(installApi, channels);
}

/**
 * Tells every page whose role may hear it, as the app's broadcast does.
 *
 * @returns also `heard`, which answers once the pages heard all that was told: a key that is pressed
 *   before would overtake it
 */
export function createPageEmit(pages: () => Iterable<readonly [Page, WindowRole]>): {
  readonly emit: Emit;
  readonly heard: () => Promise<void>;
} {
  const underWay = new Set<Promise<void>>();
  const emit: Emit = (area, name, payload) => {
    const channel = `${area}.${name}`;
    for (const [page, role] of pages()) {
      if (!allowed[role].includes(channel)) continue;
      const telling = page
        .evaluate(
          ({ channel, payload }) =>
            (globalThis as unknown as PageGlobals).hearMain(channel, payload),
          { channel, payload },
        )
        .catch(() => {
          // The page went meanwhile, as a window may.
        })
        .finally(() => underWay.delete(telling));
      underWay.add(telling);
    }
  };
  return { emit, heard: async () => void (await Promise.all(underWay)) };
}

/** In a box: a bare null and nothing at all cross alike. */
interface Sent {
  readonly input?: unknown;
}

interface PageGlobals {
  readonly callMain: (channel: string, sent: Sent) => Promise<unknown>;
  hearMain: (channel: string, payload: unknown) => void;
}

/** Runs in the page before its scripts; the counterpart of the preload script. */
function installApi(names: Readonly<Record<string, Readonly<Record<string, string>>>>): void {
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  const globals = globalThis as unknown as PageGlobals;
  globals.hearMain = (channel, payload) => {
    for (const listener of listeners.get(channel) ?? []) listener(payload);
  };
  const subscribe = (channel: string) => (listener: (payload: unknown) => void) => {
    const heard = listeners.get(channel) ?? new Set();
    listeners.set(channel, heard.add(listener));
    return () => {
      heard.delete(listener);
    };
  };
  const api = Object.fromEntries(
    Object.entries(names).map(([area, members]) => [
      area,
      Object.fromEntries(
        Object.entries(members).map(([name, type]) => [
          name,
          type === 'call'
            ? (input: unknown) => globals.callMain(`${area}.${name}`, { input })
            : subscribe(`${area}.${name}`),
        ]),
      ),
    ]),
  );
  Object.assign(globalThis, { api });
}
