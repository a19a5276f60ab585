// Where a sign-in stands, beside what began it: waiting for the browser, denied, failed with what to do.
import { Banner } from '#renderer/ui/banner.tsx'
import { LinkButton } from '#renderer/ui/link-button.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import { unexpectedPhrase } from '#shared/core/app-error.ts'
import type { SignIn } from './use-sign-in.ts'

export function SignInNotice({ partner, signIn }: { partner: string; signIn: SignIn }) {
  const say = useSay()
  const speak = useSpeak()
  const { now, trouble } = signIn
  if (trouble)
    return (
      <Banner tone="bad" title={trouble.message} onDismiss={signIn.dismiss}>
        {trouble.fix}
      </Banner>
    )
  if (now.stage === 'waiting')
    return (
      <Banner
        tone="info"
        title={say('partner.wait.title')}
        action={{ label: say('partner.wait.cancel'), onPress: signIn.cancel }}
      >
        {say('partner.wait.text', { partner })}{' '}
        <LinkButton onPress={signIn.openAgain}>{say('partner.wait.again')}</LinkButton>
      </Banner>
    )
  if (now.stage !== 'ended') return null
  return (
    <Banner tone={now.outcome === 'denied' ? 'wait' : 'bad'} onDismiss={signIn.dismiss}>
      {now.outcome === 'denied'
        ? say('partner.signedIn.denied', { partner })
        : say('partner.signedIn.failed', { reason: speak(now.trouble ?? unexpectedPhrase) })}
    </Banner>
  )
}
