import type { z } from 'zod';
import type { Outcome } from './outcome.ts';

export interface Call<Input extends z.ZodType, Output extends z.ZodType> {
  readonly type: 'call';
  readonly input: Input;
  readonly output: Output;
}

export interface Event<Payload extends z.ZodType> {
  readonly type: 'event';
  readonly payload: Payload;
}

/** A question that a window asks the main process; both directions are parsed. */
export function call<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Call<Input, Output> {
  return { type: 'call', input, output };
}

/** Something that the main process tells windows. */
export function event<Payload extends z.ZodType>(payload: Payload): Event<Payload> {
  return { type: 'event', payload };
}

type AnyCall = Call<z.ZodType, z.ZodType>;
type AnyEvent = Event<z.ZodType>;
export type Area = Readonly<Record<string, AnyCall | AnyEvent>>;
export type ContractShape = Readonly<Record<string, Area>>;

type CallNames<A extends Area> = {
  [Name in keyof A]: A[Name] extends AnyCall ? Name : never;
}[keyof A];
type EventNames<A extends Area> = {
  [Name in keyof A]: A[Name] extends AnyEvent ? Name : never;
}[keyof A];
type Arguments<Input extends z.ZodType> =
  z.input<Input> extends void ? [] : [input: z.input<Input>];

/** The bridge as the preload exposes it: calls answer with an `Outcome`, events are subscribed to. */
export type Bridge<C extends ContractShape> = {
  readonly [AreaName in keyof C]: {
    readonly [Name in CallNames<C[AreaName]>]: C[AreaName][Name] extends Call<
      infer Input,
      infer Output
    >
      ? (...args: Arguments<Input>) => Promise<Outcome<z.output<Output>>>
      : never;
  } & {
    readonly [Name in EventNames<C[AreaName]>]: C[AreaName][Name] extends Event<infer Payload>
      ? (listener: (payload: z.output<Payload>) => void) => () => void
      : never;
  };
};

/** The renderer's side: as the bridge, with failures thrown as `AppError`. */
export type Client<C extends ContractShape> = {
  readonly [AreaName in keyof C]: {
    readonly [Name in CallNames<C[AreaName]>]: C[AreaName][Name] extends Call<
      infer Input,
      infer Output
    >
      ? (...args: Arguments<Input>) => Promise<z.output<Output>>
      : never;
  } & {
    readonly [Name in EventNames<C[AreaName]>]: C[AreaName][Name] extends Event<infer Payload>
      ? (listener: (payload: z.output<Payload>) => void) => () => void
      : never;
  };
};

/** The main process's side of one area: a handler for every call, none missing, none extra. */
export type Handlers<A extends Area, Context> = {
  readonly [Name in CallNames<A>]: A[Name] extends Call<infer Input, infer Output>
    ? (input: z.output<Input>, context: Context) => z.input<Output> | Promise<z.input<Output>>
    : never;
};

/** The payload of the event `area.name`. */
export type EventPayload<C extends ContractShape, A extends keyof C, Name extends keyof C[A]> =
  C[A][Name] extends Event<infer Payload> ? z.input<Payload> : never;
