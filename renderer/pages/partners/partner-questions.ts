// Which questions are answered for a partner, from the facts it states about itself. Pure.
import type { PartnerManifest } from '#shared/partners/partner-manifest.ts'
import { type Phrase, phrase } from '#shared/words/say.ts'

export interface PartnerQuestion {
  readonly id: string
  readonly question: Phrase
  readonly answer: Phrase
}

export function partnerQuestions(manifest: PartnerManifest): PartnerQuestion[] {
  const { label: partner, centerName: center, limits } = manifest
  const { from, to } = limits.populatesWithinHours
  const most = limits.audiencesPerAccount?.value
  return [
    {
      id: 'token',
      question: phrase('partner.help.token.question'),
      answer: phrase('partner.help.token.answer', { partner, center }),
    },
    {
      id: 'launch',
      question: phrase('partner.help.launch.question'),
      answer: phrase('partner.help.launch.answer', { partner }),
    },
    {
      id: 'account',
      question: phrase('partner.help.account.question'),
      // A partner without a published maximum may hold so many audiences that its lists time out (S92).
      answer:
        most === undefined
          ? phrase('partner.help.account.answerMany', { partner, center })
          : phrase('partner.help.account.answer', { center }),
    },
    {
      id: 'matched',
      question: phrase('partner.help.matched.question', { partner }),
      answer: phrase('partner.help.matched.answer', { partner }),
    },
    {
      id: 'appear',
      question: phrase('partner.help.appear.question', { partner }),
      answer: phrase('partner.help.appear.answer', { from, to, size: limits.sizeShownFrom.value }),
    },
    {
      id: 'where',
      question: phrase('partner.help.where.question', { partner }),
      answer: { key: manifest.links.whereToSee },
    },
    ...(most === undefined
      ? []
      : [
          {
            id: 'many',
            question: phrase('partner.help.many.question'),
            answer: phrase('partner.help.many.answer', { partner, max: most }),
          },
        ]),
  ]
}
