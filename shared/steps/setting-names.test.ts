// Every setting of every kind of step has a word: nobody is asked about a field by the name the file has for it.
import { expect, it } from 'vitest'
import { sayIn } from '../words/say.ts'
import { languages } from '../words/word-table.ts'
import { settingName, settingNames } from './setting-names.ts'
import { stepCatalog } from './step-catalog.ts'
import { stepKinds } from './step-kind.ts'

const delays = ['amount', 'at', 'mode', 'time', 'unit', 'weekdays', 'zone']

it.each(stepKinds)('%s: all its settings are named as its editor names them', (kind) => {
  const known = stepCatalog[kind].knownPart(stepCatalog[kind].defaults()) ?? {}
  const named = Object.keys(settingNames[kind]).sort()
  expect(named).toEqual(kind === 'delay' ? delays : Object.keys(known).sort())
  for (const language of languages) {
    const say = sayIn(language)
    for (const setting of [...named, 'bypassed', 'kind'])
      expect(settingName(kind, setting, say)).not.toBe(say('setting.other'))
  }
})

it('says that it has no word for what a newer build wrote, and never the raw name', () => {
  expect(settingName('entry', 'quietHours', sayIn('en'))).toBe('a newer setting')
  expect(settingName(undefined, 'schedule', sayIn('en'))).toBe('a newer setting')
})
