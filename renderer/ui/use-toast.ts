// Tells a short piece of news.
import { addToast, type News } from './toasts.tsx'

export type Tell = (text: string, action?: News['action']) => void

export function useToast(): Tell {
  return tell
}

const tell: Tell = (text, action) => addToast(action ? { text, action } : { text })
