// The scenarios kept with this canvas: one to start from, what plays now to keep.
import { useState } from 'react'
import { useCall } from '#renderer/data/use-call.ts'
import { useQuestion } from '#renderer/data/use-question.ts'
import { Button } from '#renderer/ui/button.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { CanvasId } from '#shared/core/ids.ts'
import { type Play, usualPlay } from './play.ts'
import type { OpenRehearsal } from './use-rehearsal.ts'

export interface ScenarioShelfProps {
  readonly canvasId: CanvasId
  readonly rehearsal: OpenRehearsal
  onStart(play: Play): void
}

export function ScenarioShelf({ canvasId, rehearsal, onStart }: ScenarioShelfProps) {
  const say = useSay()
  const { data } = useQuestion('scenarios.list', { canvasId })
  const save = useCall('scenarios.save')
  const remove = useCall('scenarios.delete')
  const [name, setName] = useState('')
  const trouble = save.trouble ?? remove.trouble
  const keep = async () => {
    if (name.trim() === '') return
    const kept = await save.call({ canvasId, name: name.trim(), rehearsalId: rehearsal.state.id })
    if (kept) setName('')
  }
  const scenarios = data?.scenarios ?? []
  return (
    <section className="rehearsal-scenario">
      <h2>{say('rehearsal.shelf')}</h2>
      {data && scenarios.length === 0 && <p className="rehearsal-note">{say('rehearsal.shelf.none')}</p>}
      <ul className="rehearsal-events" aria-label={say('rehearsal.shelf')}>
        {scenarios.map((one) => (
          <li key={one.name}>
            <span>
              {one.name}
              {!one.isPlayed && <span className="rehearsal-note"> · {say('rehearsal.shelf.unplayed')}</span>}
            </span>
            <span className="rehearsal-buttons">
              {one.scenario.people.kind !== 'file' && (
                <Button
                  size="small"
                  label={say('rehearsal.shelf.open', { name: one.name })}
                  onPress={() => onStart({ ...usualPlay, scenario: one.scenario })}
                >
                  {say('rehearsal.shelf.start')}
                </Button>
              )}
              <IconButton
                icon="close"
                label={say('rehearsal.shelf.delete', { name: one.name })}
                onPress={() => void remove.call({ canvasId, name: one.name })}
              />
            </span>
          </li>
        ))}
      </ul>
      <div className="rehearsal-row is-fitting">
        <TextField
          label={say('rehearsal.shelf.name')}
          value={name}
          maxLength={100}
          onChange={setName}
          onSubmit={() => void keep()}
          {...(trouble ? { errorMessage: trouble.message } : {})}
        />
        <Button isDisabled={name.trim() === ''} isBusy={save.isBusy} onPress={() => void keep()}>
          {say('rehearsal.shelf.save')}
        </Button>
      </div>
    </section>
  )
}
