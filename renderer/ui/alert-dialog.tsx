// A question before something that cannot be undone, or that others will notice.
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

export interface AlertDialogProps {
  readonly title: string
  readonly confirm: string
  /** Left out where there is nothing to refuse. */
  readonly cancel?: string
  readonly isDanger?: boolean
  readonly isBusy?: boolean
  readonly isOpen?: boolean
  readonly onConfirm: () => void
  readonly onCancel?: () => void
  readonly children?: ReactNode
}

export function AlertDialog({
  title,
  confirm,
  cancel,
  isDanger = false,
  isBusy = false,
  isOpen = true,
  onConfirm,
  onCancel,
  children,
}: AlertDialogProps) {
  return (
    <Dialog
      title={title}
      size="small"
      role="alertdialog"
      isOpen={isOpen}
      onClose={onCancel ?? onConfirm}
      footer={
        <>
          {cancel !== undefined && (
            <Button onPress={() => onCancel?.()} autoFocus>
              {cancel}
            </Button>
          )}
          <Button
            variant={isDanger ? 'danger' : 'primary'}
            isBusy={isBusy}
            onPress={onConfirm}
            autoFocus={cancel === undefined}
          >
            {confirm}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
