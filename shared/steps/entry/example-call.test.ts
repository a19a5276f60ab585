import { expect, it } from 'vitest'
import { canvasIdSchema } from '../../core/ids.ts'
import { exampleCall } from './example-call.ts'

const place = { address: 'http://127.0.0.1:8090', canvasId: canvasIdSchema.parse('canvas-one') }

/** The body as a shell hands it over: everything between single quotes to the letter, `'\''` a single quote. */
function bodyOf(samplePayload: string): unknown {
  const [, quoted = ''] = exampleCall({ ...place, samplePayload }).split("\n  -d '")
  expect(quoted).toMatch(/^(?:[^']|'\\'')*'$/)
  return JSON.parse(quoted.slice(0, -1).replaceAll("'\\''", "'"))
}

it('is a command a shell takes as it is, whatever the sample payload holds', () => {
  const context = { product: `Kim's "best" $HOME bag`, note: "a\\b `date`\n끝 🎒 ''", list: [1, { two: null }] }
  const samplePayload = JSON.stringify(context)
  expect(bodyOf(samplePayload)).toEqual({
    canvas_id: 'canvas-one',
    recipients: [{ external_user_id: 'EXTERNAL_ID', context }],
  })
  expect(
    exampleCall({ ...place, samplePayload })
      .split(' \\\n  ')
      .slice(0, 4),
  ).toEqual([
    'curl -X POST',
    'http://127.0.0.1:8090/canvas/trigger/send',
    "-H 'Content-Type: application/json'",
    "-H 'Authorization: Bearer API_KEY'",
  ])
})

it.each(['{}', '{"half', '[1]', 'null', '"text"'])('leaves out a payload that says nothing: %s', (samplePayload) => {
  expect(bodyOf(samplePayload)).toEqual({
    canvas_id: 'canvas-one',
    recipients: [{ external_user_id: 'EXTERNAL_ID' }],
  })
})
