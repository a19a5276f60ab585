// The canvases on one shelf of the library that fit a search.
import type { AppInput, AppOutput } from './app-link.ts'
import { type Answer, useQuestion } from './use-question.ts'

export function useCanvases(input: AppInput<'canvases.list'>): Answer<AppOutput<'canvases.list'>> {
  return useQuestion('canvases.list', input, { keepsPrevious: true })
}
