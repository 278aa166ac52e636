import type { CommandId } from '../../shared/commands/registry.ts';

/** The commands that a window carries out itself; a test holds the list against the registry. */
export const rendererCommandIds = [
  'file.export-pdf',
  'file.export-again',
  'edit.copy-slide',
  'show.start',
  'show.start-here',
  'show.rehearse',
  'view.next-slide',
  'view.previous-slide',
  'view.first-slide',
  'view.last-slide',
  'view.toggle-full-screen',
  'view.toggle-notes',
  'view.toggle-sources',
  'view.ask',
  'view.meetings',
  'help.keys',
] as const satisfies readonly CommandId[];

export type RendererCommandId = (typeof rendererCommandIds)[number];

/** A handler for every renderer command, none missing, none extra. */
export type RendererHandlers = Readonly<Record<RendererCommandId, () => void>>;

/** Carries a command out, if it is one of this window's. */
export function carryOut(id: CommandId, handlers: RendererHandlers): void {
  (handlers as Partial<Record<CommandId, () => void>>)[id]?.();
}
