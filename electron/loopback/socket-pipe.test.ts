// A window that stops reading is cut off before it eats the engine's memory; everything else is the pipe suite's.
import { EventEmitter } from 'node:events'
import { expect, it } from 'vitest'
import { memoryLog } from '../backend/log/memory-log.ts'
import { type SocketLike, socketPipe } from './socket-pipe.ts'

class SlowSocket extends EventEmitter implements SocketLike {
  bufferedAmount = 0
  isCut = false
  send(text: string): void {
    this.bufferedAmount += text.length
  }
  close(): void {
    this.emit('close')
  }
  terminate(): void {
    this.isCut = true
    this.emit('close')
  }
}

it('cuts off a window that stopped reading, says so once, and sends it nothing more', () => {
  const socket = new SlowSocket()
  const log = memoryLog()
  const pipe = socketPipe(socket, log, { mostBuffered: 1_000 })
  let ends = 0
  pipe.onClose(() => ends++)
  for (let event = 0; event < 100; event++) pipe.send({ t: 'event', name: 'number.told', payload: 'x'.repeat(100) })
  expect(socket.isCut).toBe(true)
  expect(socket.bufferedAmount).toBeLessThan(1_300)
  expect(ends).toBe(1)
  expect(log.lines).toHaveLength(1)
})

it('takes no binary frames and logs no content', () => {
  const socket = new SlowSocket()
  const log = memoryLog()
  const heard: unknown[] = []
  socketPipe(socket, log).onFrame((frame) => heard.push(frame))
  socket.emit('message', Buffer.from('{"t":"cancel","id":1}'), true)
  socket.emit('message', Buffer.from('mina@example.com'), false)
  socket.emit('message', Buffer.from('{"t":"cancel","id":1}'), false)
  expect(heard).toEqual([{ t: 'cancel', id: 1 }])
  expect(log.lines.map((line) => line.fields.why)).toEqual(['not-text', 'not-json'])
  expect(JSON.stringify(log.lines)).not.toContain('mina')
})
