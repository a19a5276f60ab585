// A canvas file that cannot be read: why, and its text as it is. A backup may take its place; nothing else here changes the file.
import { useState } from 'react'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { goTo, routes } from '#renderer/ui/routes.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import { useTitle } from '#renderer/ui/use-title.ts'
import type { OpenCanvas } from '#shared/contract/canvas-calls.ts'
import { RecoverFromBackup } from './recover-from-backup.tsx'

export function BrokenCanvas({ canvas, text, onRecovered }: { canvas: OpenCanvas; text: string; onRecovered(): void }) {
  const say = useSay()
  const speak = useSpeak()
  const [isCopied, setCopied] = useState(false)
  useTitle(canvas.document.wording.name)
  return (
    <div className="canvas-page-lone is-broken">
      <h1>{canvas.document.wording.name || say('broken.title')}</h1>
      <Banner tone="bad" title={canvas.readOnly ? speak(canvas.readOnly) : say('broken.title')}>
        {say('broken.about')}
      </Banner>
      {canvas.brokenDetail !== null && (
        <details className="broken-detail">
          <summary>{say('broken.detail')}</summary>
          <code lang="en">{canvas.brokenDetail}</code>
        </details>
      )}
      <div className="canvas-page-buttons">
        <Button
          onPress={() => {
            void navigator.clipboard.writeText(text).then(() => setCopied(true))
          }}
        >
          {say('broken.copy')}
        </Button>
        <Button onPress={() => goTo(routes.canvases)}>{say('broken.back')}</Button>
        <span role="status">{isCopied && say('broken.copied')}</span>
      </div>
      <RecoverFromBackup canvas={canvas} text={text} onRecovered={onRecovered} />
      <textarea className="broken-text" readOnly aria-label={say('broken.text')} value={text} />
    </div>
  )
}
