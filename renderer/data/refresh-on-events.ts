// Asks again for what an event made old: at once, then at most every half second while events keep coming, and everything after
// the link was lost. Never cancels a question that is on its way; it asks once more after it.
import type { QueryClient } from '@tanstack/react-query'
import type { CancelTimer, Clock } from '#shared/core/clock.ts'
import type { AppCall, AppEvent, AppLink } from './app-link.ts'
import { freshness } from './freshness-table.ts'

const refreshPauseMs = 500

/** Returns how to stop. */
export function refreshOnEvents(link: AppLink, queries: QueryClient, clock: Clock): () => void {
  const waiting = new Map<AppCall, { isOldAgain: boolean; stop: CancelTimer }>()

  function grownOld(call: AppCall): void {
    const pause = waiting.get(call)
    if (pause) {
      pause.isOldAgain = true
      return
    }
    // An answer on its way may have been written before the event.
    const isAsking = queries.isFetching({ queryKey: [call] }) > 0
    waiting.set(call, { isOldAgain: isAsking, stop: clock.after(refreshPauseMs, () => pauseIsOver(call)) })
    void queries.invalidateQueries({ queryKey: [call] }, { cancelRefetch: false })
  }

  function pauseIsOver(call: AppCall): void {
    const pause = waiting.get(call)
    waiting.delete(call)
    if (!pause?.isOldAgain) return
    // While the question is still on its way, the pause starts over: one question at a time.
    if (queries.isFetching({ queryKey: [call] }) === 0) grownOld(call)
    else waiting.set(call, { isOldAgain: true, stop: clock.after(refreshPauseMs, () => pauseIsOver(call)) })
  }

  const stops = eventNames.map((event) =>
    link.client.on(event, () => {
      for (const call of freshness[event]) grownOld(call)
    }),
  )
  let wasLost = false
  stops.push(
    link.client.on('canvases.counted', (counters) =>
      queries.setQueryData(['canvases.counters', { id: counters.canvasId }], counters),
    ),
    link.onState((state) => {
      if (state === 'lost') wasLost = true
      else if (state === 'open' && wasLost) void queries.invalidateQueries()
    }),
  )
  return () => {
    for (const stop of stops) stop()
    for (const { stop } of waiting.values()) stop()
  }
}

const eventNames = Object.keys(freshness).filter(isEvent)

function isEvent(name: string): name is AppEvent {
  return Object.hasOwn(freshness, name)
}
