// The thread in which large canvases are tidied. One question, one answer.
import { tidyLayout } from '#shared/canvas/tidy-layout.ts'
import type { LayOutQuestion } from './lay-out.ts'

self.onmessage = ({ data: { logic, sizes, direction } }: MessageEvent<LayOutQuestion>) => {
  self.postMessage(tidyLayout({ logic }, (id) => sizes.get(id), direction))
}
