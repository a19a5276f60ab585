// Turns a wish for a port into a free one on 127.0.0.1.
import { createServer } from 'node:net'
import type { PortWish } from './host-options.ts'

/** The wished port if it is free; a free one if the wish was only a habit; undefined if somebody asked for a taken one. */
export async function choosePort({ port, isAsked }: PortWish): Promise<number | undefined> {
  const found = await tryPort(port)
  return found ?? (isAsked ? undefined : tryPort(0))
}

/** The port if nobody listens on it (0 stands for any free one). Another program may still take it before we do. */
function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : undefined))
    })
  })
}
