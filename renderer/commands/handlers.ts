import type {
  BriefingCommandId,
  CommandId,
  RendererCommandId,
  WindowCommandId,
} from '../../shared/commands/registry.ts';

/** A handler for every command of the window, whatever view is in front. */
export type WindowHandlers = Readonly<Record<WindowCommandId, () => void>>;

/** A handler for every command of the briefing, none missing, none extra. */
export type ReaderHandlers = Readonly<Record<BriefingCommandId, () => void>>;

/** Some commands with what carries them out. */
export type CommandHandlers = Readonly<Partial<Record<RendererCommandId, () => void>>>;

/** Carries a command out, if it is among these. */
export function carryOut(id: CommandId, handlers: CommandHandlers): void {
  (handlers as Partial<Record<CommandId, () => void>>)[id]?.();
}
