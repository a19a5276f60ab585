// A sheet at the right, over the page: edits or shows one thing. Escape and the cross close it.
import './side-sheet.css'
import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from './icon-button.tsx'
import { reachWhileScrollable } from './reach-while-scrollable.ts'
import { useSay } from './use-say.ts'

export interface SideSheetProps {
  readonly title: string
  readonly subtitle?: string
  readonly icon?: ReactNode
  readonly isOpen?: boolean
  /** For forms whose rows hold several fields. */
  readonly isWide?: boolean
  readonly onClose: () => void
  readonly footer?: ReactNode
  readonly children: ReactNode
}

export function SideSheet({
  title,
  subtitle,
  icon,
  isOpen = true,
  isWide = false,
  onClose,
  footer,
  children,
}: SideSheetProps) {
  const say = useSay()
  return (
    <ModalOverlay
      className="side-sheet-scrim"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
    >
      <Modal className={isWide ? 'side-sheet-frame is-wide' : 'side-sheet-frame'}>
        <Dialog className="side-sheet">
          <header className="side-sheet-head">
            {icon}
            <div className="side-sheet-words">
              <Heading slot="title" className="side-sheet-title" level={2}>
                {title}
              </Heading>
              {subtitle !== undefined && <p className="side-sheet-about">{subtitle}</p>}
            </div>
            <IconButton icon="close" label={say('ui.close')} onPress={onClose} />
          </header>
          <div className="side-sheet-body" ref={reachWhileScrollable}>
            {children}
          </div>
          {footer !== undefined && <footer className="side-sheet-footer">{footer}</footer>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
