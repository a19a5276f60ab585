// Says that typing which was not saved is back, or asks what becomes of it.
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { BroughtBackTyping } from './use-brought-back-typing.ts'

export function TypingNotice({ typing }: { typing: BroughtBackTyping }) {
  const say = useSay()
  if (typing.state === 'none') return null
  if (typing.state === 'back') {
    return (
      <Banner
        tone="info"
        title={say('typing.back')}
        action={{ label: say('typing.back.undo'), onPress: typing.discard }}
        onDismiss={typing.dismiss}
      />
    )
  }
  return (
    <Banner
      tone="wait"
      title={say('typing.waiting')}
      action={
        <div className="canvas-page-buttons">
          <Button size="small" onPress={typing.bring}>
            {say('typing.bring')}
          </Button>
          <Button size="small" onPress={typing.discard}>
            {say('typing.discard')}
          </Button>
        </div>
      }
    />
  )
}
