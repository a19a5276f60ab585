// The call that turns a page into a PDF: asks the host, which has a browser, and says in words why there is none.
import type { AppContract } from '#shared/contract/contract.ts'
import type { Handlers } from '#shared/contract/contract-kit.ts'
import { AppError } from '#shared/core/app-error.ts'
import type { PrintPdf } from '#shared/core/printed-page.ts'

export function printHandlers(parts: { printPdf?: PrintPdf }): Pick<Handlers<AppContract>, 'prints.pdf'> {
  return {
    'prints.pdf': async ({ html }) => {
      const printed = (await parts.printPdf?.(html)) ?? { ok: false, why: 'no-browser' }
      if (!printed.ok) throw new AppError(`print-${printed.why}`, { retryable: printed.why === 'failed' })
      return { base64: Buffer.from(printed.pdf).toString('base64') }
    },
  }
}
