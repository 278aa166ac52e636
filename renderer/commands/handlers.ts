import type { CommandId } from '../../shared/commands/registry.ts';

/** The commands that a window carries out itself; a test holds the list against the registry. */
export const rendererCommandIds = [
  'file.export-pdf',
  'file.export-again',
  'edit.undo',
  'edit.redo',
  'edit.copy-slide',
  'file.export-data',
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
  'go.briefing',
  'go.data',
  'go.review',
  'go.sources',
  'go.goals',
  'go.differences',
  'go.back',
  'go.forward',
] as const satisfies readonly CommandId[];

export type RendererCommandId = (typeof rendererCommandIds)[number];

/** The commands that work alike in every view: leading to another, undo and redo; all others are the reader's. */
type GoingCommandId = Extract<RendererCommandId, `go.${string}` | 'edit.undo' | 'edit.redo'>;
export type GoingHandlers = Readonly<Record<GoingCommandId, () => void>>;

/** A handler for every command of the reader, none missing, none extra. */
export type ReaderHandlers = Readonly<
  Record<Exclude<RendererCommandId, GoingCommandId>, () => void>
>;

/** Some commands with what carries them out. */
export type CommandHandlers = Readonly<Partial<Record<RendererCommandId, () => void>>>;

/** Carries a command out, if it is among these. */
export function carryOut(id: CommandId, handlers: CommandHandlers): void {
  (handlers as Partial<Record<CommandId, () => void>>)[id]?.();
}
