// What is known about people: standard fields and the workspace's own attributes, with how many people have each.
import './attribute-list.css'
import { useAttributes } from '#renderer/data/use-attributes.ts'
import { useWorkspace } from '#renderer/data/use-workspace.ts'
import { Card } from '#renderer/ui/card.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { attributeLabel } from '#shared/people/segment-sentence.ts'

export function AttributeList() {
  const say = useSay()
  const { number, percent } = useFormat()
  const { data, trouble } = useAttributes()
  const total = useWorkspace().data?.people ?? 0
  // A field that nobody has is no news.
  const known = data?.attributes.filter(({ people }) => people > 0) ?? []
  return (
    <Card title={say('people.attributes')}>
      <p className="attribute-list-about">{say('people.attributes.about')}</p>
      {trouble && !data && (
        <p className="attribute-list-about">
          {trouble.message} {trouble.fix}
        </p>
      )}
      <ul className="attribute-list">
        {known.map(({ name, type, people }) => (
          <li key={name}>
            <span className="attribute-list-name">{attributeLabel(name, say)}</span>
            <span className="attribute-list-people">{number(people)}</span>
            <span className="attribute-list-type">{say(`people.attribute.type.${type}`)}</span>
            <span className="attribute-list-share">{total > 0 ? percent(people / total) : ''}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
