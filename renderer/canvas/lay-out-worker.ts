// The thread in which large canvases are tidied. One question, one answer.
import { tidyGroups } from '#shared/canvas/tidy-layout.ts'
import type { LayOutQuestion } from './lay-out.ts'

self.onmessage = ({ data: { document, sizes, direction } }: MessageEvent<LayOutQuestion>) => {
  self.postMessage(tidyGroups(document, (id) => sizes.get(id), direction))
}
