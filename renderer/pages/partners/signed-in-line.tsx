// Who is signed in, where the token is kept, when it was last checked, and Check now (S21).
import { useEffect } from 'react'
import { useCall } from '#renderer/data/use-call.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useToasts } from '#renderer/ui/toasts.tsx'
import { TroubleBanner } from '#renderer/ui/trouble-banner.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { Connection } from '#shared/partners/connection.ts'

export function SignedInLine({ connection, onChooseAccounts }: { connection: Connection; onChooseAccounts(): void }) {
  const say = useSay()
  const format = useFormat()
  const toasts = useToasts()
  const check = useCall('connections.check')
  // A refused sign-in is said at the top of the page, with its one button; here it would outlive the signing in.
  const { trouble, clearTrouble } = check
  const isRefused = connection.state === 'needs-sign-in'
  useEffect(() => {
    if (isRefused && trouble) clearTrouble()
  }, [isRefused, trouble, clearTrouble])

  async function checkNow(): Promise<void> {
    if (await check.call({ connectionId: connection.id })) toasts.add({ text: say('partner.checkFine') })
  }

  return (
    <>
      {!isRefused && <TroubleBanner trouble={check.trouble} onDismiss={check.clearTrouble} />}
      <div className="signed-in">
        <ul className="signed-in-facts">
          <li>{say('partner.signedInAs', { name: connection.signedInAs })}</li>
          <li>{say(`partner.token.${connection.tokenKept}`)}</li>
          <li>{say('partner.checkedAt', { when: format.dateTime(connection.checkedAt) })}</li>
        </ul>
        <Button size="small" onPress={onChooseAccounts}>
          {say('partner.account.choose')}
        </Button>
        <Button size="small" isBusy={check.isBusy} onPress={checkNow}>
          {say('partner.checkNow')}
        </Button>
      </div>
    </>
  )
}
