// Asks before something that cannot be undone, or that others will notice. Closes itself once confirmed.
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

export interface ConfirmDialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly confirmLabel: string
  /** Left out where there is nothing to refuse. */
  readonly cancelLabel?: string
  readonly isDanger?: boolean
  readonly isBusy?: boolean
  readonly onConfirm: () => void
  readonly children?: ReactNode
}

export function ConfirmDialog({
  title,
  isOpen,
  onOpenChange,
  confirmLabel,
  cancelLabel,
  isDanger = false,
  isBusy = false,
  onConfirm,
  children,
}: ConfirmDialogProps) {
  return (
    <Dialog
      title={title}
      size="small"
      role="alertdialog"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      footer={
        <>
          {cancelLabel !== undefined && (
            <Button onPress={() => onOpenChange(false)} autoFocus>
              {cancelLabel}
            </Button>
          )}
          <Button
            variant={isDanger ? 'danger' : 'primary'}
            isBusy={isBusy}
            autoFocus={cancelLabel === undefined}
            onPress={() => {
              onConfirm()
              if (!isBusy) onOpenChange(false)
            }}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
