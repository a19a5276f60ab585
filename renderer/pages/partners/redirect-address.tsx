// The address a live developer app must have registered at the partner, to the letter, with a button that copies it.
import { useId, useState } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { useAnnounce } from '#renderer/ui/live-region.tsx'
import { useSay } from '#renderer/ui/use-say.ts'

export function RedirectAddress({ partner, address }: { partner: string; address: string }) {
  const say = useSay()
  const announce = useAnnounce()
  const labelId = useId()
  const [isCopied, setIsCopied] = useState(false)

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(address)
    setIsCopied(true)
    announce(say('partner.copied'))
  }

  return (
    <div className="redirect-address">
      <span id={labelId} className="redirect-label">
        {say('partner.live.redirect', { partner })}
      </span>
      <div className="redirect-line">
        <output aria-labelledby={labelId}>
          <code>{address}</code>
        </output>
        <Button size="small" icon="copy" onPress={copy}>
          {isCopied ? say('partner.copied') : say('partner.copy')}
        </Button>
      </div>
      <p className="card-note">{say('partner.live.redirect.note', { partner })}</p>
    </div>
  )
}
