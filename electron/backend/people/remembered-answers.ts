// Remembers costly answers for as long as they are true: until people change, or until a moment where time changes them too.

interface Remembered<Answer> {
  readonly answer: Answer
  readonly revision: number
  readonly until: number
}

/** Enough for every segment and what is being typed; the oldest make room. */
const most = 500

export class RememberedAnswers<Answer> {
  private readonly answers = new Map<string, Remembered<Answer>>()

  find(name: string, revision: number, now: number): Answer | undefined {
    const known = this.answers.get(name)
    return known && known.revision === revision && now < known.until ? known.answer : undefined
  }

  remember(name: string, remembered: Remembered<Answer>): void {
    this.answers.delete(name)
    this.answers.set(name, remembered)
    for (const oldest of this.answers.keys()) {
      if (this.answers.size <= most) break
      this.answers.delete(oldest)
    }
  }
}
