import { describe, expect, it } from 'vitest'
import { fullName, maskPerson } from './mask-person.ts'

const person = (given: Readonly<Record<string, string>>) => maskPerson({ id: 1, ...given })

describe('what a screen may show of a person', () => {
  it.each([
    ['crm-10482', 'crm-10482'],
    ['10482933', '10482933'],
    ['jane.doe@example.com', 'j•••@e•••.com'],
    ['ｊａｎｅ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'ｊ•••@ｅ•••'],
    ['member-01012345678', 'member-••• ••78'],
    ['+82 10-1234-5678', '+82 ••• ••78'],
    ['０１０－１２３４－５６７８', '••• ••78'],
    ['A0000000-0000-4000-A000-000000000001', 'A•••'],
  ])('an external id %j is shown as %j', (id, shown) => expect(person({ external_id: id }).externalId).toBe(shown))

  it('masks a phone in the name even when it is spelt differently there', () =>
    expect(person({ first_name: 'Jane 202.555.0100', last_name: 'Doe', phone: '+12025550100' }).name).toBe(
      'Jane ••• ••00 Doe',
    ))

  it('masks every identifier it has', () =>
    expect(
      person({ email: ' Jane@Example.com ', phone: '+44 7700 900123', gaid: 'a0000000-0000-4000-a000-000000000001' }),
    ).toMatchObject({
      email: 'J•••@E•••.com',
      phone: '+44 ••• ••23',
      mobileId: 'a•••',
    }))

  it.each([
    ['민준', '김', '김민준'],
    ['花子', '佐藤', '佐藤 花子'],
    ['Zoë', 'O’Brien', 'Zoë O’Brien'],
    [null, '김', '김'],
    ['Zoë', null, 'Zoë'],
    [null, null, ''],
  ])('%s and %s are written %j', (first, last, name) => expect(fullName(first, last)).toBe(name))
})
