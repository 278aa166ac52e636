import { AppError, type ErrorCode } from '../../shared/errors.ts';
import { allowed, type WindowRole } from '../../shared/ipc/channels.ts';
import type { ContractShape } from '../../shared/ipc/define.ts';
import type { Outcome } from '../../shared/ipc/outcome.ts';
import type { Log } from '../log.ts';

type AnyHandler<Context> = (input: never, context: Context) => unknown;
type AnyHandlers<Context> = Readonly<Record<string, Readonly<Record<string, AnyHandler<Context>>>>>;

interface Dependencies<Context> {
  readonly contract: ContractShape;
  readonly handlers: AnyHandlers<Context>;
  readonly log: Log;
}

/** Answers one call of a window; never rejects. */
export type Dispatch<Context> = (
  role: WindowRole,
  channel: string,
  input: unknown,
  context: Context,
) => Promise<Outcome<unknown>>;

/**
 * The way of every call: is it this role's, is its input right, run it, is its output right.
 *
 * What goes wrong inside crosses as `internal`, without details; those are for the log.
 */
export function createDispatch<Context>({
  contract,
  handlers,
  log,
}: Dependencies<Context>): Dispatch<Context> {
  async function run(channel: string, input: unknown, context: Context): Promise<unknown> {
    const [area = '', name = ''] = channel.split('.');
    const call = contract[area]?.[name];
    const handler = handlers[area]?.[name];
    if (call?.type !== 'call' || !handler) throw new AppError('ipc.forbidden', { channel });
    const parsed = call.input.safeParse(input);
    if (!parsed.success) throw new AppError('ipc.invalid', { channel }, { cause: parsed.error });
    return call.output.parse(await handler(parsed.data as never, context));
  }

  return async (role, channel, input, context) => {
    try {
      if (!allowed[role].includes(channel)) throw new AppError('ipc.forbidden', { channel });
      return { ok: true, value: await run(channel, input, context) };
    } catch (error) {
      const failure = AppError.toFailure(error);
      if (isOurFault(failure.code)) log.error(`${channel} of the ${role} window failed`, error);
      return { ok: false, error: failure };
    }
  };
}

const ours = new Set<ErrorCode>(['internal', 'export.render-failed', 'export.unproved']);

/** Failures that no person caused: a bug of this program, or a window doing what it may not. */
function isOurFault(code: ErrorCode): boolean {
  return code.startsWith('ipc.') || ours.has(code);
}
