// Tells the person by a desktop notification when a cause begins and when it is over, while the setting allows it.
import { useEffect, useRef } from 'react'
import { useCauses } from '../data/use-causes.ts'
import { useWorkspace } from '../data/use-workspace.ts'
import { goTo, routes } from '../ui/routes.ts'
import { useNow } from '../ui/use-now.ts'
import { useSay } from '../ui/use-say.ts'
import { useSpeak } from '../ui/use-speak.ts'
import { type NoticeBook, nextNotices } from './inbox-notices.ts'

const lookEveryMs = 10_000

export function useInboxNotices(): void {
  const say = useSay()
  const speak = useSpeak()
  const isOn = useWorkspace().data?.settings.notifications === true
  const causes = useCauses().data?.causes
  const now = useNow(lookEveryMs)
  const book = useRef<NoticeBook | null>(null)
  useEffect(() => {
    if (!causes) return
    book.current = nextNotices(book.current, causes, now)
    if (!isOn || !('Notification' in window) || Notification.permission !== 'granted') return
    for (const { kind, name, cause } of book.current.notices) {
      const partner = String(cause.phrase.parameters?.partner ?? '')
      const title = kind === 'began' ? speak(cause.phrase) : say('notice.over', { partner })
      const waits = cause.state === 'errored' ? 'notice.errored' : 'notice.waiting'
      const body = kind === 'began' ? say(waits, { count: cause.people }) : say('notice.over.text')
      // The same name replaces an older notice of the cause, also from another window.
      const notice = new Notification(title, { body, tag: name })
      notice.onclick = () => {
        window.focus()
        goTo(routes.inbox)
        notice.close()
      }
    }
  }, [causes, isOn, now, say, speak])
}
