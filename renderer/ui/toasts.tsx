// Short news of finished or undoable things: at most three, bottom left, paused by hover or focus. Errors are never only here.
import './toasts.css'
import { UNSTABLE_Toast as Toast, UNSTABLE_ToastContent as ToastContent, UNSTABLE_ToastQueue as ToastQueue, UNSTABLE_ToastRegion as ToastRegion } from 'react-aria-components'
import { IconButton } from './icon-button.tsx'
import { LinkButton } from './link-button.tsx'
import { useSay } from './use-say.ts'

export interface News {
  readonly text: string
  readonly action?: { readonly label: string; readonly onPress: () => void }
}

const shownForMs = 7_000
const queue = new ToastQueue<News>({ maxVisibleToasts: 3 })

export function addToast(news: News): void {
  queue.add(news, { timeout: shownForMs })
}

export function Toasts() {
  const say = useSay()
  return (
    <ToastRegion queue={queue} className="toasts" aria-label={say('ui.notifications')}>
      {({ toast }) => (
        <Toast toast={toast} className="toast">
          <ToastContent className="toast-text">{toast.content.text}</ToastContent>
          {toast.content.action && (
            <LinkButton
              onPress={() => {
                toast.content.action?.onPress()
                queue.close(toast.key)
              }}
            >
              {toast.content.action.label}
            </LinkButton>
          )}
          <IconButton slot="close" icon="close" label={say('ui.dismiss')} />
        </Toast>
      )}
    </ToastRegion>
  )
}
