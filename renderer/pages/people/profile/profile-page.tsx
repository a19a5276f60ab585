// One person: who they are, what is known of them, and what happened, as one timeline. Masked; bare values are shown for half a minute
// when asked for, which stands in the audit log.
import './profile-page.css'
import { useState } from 'react'
import { useCall } from '#renderer/data/use-call.ts'
import { useQuestion } from '#renderer/data/use-question.ts'
import { AlertDialog } from '#renderer/ui/alert-dialog.tsx'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { goTo, hrefOf, routes } from '#renderer/ui/routes.ts'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { useToasts } from '#renderer/ui/toasts.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { useTitle } from '#renderer/ui/use-title.ts'
import { ProfileConsent } from './profile-consent.tsx'
import { ProfileFacts } from './profile-facts.tsx'
import { ProfileTimeline } from './profile-timeline.tsx'
import { useReveal } from './use-reveal.ts'

export function ProfilePage({ personId }: { personId: number }) {
  const say = useSay()
  const { dateTime } = useFormat()
  const toasts = useToasts()
  const { data: profile, trouble } = useQuestion('people.profile', { id: personId })
  const reveal = useReveal(personId)
  const erase = useCall('people.erase')
  const [isErasing, setErasing] = useState(false)
  const name = profile
    ? profile.person.name || profile.person.externalId || say('profile.noName', { id: personId })
    : ''
  useTitle(name || say('people.title'))
  const forget = async () => {
    if (!(await erase.call({ ids: [personId] }))) return
    toasts.add({ text: say('profile.erased', { name }) })
    goTo(routes.people)
  }
  const crumbs = [{ label: say('people.title'), href: hrefOf(routes.people) }]
  if (profile === null)
    return (
      <Page name="profile-page">
        <PageHeader title={say('profile.gone')} crumbs={crumbs} />
        <EmptyState icon="people" title={say('profile.gone.about')} />
      </Page>
    )
  const failure = trouble ?? erase.trouble ?? reveal.trouble
  return (
    <Page name="profile-page">
      <PageHeader
        title={name}
        crumbs={crumbs}
        {...(profile
          ? {
              about: `${say(`profile.standing.${profile.standing}`)} · ${say('profile.since', { at: dateTime(profile.createdAt) })}`,
            }
          : {})}
        actions={
          <>
            <Button
              icon={reveal.values ? 'lock' : 'eye'}
              isBusy={reveal.isBusy}
              onPress={() => (reveal.values ? reveal.hide() : reveal.show())}
            >
              {say(reveal.values ? 'profile.hide' : 'profile.reveal')}
            </Button>
            <Button variant="danger" icon="delete" onPress={() => setErasing(true)}>
              {say('profile.erase')}
            </Button>
          </>
        }
      />
      {failure && (
        <Banner tone="bad">
          {failure.message} {failure.fix}
        </Banner>
      )}
      {reveal.values && <Banner tone="wait">{say('profile.revealed')}</Banner>}
      {!profile && !trouble && <Skeleton lines={8} />}
      {profile && (
        <div className="profile-columns">
          <div className="profile-known">
            <ProfileFacts profile={profile} revealed={reveal.values} />
            <ProfileConsent profile={profile} />
          </div>
          <ProfileTimeline personId={personId} />
        </div>
      )}
      {isErasing && (
        <AlertDialog
          title={say('profile.erase.title', { name })}
          confirm={say('profile.erase')}
          cancel={say('profile.erase.keep')}
          isDanger
          isBusy={erase.isBusy}
          onConfirm={() => void forget()}
          onCancel={() => setErasing(false)}
        >
          <p>{say('profile.erase.about')}</p>
        </AlertDialog>
      )}
    </Page>
  )
}
