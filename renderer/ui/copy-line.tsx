// Something to hand over to somebody else, to the letter, with a button that copies it.
import './copy-line.css'
import { useId, useState } from 'react'
import { Button } from './button.tsx'
import { useAnnounce } from './live-region.tsx'
import { useSay } from './use-say.ts'

export function CopyLine({ label, text }: { label: string; text: string }) {
  const say = useSay()
  const announce = useAnnounce()
  const labelId = useId()
  const [isCopied, setIsCopied] = useState(false)

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(text)
    setIsCopied(true)
    announce(say('partner.copied'))
  }

  return (
    <div className="copy-line">
      <span id={labelId} className="copy-label">
        {label}
      </span>
      <output aria-labelledby={labelId}>
        <code>{text}</code>
      </output>
      <Button size="small" icon="copy" label={`${say('partner.copy')}: ${label}`} onPress={copy}>
        {isCopied ? say('partner.copied') : say('partner.copy')}
      </Button>
    </div>
  )
}
