// Person and entry ids packed four bytes each: how blocks, batches and the journey log hold them in SQLite.

export function packIds(ids: ArrayLike<number>): Uint8Array {
  const packed = Uint32Array.from(ids)
  return new Uint8Array(packed.buffer)
}

/** Reads a blob written by `packIds`. */
export function unpackIds(blob: unknown): Uint32Array {
  if (!(blob instanceof Uint8Array)) throw new TypeError('not packed ids')
  const copy = new Uint8Array(blob)
  return new Uint32Array(copy.buffer, 0, copy.byteLength >>> 2)
}

export function joinIds(parts: readonly Uint32Array[]): Uint32Array {
  const joined = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}
