// The scenario of a rehearsal: who takes part, the seed, and what happens when. Changes play from the beginning, once asked for.
import { useState } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import type { Scenario } from '#shared/rehearsal/scenario.ts'
import { EventForm } from './event-form.tsx'
import { PeopleFileDialog } from './people-file-dialog.tsx'
import type { Play } from './play.ts'
import { useEventWords } from './use-event-words.ts'
import type { OpenRehearsal } from './use-rehearsal.ts'

export interface ScenarioEditorProps {
  readonly document: CanvasDocument
  readonly rehearsal: OpenRehearsal
  readonly play: Play
  onStart(play: Play): void
}

const defaultInvented = 5_000

export function ScenarioEditor({ document, rehearsal, play, onStart }: ScenarioEditorProps) {
  const say = useSay()
  const format = useFormat()
  const eventWords = useEventWords()
  const playing = rehearsal.state.scenario
  /** Null while what plays is what is drawn up. */
  const [changed, setChanged] = useState<Scenario | null>(null)
  const scenario = changed ?? playing
  const change = (part: Partial<Scenario>) => setChanged({ ...scenario, ...part })
  /** The bytes of the file that was chosen last; they leave this window only to be played. */
  const [file, setFile] = useState(play.file)
  const [isChoosing, setChoosing] = useState(false)
  const { people, events } = scenario
  return (
    <div className="rehearsal-scenario">
      {changed && (
        <div className="rehearsal-changed" role="status">
          <p>{say('rehearsal.changed')}</p>
          <Button variant="primary" onPress={() => onStart({ ...play, file, scenario: changed })}>
            {say('rehearsal.restart')}
          </Button>
        </div>
      )}
      <h2>{say('rehearsal.events')}</h2>
      {events.length === 0 ? (
        <p className="rehearsal-note">{say('rehearsal.events.none')}</p>
      ) : (
        <ol className="rehearsal-events">
          {events.map((event) => {
            const words = eventWords(event)
            const after = say('rehearsal.after', { duration: format.duration(event.afterMs) })
            return (
              <li key={JSON.stringify(event)}>
                <span>{say('rehearsal.events.when', { event: words, after })}</span>
                <IconButton
                  icon="close"
                  label={say('rehearsal.events.remove', { event: words })}
                  onPress={() => change({ events: events.filter((other) => other !== event) })}
                />
              </li>
            )
          })}
        </ol>
      )}
      <EventForm
        document={document}
        onAdd={(event) =>
          change({ events: [...events, event].toSorted((left, right) => left.afterMs - right.afterMs) })
        }
        onDoNow={changed ? undefined : rehearsal.act}
      />
      <h2>{say('rehearsal.people')}</h2>
      <Select
        label={say('rehearsal.people')}
        hideLabel
        value={people.kind}
        options={[
          { id: 'workspace', label: say('rehearsal.people.workspace') },
          { id: 'invented', label: say('rehearsal.people.invented') },
          { id: 'file', label: say('rehearsal.people.file') },
        ]}
        onChange={(kind) => {
          if (kind === 'file') setChoosing(true)
          else
            change({
              people: kind === 'invented' ? { kind, count: defaultInvented } : { kind, segmentId: null },
            })
        }}
      />
      {people.kind === 'invented' && (
        <NumberField
          label={say('rehearsal.people.count')}
          value={people.count}
          minValue={1}
          maxValue={1_000_000}
          onChange={(count) => change({ people: { kind: 'invented', count: count ?? defaultInvented } })}
        />
      )}
      {people.kind === 'file' && (
        <p className="rehearsal-chosen">
          <span>{people.fileName}</span>
          <Button size="small" variant="quiet" onPress={() => setChoosing(true)}>
            {say('rehearsal.people.file.choose')}
          </Button>
        </p>
      )}
      {isChoosing && (
        <PeopleFileDialog
          onClose={() => setChoosing(false)}
          onChoose={(chosen, bytes) => {
            setChoosing(false)
            setFile(bytes)
            change({ people: chosen })
          }}
        />
      )}
      <NumberField
        label={say('rehearsal.seed')}
        description={say('rehearsal.seed.about')}
        value={scenario.seed}
        minValue={0}
        maxValue={4_294_967_295}
        onChange={(seed) => change({ seed: seed ?? 1 })}
      />
    </div>
  )
}
