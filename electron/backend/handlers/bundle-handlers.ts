// The calls of handing on: a canvas in one file, or told in a document; and one that comes.
import type { bundleCalls } from '#shared/contract/bundle-calls.ts'
import type { AppContract } from '#shared/contract/contract.ts'
import type { Handlers } from '#shared/contract/contract-kit.ts'
import type { handoffCalls } from '#shared/contract/handoff-calls.ts'
import type { BundleDesk } from '../journey/bundle-desk.ts'

export function bundleHandlers(
  desk: BundleDesk,
): Pick<Handlers<AppContract>, keyof typeof bundleCalls | keyof typeof handoffCalls> {
  return {
    'bundles.export': ({ id }) => desk.export(id),
    'handoffs.write': ({ id, format, contentLanguage }) => desk.handoff(id, format, contentLanguage),
    'bundles.plan': ({ text }) => desk.plan(text),
    'bundles.import': ({ text, choices }) => ({ id: desk.import(text, choices) }),
    'bundles.takeBack': ({ id }) => {
      desk.takeBack(id)
      return {}
    },
  }
}
