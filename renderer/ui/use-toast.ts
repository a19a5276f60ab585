// Tells a short piece of news of something finished or undoable.
import { useToasts } from './toasts.tsx'

export type Tell = (text: string) => void

export function useToast(): Tell {
  const toasts = useToasts()
  return (text) => toasts.add({ text })
}
