import type { CommandId, RendererCommandId } from '../../shared/commands/registry.ts';

/** The commands that work alike in every view: leading to another, undo and redo, who the person is; all others are the reader's. */
type GoingCommandId = Extract<
  RendererCommandId,
  `go.${string}` | 'edit.undo' | 'edit.redo' | 'edit.profile'
>;
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
