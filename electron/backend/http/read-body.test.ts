import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { readBody } from './read-body.ts'

/** Sends its first bytes and never ends. */
function dripping(): Readable {
  return new Readable({
    read() {
      if (!this.readableLength) this.push('{')
      this.read = () => undefined
    },
  })
}

it('ends a body that never does, also when it was cut off before anybody read', async () => {
  const cutOff = new AbortController()
  const reading = readBody(dripping(), cutOff.signal)
  cutOff.abort()
  await expect(reading).rejects.toThrow('aborted')
  await expect(readBody(dripping(), cutOff.signal)).rejects.toThrow('aborted')
})
