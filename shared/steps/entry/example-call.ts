// The call by which another system lets somebody into a canvas, as a command to try it with. Sends nothing and holds no key.
import type { CanvasId } from '../../core/ids.ts'

export interface ExampleCall {
  /** Where the endpoint of this workspace is. */
  readonly address: string
  readonly canvasId: CanvasId
  /** The entry's sample payload, as typed; left out where it is no JSON object. */
  readonly samplePayload: string
}

export function exampleCall({ address, canvasId, samplePayload }: ExampleCall): string {
  const recipient = { external_user_id: 'EXTERNAL_ID', ...contextOf(samplePayload) }
  const body = JSON.stringify({ canvas_id: canvasId, recipients: [recipient] }, null, 2)
  return [
    'curl -X POST',
    `${address}/canvas/trigger/send`,
    "-H 'Content-Type: application/json'",
    "-H 'Authorization: Bearer API_KEY'",
    `-d ${quoted(body)}`,
  ].join(' \\\n  ')
}

function contextOf(text: string): { context?: unknown } {
  try {
    const context: unknown = JSON.parse(text)
    const isObject = typeof context === 'object' && context !== null && !Array.isArray(context)
    return isObject && Object.keys(context).length > 0 ? { context } : {}
  } catch {
    return {}
  }
}

/** A shell takes everything between single quotes to the letter, but for a single quote. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
