// A window over the page that wants an answer or shows something whole. Escape and the cross close it.
import './dialog.css'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from './icon-button.tsx'
import { reachWhileScrollable } from './reach-while-scrollable.ts'
import { useSay } from './use-say.ts'

export interface DialogProps {
  readonly title: string
  /** Left out for a dialog that is mounted only while it is open. */
  readonly isOpen?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
  readonly onClose?: () => void
  readonly size?: 'small' | 'medium' | 'large' | 'full'
  readonly role?: 'dialog' | 'alertdialog'
  readonly footer?: ReactNode
  readonly children?: ReactNode
}

export function Dialog({
  title,
  isOpen = true,
  onOpenChange,
  onClose,
  size = 'medium',
  role = 'dialog',
  footer,
  children,
}: DialogProps) {
  const say = useSay()
  const close = () => {
    onOpenChange?.(false)
    onClose?.()
  }
  return (
    <ModalOverlay
      className="scrim"
      isOpen={isOpen}
      onOpenChange={(open) => !open && close()}
      isDismissable={role === 'dialog'}
    >
      <Modal className={`dialog-frame is-${size}`}>
        <AriaDialog className="dialog" role={role}>
          <header className="dialog-head">
            <Heading slot="title" className="dialog-title" level={2}>
              {title}
            </Heading>
            {role === 'dialog' && <IconButton icon="close" label={say('ui.close')} onPress={close} />}
          </header>
          <div className="dialog-body" ref={reachWhileScrollable}>
            {children}
          </div>
          {footer !== undefined && <footer className="dialog-footer">{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
