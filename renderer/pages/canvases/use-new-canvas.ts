// Making a canvas and going to it: blank, from a template, from a file. A refusal stays on the page until it is dismissed.
import { useCallback, useState } from 'react'
import type { AppInput } from '#renderer/data/app-link.ts'
import type { Trouble } from '#renderer/data/trouble.ts'
import { useCall } from '#renderer/data/use-call.ts'
import { goTo, routes } from '#renderer/ui/routes.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { isBundleText } from '#shared/bundle/canvas-bundle.ts'

export type CanvasOrigin = AppInput<'canvases.create'>['from']

/** What happened and what to do, in words. */
export type Refusal = Pick<Trouble, 'message' | 'fix'>

export interface NewCanvas {
  create(from: CanvasOrigin, name?: string): Promise<void>
  openFile(file: File): Promise<void>
  /** The text of a bundle somebody opened, to be looked at before it comes in. */
  readonly bundle: string | null
  closeBundle(): void
  readonly isBusy: boolean
  /** Why the last one was not made. */
  readonly refusal: Refusal | null
  clearRefusal(): void
}

const largestFile = 16_000_000

export function useNewCanvas(): NewCanvas {
  const say = useSay()
  const { call, isBusy, trouble, clearTrouble } = useCall('canvases.create')
  const [tooLarge, setTooLarge] = useState<string | null>(null)
  const [bundle, setBundle] = useState<string | null>(null)
  const create = useCallback(
    async (from: CanvasOrigin, name?: string) => {
      setTooLarge(null)
      const made = await call({ from, ...(name === undefined ? {} : { name }) })
      if (made) goTo(routes.canvas(made.id))
    },
    [call],
  )
  const openFile = useCallback(
    async (file: File) => {
      if (file.size > largestFile) setTooLarge(file.name)
      else {
        const text = await file.text()
        if (isBundleText(text)) setBundle(text)
        else await create({ kind: 'file', text })
      }
    },
    [create],
  )
  const clearRefusal = useCallback(() => {
    setTooLarge(null)
    clearTrouble()
  }, [clearTrouble])
  const refusal = tooLarge
    ? { message: say('library.file.tooLarge', { name: tooLarge }), fix: say('library.file.tooLarge.fix') }
    : trouble
  return { create, openFile, bundle, closeBundle: () => setBundle(null), isBusy, refusal, clearRefusal }
}
