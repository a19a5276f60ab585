// The bundles' calls: a canvas handed on in one file, and one that comes.
import type { bundleCalls } from '#shared/contract/bundle-calls.ts'
import type { AppContract } from '#shared/contract/contract.ts'
import type { Handlers } from '#shared/contract/contract-kit.ts'
import type { BundleDesk } from '../journey/bundle-desk.ts'

export function bundleHandlers(desk: BundleDesk): Pick<Handlers<AppContract>, keyof typeof bundleCalls> {
  return {
    'bundles.export': ({ id }) => desk.export(id),
    'bundles.plan': ({ text }) => desk.plan(text),
    'bundles.import': ({ text, choices }) => ({ id: desk.import(text, choices) }),
    'bundles.takeBack': ({ id }) => {
      desk.takeBack(id)
      return {}
    },
  }
}
