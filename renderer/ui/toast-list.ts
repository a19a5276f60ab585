// Which toasts are on screen after one more. Pure.

export interface ToastNote {
  readonly text: string
  readonly action?: { readonly label: string; onPress(): void }
}
export interface Toast extends ToastNote {
  readonly id: number
}

const most = 3

/** The newest last; the oldest gives way, and the same plain words are not said twice over. */
export function keptToasts(before: readonly Toast[], note: ToastNote): readonly Toast[] {
  const id = before.reduce((highest, toast) => Math.max(highest, toast.id), 0) + 1
  const others = before.filter((toast) => toast.action !== undefined || note.action || toast.text !== note.text)
  return [...others, { ...note, id }].slice(-most)
}
