// One open rehearsal: where its clock is, which moment is shown, and the counters of that moment carried to the drawing's board.
import { useCallback, useEffect, useRef, useState } from 'react'
import { type CountBoardApi, countOnto } from '#renderer/canvas/count-board.ts'
import type { AppOutput } from '#renderer/data/app-link.ts'
import { useLink } from '#renderer/data/link-provider.tsx'
import { type Trouble, troubleOf } from '#renderer/data/trouble.ts'
import { useEvent } from '#renderer/data/use-event.ts'
import { useLanguage } from '#renderer/data/use-language.ts'
import type { RehearsalCommand, RehearsalState } from '#shared/contract/rehearsal-calls.ts'
import type { ScenarioEvent } from '#shared/rehearsal/scenario.ts'

type Queues = AppOutput<'rehearsals.at'>['queues']

export interface OpenRehearsal {
  readonly state: RehearsalState
  /** The moment looked back to; null follows the clock. */
  readonly lookingAt: number | null
  readonly queues: Queues
  readonly trouble: Trouble | null
  lookAt(moment: number | null): void
  steer(command: RehearsalCommand): void
  act(event: ScenarioEvent): void
}

export function useRehearsal(first: RehearsalState, board: CountBoardApi): OpenRehearsal {
  const { client } = useLink()
  const language = useLanguage()
  const { id } = first
  const [state, setState] = useState(first)
  const [lookingAt, lookAt] = useState<number | null>(null)
  const [queues, setQueues] = useState<Queues>([])
  const [cause, setCause] = useState<unknown>(null)
  useEvent('rehearsals.moved', (moved) => {
    if (moved.id === id) setState(moved)
  })

  /** One question at a time, and always the latest: a drag asks for a hundred moments. */
  const asking = useRef({ isOn: false, wanted: first.now })
  const read = useCallback(
    async (moment: number) => {
      const ask = asking.current
      ask.wanted = moment
      if (ask.isOn) return
      ask.isOn = true
      try {
        for (let asked = Number.NaN; asked !== ask.wanted; ) {
          asked = ask.wanted
          const answer = await client.call('rehearsals.at', { id, at: Math.round(asked) })
          // A board keeps the newer of two; here an earlier moment may well be what is wanted.
          board.setState({ counted: null })
          countOnto(board, answer.counters)
          setQueues(answer.queues)
        }
      } catch (failure) {
        setCause(failure)
      } finally {
        ask.isOn = false
      }
    },
    [client, id, board],
  )
  const shown = lookingAt ?? state.now
  useEffect(() => void read(shown), [read, shown])

  const keep = useCallback(async (work: Promise<RehearsalState>) => {
    try {
      setCause(null)
      setState(await work)
    } catch (failure) {
      setCause(failure)
    }
  }, [])
  const act = useCallback(
    (event: ScenarioEvent) => void keep(client.call('rehearsals.act', { id, event })),
    [keep, client, id],
  )
  return {
    state,
    lookingAt,
    queues,
    trouble: troubleOf(language, cause),
    lookAt,
    steer(command) {
      lookAt(null)
      void keep(client.call('rehearsals.steer', { id, command }))
    },
    act,
  }
}
