// A text that the backend gives in pieces: asks until there are no more. Undefined when one could not be had; the call says why.
export async function collectPieces(
  ask: (cursor: number | null) => Promise<{ readonly text: string; readonly nextCursor: number | null } | undefined>,
): Promise<string[] | undefined> {
  const pieces: string[] = []
  let cursor: number | null = null
  do {
    const piece: Awaited<ReturnType<typeof ask>> = await ask(cursor)
    if (!piece) return undefined
    pieces.push(piece.text)
    cursor = piece.nextCursor
  } while (cursor !== null)
  return pieces
}
