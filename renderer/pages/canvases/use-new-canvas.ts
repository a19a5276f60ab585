// Making a canvas and going to it: blank, from a template, from a file. A refusal stays on the page until it is dismissed.
import { useCallback, useState } from 'react'
import type { AppInput } from '#renderer/data/app-link.ts'
import { useCall } from '#renderer/data/use-call.ts'
import { goTo, routes } from '#renderer/ui/routes.ts'
import { useSay } from '#renderer/ui/use-say.ts'

export type CanvasOrigin = AppInput<'canvases.create'>['from']

export interface NewCanvas {
  create(from: CanvasOrigin, name?: string): Promise<void>
  openFile(file: File): Promise<void>
  readonly isBusy: boolean
  /** Why the last one was not made, as a sentence. */
  readonly refusal: string | null
  clearRefusal(): void
}

const largestFile = 16_000_000

export function useNewCanvas(): NewCanvas {
  const say = useSay()
  const { call, isBusy, trouble, clearTrouble } = useCall('canvases.create')
  const [tooLarge, setTooLarge] = useState<string | null>(null)
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
      else await create({ kind: 'file', text: await file.text() })
    },
    [create],
  )
  const clearRefusal = useCallback(() => {
    setTooLarge(null)
    clearTrouble()
  }, [clearTrouble])
  const refusal = tooLarge
    ? say('library.file.tooLarge', { name: tooLarge })
    : trouble && say('library.refused', { message: trouble.message, fix: trouble.fix })
  return { create, openFile, isBusy, refusal, clearRefusal }
}
