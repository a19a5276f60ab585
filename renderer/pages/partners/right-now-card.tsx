// What the limiter does for a connection at this second. Asked each second while shown, never when hidden.
import { useRightNow } from '#renderer/data/use-right-now.ts'
import { Card } from '#renderer/ui/card.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { secondMs } from '#shared/core/clock.ts'
import type { ConnectionId } from '#shared/core/ids.ts'
import type { Say } from '#shared/words/say.ts'
import { FactList } from './fact-list.tsx'

export function RightNowCard({ connectionId }: { connectionId: ConnectionId }) {
  const say = useSay()
  const { data } = useRightNow(connectionId)
  if (!data) return null
  return (
    <Card title={say('partner.now.title')}>
      <FactList
        facts={[
          {
            id: 'requests-left',
            name: say('partner.now.left'),
            value: say('partner.now.leftOf', { left: data.requestsLeft, total: data.requestsPerWindow }),
          },
          { id: 'next-flush', name: say('partner.now.flush'), value: sayFlush(say, data.nextFlushInMs) },
          {
            id: 'in-flight',
            name: say('partner.now.inFlight'),
            value: say('partner.now.batches', { count: data.inFlight }),
          },
          {
            id: 'waiting',
            name: say('partner.now.waiting'),
            value: say('partner.now.people', { count: data.waitingPeople }),
          },
        ]}
      />
    </Card>
  )
}

function sayFlush(say: Say, inMs: number | null): string {
  return inMs === null
    ? say('partner.now.noFlush')
    : say('partner.now.flushIn', { seconds: Math.round(inMs / (secondMs / 10)) / 10 })
}
