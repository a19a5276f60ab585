// Long work on the people's tables, one after the other: two imports, or an import and the undo of another, would undo each other's premises.
import { AppError } from '#shared/core/app-error.ts'

export class Turns {
  private last: Promise<unknown> = Promise.resolve()

  /** Runs `work` when everything before it is over. What is no longer wanted by then is not begun. */
  take<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const mine = this.last.then(() => {
      if (signal?.aborted) throw new AppError('cancelled')
      return work()
    })
    this.last = mine.catch(() => undefined)
    return mine.catch((failure: unknown) => {
      throw signal?.aborted && !(failure instanceof AppError) ? new AppError('cancelled') : failure
    })
  }

  /** When nothing is under way. */
  async settled(): Promise<void> {
    let seen: unknown
    while (seen !== this.last) {
      seen = this.last
      await this.last
    }
  }
}
