// "Create audience", at the bottom of the editor (S29). Pressing twice, or again after a lost answer, gives one audience: the call
// itself is idempotent, and the button waits while it runs.
import { useEffect, useEffectEvent } from 'react'
import { useCall } from '#renderer/data/use-call.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { ConnectionId } from '#shared/core/ids.ts'
import type { Creation } from './creation-banner.tsx'

export interface CreateAudienceProps {
  readonly name: string
  readonly partner: string
  readonly hasFields: boolean
  readonly where: { readonly connectionId: ConnectionId; readonly adAccountId: string }
  onResult(creation: Creation): void
}

export function CreateAudience({ name, partner, hasFields, where, onResult }: CreateAudienceProps) {
  const say = useSay()
  const { call, isBusy, trouble } = useCall('audiences.create')
  const tell = useEffectEvent(onResult)
  useEffect(() => {
    if (trouble) tell({ kind: 'failed', name, message: trouble.message, fix: trouble.fix })
  }, [trouble, name])
  const create = async () => {
    const created = await call({ ...where, name })
    if (created) onResult({ kind: created.how, audience: created.audience, partner })
  }
  return (
    <div className="create-audience">
      <Button variant="primary" isDisabled={!hasFields} isBusy={isBusy} onPress={() => void create()}>
        {say('sync.create')}
      </Button>
      <p className="editor-note">
        {hasFields ? say('sync.create.about', { name, partner }) : say('sync.create.noFields')}
      </p>
    </div>
  )
}
