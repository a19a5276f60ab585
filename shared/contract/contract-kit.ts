// How the contract is written: calls and events as zod schemas; every type on both sides derives from them (design.md §3).
// One of the three places where casts are allowed (decisions.md 30).
import type { z } from 'zod'

export interface Call<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly input: Input
  readonly output: Output
}
export type Calls = Readonly<Record<string, Call>>
export type Events = Readonly<Record<string, z.ZodType>>
export interface Contract<C extends Calls = Calls, E extends Events = Events> {
  readonly calls: C
  readonly events: E
}

export function call<Input extends z.ZodType, Output extends z.ZodType>(
  parts: Call<Input, Output>,
): Call<Input, Output> {
  return parts
}

export function contractOf<const C extends Calls, const E extends Events>(parts: Contract<C, E>): Contract<C, E> {
  return parts
}

export type CallName<K extends Contract> = keyof K['calls'] & string
export type EventName<K extends Contract> = keyof K['events'] & string
export type InputOf<K extends Contract, Name extends CallName<K>> = z.input<K['calls'][Name]['input']>
export type ParsedInputOf<K extends Contract, Name extends CallName<K>> = z.output<K['calls'][Name]['input']>
export type OutputOf<K extends Contract, Name extends CallName<K>> = z.output<K['calls'][Name]['output']>
export type PayloadOf<K extends Contract, Name extends EventName<K>> = z.output<K['events'][Name]>

/** What a handler may use besides its input. */
export interface CallContext {
  /** Aborted when the caller cancels or its pipe closes. */
  readonly signal: AbortSignal
}

/** One handler for each call; a missing one does not compile. */
export type Handlers<K extends Contract> = {
  readonly [Name in CallName<K>]: (
    input: ParsedInputOf<K, Name>,
    context: CallContext,
  ) => OutputOf<K, Name> | Promise<OutputOf<K, Name>>
}

/** The two schemas of a call by the name a pipe brought, if the contract has it (never something inherited by every object). */
export function findCall(contract: Contract, name: string): Call | undefined {
  return Object.hasOwn(contract.calls, name) ? contract.calls[name] : undefined
}

/** The schema of an event by the name a pipe brought, if the contract has it. */
export function findEvent(contract: Contract, name: string): z.ZodType | undefined {
  return Object.hasOwn(contract.events, name) ? contract.events[name] : undefined
}

export type LooseHandler = (input: unknown, context: CallContext) => unknown

/** A handler by the name a pipe brought. The caller must have parsed the input with that call's schema: that is what makes the cast true. */
export function findHandler<K extends Contract>(handlers: Handlers<K>, name: string): LooseHandler | undefined {
  return Object.hasOwn(handlers, name) ? (handlers as unknown as Record<string, LooseHandler>)[name] : undefined
}
