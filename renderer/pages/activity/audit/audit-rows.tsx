// Entries of the audit log, one a row, each a sentence in the language of the window.
import { Table } from '#renderer/ui/table.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import type { ListedAuditEntry } from '#shared/contract/inspect-calls.ts'
import { type Phrase, phrase } from '#shared/words/say.ts'

export function AuditRows({ entries }: { entries: readonly ListedAuditEntry[] }) {
  const say = useSay()
  const speak = useSpeak()
  const { exactTime, number } = useFormat()
  return (
    <Table label={say('audit.table')}>
      <thead>
        <tr>
          <th scope="col" className="is-number">
            {say('audit.column.number')}
          </th>
          <th scope="col">{say('audit.column.at')}</th>
          <th scope="col">{say('audit.column.what')}</th>
          <th scope="col">{say('audit.column.subject')}</th>
          <th scope="col">{say('audit.column.hash')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.number} data-audit-action={entry.action}>
            <td className="is-number">{number(entry.number)}</td>
            <td className="audit-at">{exactTime(entry.at)}</td>
            <th scope="row">{speak(sentenceOf(entry))}</th>
            <td>{entry.subject === 'everything' ? say('audit.everything') : <code>{entry.subject}</code>}</td>
            <td>
              <code title={entry.hash}>{entry.hash.slice(0, 8)}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function sentenceOf({ action, details }: ListedAuditEntry): Phrase {
  return action === null ? phrase('audit.action.unknown') : { key: `audit.action.${action}`, parameters: details }
}
