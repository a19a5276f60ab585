// The imports there were, and undoing one. What an undo left as it is, is said with its reason.
import './import-history.css'
import { useEffect, useRef, useState } from 'react'
import { useCall } from '#renderer/data/use-call.ts'
import { useQuestion } from '#renderer/data/use-question.ts'
import { AlertDialog } from '#renderer/ui/alert-dialog.tsx'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { hrefOf, routes } from '#renderer/ui/routes.ts'
import { StatusPill } from '#renderer/ui/status-pill.tsx'
import { useToasts } from '#renderer/ui/toasts.tsx'
import { type Format, useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { ImportRecord } from '#shared/contract/people-calls.ts'
import type { Say } from '#shared/words/say.ts'

export function ImportHistory() {
  const say = useSay()
  const format = useFormat()
  const toasts = useToasts()
  const { data } = useQuestion('imports.list', {})
  const undoing = useCall('imports.undo')
  const list = useRef<HTMLUListElement>(null)
  const isButtonGone = useRef(false)
  const [asking, setAsking] = useState<ImportRecord | null>(null)
  const undo = async ({ id, name }: ImportRecord) => {
    const done = await undoing.call({ importId: id })
    isButtonGone.current = done !== undefined
    setAsking(null)
    if (done) toasts.add({ text: say('importPage.history.undone', { name }) })
  }
  // Once the question is closed: the focus has nowhere to return to but the list.
  useEffect(() => {
    if (asking !== null || !isButtonGone.current) return
    isButtonGone.current = false
    list.current?.focus()
  }, [asking])
  if (!data || data.imports.length === 0) return null
  return (
    <Card title={say('importPage.history')}>
      {undoing.trouble && (
        <Banner tone="bad" onDismiss={undoing.clearTrouble}>
          {undoing.trouble.message} {undoing.trouble.fix}
        </Banner>
      )}
      <ul className="import-history" ref={list} tabIndex={-1} aria-label={say('importPage.history')}>
        {data.imports.map((one) => (
          <li key={one.id}>
            <div className="import-history-what">
              <div className="import-history-name">
                {one.segmentId === null ? (
                  <strong>{one.name}</strong>
                ) : (
                  <a href={hrefOf(routes.segment(one.segmentId))}>{one.name}</a>
                )}
                {one.state !== 'done' && (
                  <StatusPill tone={one.state === 'undone' ? 'neutral' : 'wait'}>
                    {say(
                      `importPage.history.state.${one.state === 'undone' && one.added === null ? 'stopped' : one.state}`,
                    )}
                  </StatusPill>
                )}
              </div>
              <p>{[format.dateTime(one.at), ...broughtIn(one, say, format)].join(' · ')}</p>
              {takenBack(one, say, format).map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </div>
            {one.undoUntil !== null && (
              <Button
                size="small"
                icon="undo"
                onPress={() => setAsking(one)}
                label={say('importPage.history.undoOf', { name: one.name })}
              >
                {say('importPage.history.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asking && (
        <AlertDialog
          title={say('importPage.history.ask', { name: asking.name })}
          confirm={say('importPage.history.undo')}
          cancel={say('importPage.history.keep')}
          isDanger
          isBusy={undoing.isBusy}
          onConfirm={() => void undo(asking)}
          onCancel={() => setAsking(null)}
        >
          <p>
            {say('importPage.history.ask.about', {
              added: format.number(asking.added ?? 0),
              changed: format.number(asking.changed ?? 0),
            })}
          </p>
          <p>{say('importPage.history.ask.kept')}</p>
        </AlertDialog>
      )}
    </Card>
  )
}

function broughtIn({ added, changed, refused, people, state }: ImportRecord, say: Say, { number }: Format): string[] {
  if (state === 'underway' || (state === 'undone' && added === null)) return []
  const counts =
    added === null || changed === null
      ? say('importPage.history.people', { count: people })
      : say('importPage.history.counts', { added: number(added), changed: number(changed) })
  return refused > 0 ? [counts, say('importPage.history.refused', { count: refused })] : [counts]
}

function takenBack({ undone }: ImportRecord, say: Say, { number, dateTime }: Format): string[] {
  if (!undone) return []
  const { at, removed, restored, kept, keptChanges } = undone
  return [
    say('importPage.history.undone.counts', {
      at: dateTime(at),
      removed: number(removed),
      restored: number(restored),
    }),
    ...(kept > 0 ? [say('importPage.history.kept', { count: kept })] : []),
    ...(keptChanges > 0 ? [say('importPage.history.keptChanges', { count: keptChanges })] : []),
  ]
}
