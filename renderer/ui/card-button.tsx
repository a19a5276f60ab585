// A choice as large as a card.
import './card-button.css'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'

export interface CardButtonProps {
  readonly onPress: () => void
  readonly isDisabled?: boolean
  readonly children: ReactNode
}

export function CardButton({ onPress, isDisabled = false, children }: CardButtonProps) {
  return (
    <Button className="card-button" isDisabled={isDisabled} onPress={() => onPress()}>
      {children}
    </Button>
  )
}
