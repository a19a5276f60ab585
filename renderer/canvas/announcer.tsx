// Says what happened on the canvas to a screen reader; what was refused is also shown for a while over the drawing.
import { useEffect, useState } from 'react'
import { browserClock } from '#renderer/link/browser-clock.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { useAnnounce } from '#renderer/ui/live-region.tsx'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import { secondMs } from '#shared/core/clock.ts'
import { useCanvas } from './canvas-desk.tsx'

const shownMs = 6 * secondMs
const refusals = ['link.refused.', 'editing.refused.', 'group.refused.', 'editor.said.readOnly']

export function Announcer() {
  const speak = useSpeak()
  const announce = useAnnounce()
  const announced = useCanvas((state) => state.announced)
  const [gone, setGone] = useState(0)
  const text = announced ? speak(announced.phrase) : ''

  useEffect(() => {
    if (!announced) return
    announce(text)
    return browserClock.after(shownMs, () => setGone(announced.count))
  }, [announced, announce, text])

  const isRefusal = announced !== null && refusals.some((prefix) => announced.phrase.key.startsWith(prefix))
  if (!isRefusal || announced.count === gone) return null
  return (
    <p className="stage-note">
      <Icon name="warning" />
      {text}
    </p>
  )
}
