// The rehearsal of one canvas: opens the saved draft and its rehearsal, or says why it cannot be played.
import './rehearsal-page.css'
import { useCallback, useEffect, useState } from 'react'
import { useLink } from '#renderer/data/link-provider.tsx'
import { troubleOf } from '#renderer/data/trouble.ts'
import { useLanguage } from '#renderer/data/use-language.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { goTo, routes } from '#renderer/ui/routes.ts'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { useTitle } from '#renderer/ui/use-title.ts'
import type { OpenCanvas } from '#shared/contract/canvas-calls.ts'
import type { RehearsalState } from '#shared/contract/rehearsal-calls.ts'
import type { CanvasId } from '#shared/core/ids.ts'
import { type Play, usualPlay } from './play.ts'
import { RehearsalRoom } from './rehearsal-room.tsx'

export function RehearsalPage({ canvasId }: { canvasId: CanvasId }) {
  const say = useSay()
  const language = useLanguage()
  const { client } = useLink()
  const [opened, setOpened] = useState<{ canvas: OpenCanvas; state: RehearsalState; play: Play } | null>(null)
  const [cause, setCause] = useState<unknown>(null)
  useTitle(say('rehearsal.title', { name: opened?.canvas.document.wording.name ?? '' }))

  const start = useCallback(
    async (play: Play) => {
      setCause(null)
      setOpened(null)
      try {
        const saved = await client.call('canvases.open', { id: canvasId })
        const state = await client.call('rehearsals.open', { canvasId, ...play })
        const canvas = play.replay ? { ...saved, document: play.replay.canvas } : saved
        setOpened({ canvas, state, play })
      } catch (failure) {
        setCause(failure)
      }
    },
    [client, canvasId],
  )
  useEffect(() => void start(usualPlay), [start])

  const trouble = troubleOf(language, cause)
  if (trouble) {
    return (
      <div className="rehearsal-lone">
        <Banner tone="bad" title={`${say('rehearsal.failed')} · ${trouble.message}`}>
          {trouble.fix}
        </Banner>
        <div className="rehearsal-buttons">
          <Button variant="primary" onPress={() => void start(usualPlay)}>
            {say('rehearsal.again')}
          </Button>
          <Button onPress={() => goTo(routes.canvas(canvasId))}>{say('rehearsal.back')}</Button>
        </div>
      </div>
    )
  }
  if (!opened) {
    return (
      <div className="rehearsal-lone" aria-busy="true">
        <p role="status">{say('rehearsal.starting')}</p>
        <Skeleton lines={4} />
      </div>
    )
  }
  return <RehearsalRoom key={opened.state.id} canvasId={canvasId} {...opened} onStart={(play) => void start(play)} />
}
