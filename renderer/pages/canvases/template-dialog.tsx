// Choosing a template: each is a card with what it is for.
import { useMemo } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { CardButton } from '#renderer/ui/card-button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { useSpokenLanguage } from '#renderer/ui/language-provider.tsx'
import { PartnerMark } from '#renderer/ui/partner-mark.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { canvasTemplates } from '#shared/canvas/canvas-templates.ts'
import { type TemplateId, templateIds } from '#shared/contract/canvas-calls.ts'
import { canvasIdSchema } from '#shared/core/ids.ts'
import { type PartnerId, partnerIds } from '#shared/partners/partner-id.ts'
import type { WordKey } from '#shared/words/all-words.ts'
import { sayIn } from '#shared/words/say.ts'

const about = {
  'abandoned-cart': 'template.abandonedCart.about',
  'loyal-suppression': 'template.loyalSuppression.about',
  'high-value-two-partners': 'template.highValue.about',
  'lapsed-user': 'template.lapsed.about',
  onboarding: 'template.onboarding.about',
  'look-alike-seed': 'template.lookAlike.about',
  'post-purchase': 'template.postPurchase.about',
  'back-in-stock': 'template.backInStock.about',
} as const satisfies Record<TemplateId, WordKey>

export function TemplateDialog({
  isOpen,
  isBusy,
  onOpenChange,
  onChoose,
}: {
  isOpen: boolean
  isBusy: boolean
  onOpenChange(isOpen: boolean): void
  onChoose(template: TemplateId): void
}) {
  const say = useSay()
  const templates = useTemplates()
  return (
    <Dialog
      title={say('library.template.title')}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      footer={<Button onPress={() => onOpenChange(false)}>{say('library.template.cancel')}</Button>}
    >
      <ul className="template-cards">
        {templates.map(({ id, name, steps, partners }) => (
          <li key={id}>
            <CardButton onPress={() => onChoose(id)} isDisabled={isBusy}>
              <strong>{name}</strong>
              <span>{say(about[id])}</span>
              <span className="template-facts">
                {partners.map((partnerId) => (
                  <PartnerMark key={partnerId} partnerId={partnerId} size="small" />
                ))}
                {say('library.template.steps', { count: steps })}
              </span>
            </CardButton>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

interface Template {
  readonly id: TemplateId
  readonly name: string
  readonly steps: number
  readonly partners: readonly PartnerId[]
}

/** What a template says of itself is read from the canvas it makes, so that the card never tells another story. */
function useTemplates(): readonly Template[] {
  const language = useSpokenLanguage()
  return useMemo(() => {
    const unnamed = canvasIdSchema.parse('canvas-template')
    return templateIds.map((id) => {
      const { logic, wording } = canvasTemplates[id](unnamed, sayIn(language))
      const text = JSON.stringify(logic.steps)
      return {
        id,
        name: wording.name,
        steps: logic.steps.length,
        partners: partnerIds.filter((partnerId) => text.includes(`"${partnerId}-sandbox"`)),
      }
    })
  }, [language])
}
