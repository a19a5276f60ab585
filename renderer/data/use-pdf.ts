// A page of our own as a PDF, by the host's browser. Trouble (no browser on this machine) is for the screen that asked to show.
import { useCallback } from 'react'
import { type Ask, useCall } from './use-call.ts'

export interface PdfPrinter extends Omit<Ask<'prints.pdf'>, 'call'> {
  /** Undefined when it failed: then `trouble` says why. */
  print(html: string): Promise<Uint8Array<ArrayBuffer> | undefined>
}

export function usePdf(): PdfPrinter {
  const { call, ...ask } = useCall('prints.pdf')
  const print = useCallback(
    async (html: string) => {
      const answer = await call({ html })
      return answer && Uint8Array.from(atob(answer.base64), (sign) => sign.charCodeAt(0))
    },
    [call],
  )
  return { ...ask, print }
}
