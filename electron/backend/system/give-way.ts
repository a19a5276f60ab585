// Lets everything else that is waiting run once, in the middle of long work on this thread. It is no time: a virtual clock stands still
// meanwhile, and long work must not hang because nobody moves that clock.

export function giveWay(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
