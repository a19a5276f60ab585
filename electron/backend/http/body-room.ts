// Memory for large request bodies, used again once a partner has them: two megabytes a batch, fifty batches a second, would keep the
// garbage collector busier than the work. Each thread has its own.

import { isMarkedAsUntransferable } from 'node:worker_threads'

/** Smaller ones are not worth it. */
const smallest = 65_536
/** As many as one connection has in flight; what comes back beyond that is let go. */
const mostKept = 8
const kept: ArrayBuffer[] = []

/** Room for a body of at most so many bytes, filled with whatever was there before; never of Node's shared pool, so that it can be handed over. */
export function takeBodyRoom(bytes: number): Buffer {
  const fitting = kept.findIndex((room) => room.byteLength >= bytes)
  const [room] = fitting < 0 ? [] : kept.splice(fitting, 1)
  return room ? Buffer.from(room, 0, bytes) : Buffer.allocUnsafeSlow(bytes)
}

/** Nobody reads or writes it any more. */
export function giveBodyRoomBack(room: ArrayBuffer): void {
  if (kept.length < mostKept && room.byteLength >= smallest && !isMarkedAsUntransferable(room)) kept.push(room)
}
