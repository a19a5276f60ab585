// User Update: attributes of the people who pass are set, taken away, counted up or down, added to lists or taken from them; an
// event may be noted. Everybody goes on (UPD).
import { attributeNameTrouble } from '../../people/attribute-name.ts'
import { phrase } from '../../words/say.ts'
import { allLeave, errorAt, nextPort, type StepDefinition } from '../step-definition.ts'
import { type AttributeChange, type UserUpdateConfig, userUpdateConfigSchema } from './user-update-config.ts'

/** What other systems know a person by is not a journey's to change (UPD). */
const keys: readonly string[] = ['external_id', 'email', 'phone']

export const userUpdateStep: StepDefinition<UserUpdateConfig> = {
  kind: 'user-update',
  family: 'message',
  version: 1,
  schema: userUpdateConfigSchema,
  defaults: () => ({ changes: [{ attribute: '', operation: 'set', value: null }], event: '' }),
  ports: () => [nextPort],
  check({ changes, event }) {
    if (changes.length === 0 && event.trim() === '') return [errorAt('changes', phrase('check.update.nothing'))]
    return changes.flatMap((change, index) => {
      const field = `change ${index + 1}`
      if (attributeNameTrouble(change.attribute) !== null) return [errorAt(field, phrase('check.update.noAttribute'))]
      if (keys.includes(change.attribute))
        return [errorAt(field, phrase('check.update.key', { attribute: change.attribute }))]
      return isValueReady(change)
        ? []
        : [errorAt(field, phrase('check.update.noValue', { attribute: change.attribute }))]
    })
  },
  summary({ changes, event }) {
    const [first] = changes
    if (changes.length > 1) return phrase('summary.update', { count: changes.length })
    if (first && first.attribute !== '') return phrase('summary.update.one', { attribute: first.attribute })
    return event === '' ? phrase('summary.update.none') : phrase('summary.update.event', { event })
  },
  execute(config, people, ports) {
    if (people.length > 0) ports.updatePeople(config)
    return allLeave(nextPort.id)
  },
}

function isValueReady({ operation, value }: AttributeChange): boolean {
  if (operation === 'unset') return true
  if (operation === 'increase') return typeof value === 'number' && value !== 0
  return value !== null && value !== ''
}
