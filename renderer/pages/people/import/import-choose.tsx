// The first step: a place to drop a file, a button to choose one, and what a file must be.
import './import-choose.css'
import { useRef } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { FilePicker } from '#renderer/ui/file-picker.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { useSay } from '#renderer/ui/use-say.ts'

export function ImportChoose({ isOver, onChoose }: { isOver: boolean; onChoose(files: readonly File[]): void }) {
  const say = useSay()
  const picker = useRef<HTMLInputElement>(null)
  return (
    <div className="import-choose import-panel" data-over={isOver || undefined}>
      <Icon name="upload" size={32} />
      <p className="import-choose-drop">{say('importPage.drop')}</p>
      <Button variant="primary" icon="folder" onPress={() => picker.current?.click()}>
        {say('importPage.choose')}
      </Button>
      <FilePicker
        picker={picker}
        accept=".csv,.tsv,.txt,.ndjson,.jsonl,text/csv,application/x-ndjson"
        label={say('importPage.choose')}
        onPick={onChoose}
      />
      <ul className="import-choose-rules">
        <li>{say('importPage.rule.header')}</li>
        <li>{say('importPage.rule.identifier')}</li>
        <li>{say('importPage.rule.encoding')}</li>
        <li>{say('importPage.rule.private')}</li>
      </ul>
    </div>
  )
}
