// What must exist and be accepted before connecting (S8–S12, S60–S62): a table to tick off, and the partner's terms.
// Ticks are a marketer's own memory; nothing depends on them.
import { useCall } from '#renderer/data/use-call.ts'
import { Card } from '#renderer/ui/card.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { TroubleBanner } from '#renderer/ui/trouble-banner.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import type { PartnerManifest } from '#shared/partners/partner-manifest.ts'

export function BeforeYouStartCard({ manifest, checked }: { manifest: PartnerManifest; checked: readonly string[] }) {
  const say = useSay()
  const speak = useSpeak()
  const check = useCall('partners.check')
  const needs = manifest.prerequisites
  const done = needs.filter((need) => checked.includes(need.key)).length
  return (
    <Card
      title={say('partner.start.title')}
      actions={<span className="card-count">{say('partner.start.done', { done, total: needs.length })}</span>}
    >
      <TroubleBanner trouble={check.trouble} onDismiss={check.clearTrouble} />
      <Table label={say('partner.start.title')}>
        <thead>
          <tr>
            <th scope="col">
              <span className="only-heard">{say('partner.start.column.done')}</span>
            </th>
            <th scope="col">{say('partner.start.column.requirement')}</th>
            <th scope="col">{say('partner.start.column.origin')}</th>
            <th scope="col">{say('partner.start.column.description')}</th>
          </tr>
        </thead>
        <tbody>
          {needs.map((need) => (
            <tr key={need.key}>
              <td>
                <Checkbox
                  isSelected={checked.includes(need.key)}
                  onChange={(isDone) => check.call({ partnerId: manifest.id, item: need.key, done: isDone })}
                >
                  <span className="only-heard">{speak({ key: need.key })}</span>
                </Checkbox>
              </td>
              <th scope="row">{speak({ key: need.key })}</th>
              <td className="need-origin">{speak({ key: need.originKey })}</td>
              <td className="need-detail">{speak({ key: need.detailKey })}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <h3 className="card-section">{say('partner.start.terms', { partner: manifest.label })}</h3>
      {/* The vendor's own titles stay in the vendor's language. */}
      <ul className="terms-list" lang="en">
        {manifest.terms.map((term) => (
          <li key={term.url}>
            <a href={term.url} target="_blank" rel="noreferrer noopener">
              {term.label}
              <Icon name="external" size={12} />
            </a>
          </li>
        ))}
      </ul>
    </Card>
  )
}
