// The rows that stay out, by line of the file, each with its reason. Never a value: it may be somebody's e-mail.
import './import-errors.css'
import { useState } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSentences } from '#renderer/ui/use-sentences.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import type { ImportPreview } from '#shared/contract/people-calls.ts'

/** A long list would push everything else away. */
const shownAtFirst = 10

export function ImportErrors({ preview, isStale }: { preview: ImportPreview; isStale: boolean }) {
  const say = useSay()
  const sentences = useSentences()
  const speak = useSpeak()
  const { errors, errorCount } = preview
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? errors : errors.slice(0, shownAtFirst)
  if (errorCount === 0)
    return (
      <p className="import-errors-none" data-stale={isStale || undefined}>
        <Icon name="done" size={16} /> {say('importPage.errors.none')}
      </p>
    )
  return (
    <Card title={say('importPage.errors', { count: errorCount })}>
      <p className="import-check-note">
        {sentences(
          say('importPage.errors.about'),
          errors.length < errorCount && say('importPage.errors.first', { shown: errors.length }),
        )}
      </p>
      <ol className="import-errors" data-stale={isStale || undefined}>
        {shown.map(({ line, phrase }) => (
          <li key={line}>
            <span className="import-errors-line">{say('importPage.errors.line', { line })}</span>
            <span>{speak(phrase)}</span>
          </li>
        ))}
      </ol>
      {shown.length < errors.length && (
        <Button size="small" variant="quiet" icon="chevron-down" onPress={() => setShowsAll(true)}>
          {say('importPage.errors.more', { count: errors.length - shown.length })}
        </Button>
      )}
    </Card>
  )
}
