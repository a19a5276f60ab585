// The journey read back as sentences; each leads to its step, and all of them can be copied.
import { useMemo, useState } from 'react'
import { useCanvas } from '#renderer/canvas/canvas-desk.tsx'
import { clipboardRefused, writeClipboard } from '#renderer/canvas/clipboard-door.ts'
import { shownDocument } from '#renderer/canvas/shown-document.ts'
import { useCanvasFacts } from '#renderer/canvas/use-canvas-facts.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { LoadMore } from '#renderer/ui/load-more.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import { journeyText } from '#shared/canvas/journey-text.ts'
import { phrase } from '#shared/words/say.ts'

/** As many as somebody reads at one go. */
const atOnce = 200

export function JourneyText() {
  const say = useSay()
  const speak = useSpeak()
  const format = useFormat()
  const facts = useCanvasFacts()
  const document = useCanvas(shownDocument)
  const select = useCanvas((state) => state.select)
  const reveal = useCanvas((state) => state.reveal)
  const announce = useCanvas((state) => state.announce)
  const [shown, setShown] = useState(atOnce)
  const sentences = useMemo(
    () => journeyText(document, facts, { say, speak, duration: (ms) => format.duration(ms) }),
    [document, facts, say, speak, format],
  )
  const copy = async () => {
    const text = sentences.map(({ text: line, depth }) => `${'  '.repeat(depth)}${line}`).join('\n')
    const isWritten = await writeClipboard(text)
    announce(isWritten ? phrase('journey.copied') : clipboardRefused)
  }
  return (
    <div className="journey-text">
      <ol>
        {sentences.slice(0, shown).map(({ key, text, depth, stepId }) => (
          <li key={key} style={{ marginInlineStart: `${depth}rem` }}>
            {stepId === null ? (
              text
            ) : (
              <button
                type="button"
                onClick={() => {
                  select([stepId])
                  reveal(stepId, { focus: false })
                }}
              >
                {text}
              </button>
            )}
          </li>
        ))}
      </ol>
      <LoadMore hasMore={shown < sentences.length} onPress={() => setShown(shown + atOnce)} />
      <Button onPress={() => void copy()}>{say('journey.copy')}</Button>
    </div>
  )
}
