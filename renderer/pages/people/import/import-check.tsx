// The second step: how the file was read, what the import would do, where each column goes, which rows stay out. Nobody is in yet.
import './import-check.css'
import { useId, useState } from 'react'
import { useAttributes } from '#renderer/data/use-attributes.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSentences } from '#renderer/ui/use-sentences.ts'
import type { ImportPreview } from '#shared/contract/people-calls.ts'
import { csvEncodings } from '#shared/people/import-target.ts'
import { ImportColumns } from './import-columns.tsx'
import { ImportCounts } from './import-counts.tsx'
import type { ImportDesk, ImportState } from './import-desk.ts'
import { ImportErrors } from './import-errors.tsx'
import { clashes, identifiesPeople } from './import-targets.ts'

const delimiterWord = {
  ',': 'importPage.delimiter.comma',
  ';': 'importPage.delimiter.semicolon',
  '\t': 'importPage.delimiter.tab',
} as const

export interface ImportCheckProps {
  readonly desk: ImportDesk
  readonly state: ImportState
  readonly preview: ImportPreview
}

export function ImportCheck({ desk, state, preview }: ImportCheckProps) {
  const say = useSay()
  const sentences = useSentences()
  const { bytes } = useFormat()
  const attributes = useAttributes().data?.attributes ?? []
  const { detected, encoding, targets } = state
  const clashing = clashes(targets)
  const isNamed = identifiesPeople(targets)
  const people = preview.adds + preview.changes
  const noteId = useId()
  const [clash] = clashing
  const [naming, setNaming] = useState<number | null>(null)
  const headerOf = (column: number) =>
    preview.headers[column] || say('importPage.columns.unnamed', { place: column + 1 })
  /** Why nothing can be imported yet, beside the button that would. */
  const blocked =
    naming !== null
      ? say('importPage.target.unnamed', { column: headerOf(naming) })
      : clash
        ? say('error.import-target-twice', { first: headerOf(clash[0]), second: headerOf(clash[1]) })
        : !isNamed
          ? say('error.import-no-identifier')
          : preview.usable === 0
            ? say('error.import-nothing-usable', { name: state.fileName })
            : null
  const isReady = !state.isStale && blocked === null
  return (
    <div className="import-check">
      <Card title={state.fileName}>
        <div className="import-check-file">
          <dl className="import-check-facts">
            <div>
              <dt>{say('importPage.size')}</dt>
              <dd>{bytes(state.fileBytes)}</dd>
            </div>
            <div>
              <dt>{say(preview.delimiter === null ? 'importPage.form' : 'importPage.delimiter')}</dt>
              <dd>{say(preview.delimiter === null ? 'importPage.form.ndjson' : delimiterWord[preview.delimiter])}</dd>
            </div>
          </dl>
          <div className="import-check-encoding">
            <Select
              label={say('importPage.encoding')}
              description={say('importPage.encoding.help')}
              value={encoding}
              options={csvEncodings.map((id) => ({
                id,
                label: say(`importPage.encoding.${id}`),
                ...(id === detected ? { description: say('importPage.encoding.detected') } : {}),
              }))}
              onChange={(id) => void desk.chooseEncoding(id)}
            />
          </div>
        </div>
      </Card>
      <ImportCounts preview={preview} isStale={state.isStale} />
      {!isNamed && <Banner tone="wait">{say('importPage.noIdentifier')}</Banner>}
      <ImportColumns
        preview={preview}
        targets={targets}
        clashing={clashing}
        attributes={attributes}
        naming={naming}
        onNaming={setNaming}
        onChoose={(column, target) => void desk.chooseTarget(column, target)}
      />
      <ImportErrors preview={preview} isStale={state.isStale} />
      <footer className="import-check-foot">
        <p className={blocked ? 'import-check-note is-blocked' : 'import-check-note'} id={noteId}>
          {blocked ?? sentences(say('importPage.notYet'), say('importPage.whole'))}
        </p>
        <div className="import-check-buttons">
          <Button onPress={() => desk.startOver()}>{say('importPage.another')}</Button>
          <Button
            variant="primary"
            isBusy={state.isRechecking}
            isDisabled={!isReady && !state.isRechecking}
            onPress={() => void desk.commit()}
            aria-describedby={noteId}
          >
            {people > 0 ? say('importPage.commit', { count: people }) : say('importPage.commit.nobody')}
          </Button>
        </div>
      </footer>
    </div>
  )
}
