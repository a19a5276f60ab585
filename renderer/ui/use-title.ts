// The title of the window while a page is open: the page's own name first, so that tabs and screen readers tell them apart.
import { useEffect } from 'react'
import { useSay } from './use-say.ts'

export function useTitle(page: string): void {
  const say = useSay()
  const title = say('app.title', { page })
  useEffect(() => {
    document.title = title
  }, [title])
}
