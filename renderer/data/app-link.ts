// The link of this app: the one contract over whichever pipe the host gave. Only names the types; opens nothing.
import type { AppContract } from '#shared/contract/contract.ts'
import type { CallName, EventName, InputOf, OutputOf, PayloadOf } from '#shared/contract/contract-kit.ts'
import type { Link } from '../link/open-link.ts'

export type AppLink = Link<AppContract>
export type AppCall = CallName<AppContract>
export type AppInput<Name extends AppCall> = InputOf<AppContract, Name>
export type AppOutput<Name extends AppCall> = OutputOf<AppContract, Name>
export type AppEvent = EventName<AppContract>
export type AppPayload<Name extends AppEvent> = PayloadOf<AppContract, Name>
