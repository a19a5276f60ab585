// The end of a list that has more: how many are shown, and a button for the next page. Disappears when all are there.
import './load-more.css'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { useSay } from './use-say.ts'

export interface LoadMoreProps {
  readonly hasMore: boolean
  readonly isLoading?: boolean
  readonly onPress: () => void
  /** The button's words, where “Show more” says too little. */
  readonly label?: string
  /** "100 of 5,000". */
  readonly children?: ReactNode
}

export function LoadMore({ hasMore, isLoading = false, onPress, label, children }: LoadMoreProps) {
  const say = useSay()
  if (!hasMore && children === undefined) return null
  return (
    <div className="load-more">
      {children !== undefined && <span className="load-more-shown">{children}</span>}
      {hasMore && (
        <Button size="small" isBusy={isLoading} onPress={onPress}>
          {label ?? say('ui.more')}
        </Button>
      )}
    </div>
  )
}
