// Connecting partners as a marketer does: the partner's own page in a tab, back here by itself, ad accounts chosen.
import { languages } from '#shared/words/word-table.ts'
import { PartnerPage } from '../pages/partner-page.ts'
import { expect, test } from '../world/world.ts'

for (const partnerId of ['tiktok', 'pinterest'] as const) {
  test(`connects ${partnerId} through its own sign-in page and chooses ad accounts`, async ({ world }) => {
    const { say } = world
    const partner = new PartnerPage(world, partnerId)
    await partner.open()
    await partner.expectState('not-connected')
    const consent = await partner.startConnecting()
    await consent.expectSandboxFrame(partner.partner)
    await consent.signInAs('Mina Park')
    await consent.confirm()

    // The account whose role is too small stands there with its reason, and cannot be chosen.
    const dialog = partner.accountsDialog()
    await expect(dialog).toBeVisible()
    await expect(dialog.getByRole('checkbox', { name: 'Agency pool (Analyst)' })).toBeDisabled()
    await partner.chooseAccounts(['Brand KR', 'Brand JP'])
    await partner.expectState('connected')

    const { connections } = await world.ask('connections.list', {})
    const [connection] = connections
    expect(connection?.state).toBe('connected')
    expect(
      connection?.accounts
        .filter((one) => one.chosen)
        .map((one) => one.name)
        .sort(),
    ).toEqual(['Brand JP', 'Brand KR'])
    await expect(world.page.getByRole('main')).toContainText(
      say('partner.signedInAs', { name: connection?.signedInAs ?? '?' }),
    )

    // It is there after a reload, and the sandbox wears its stripe.
    await world.page.reload()
    await partner.expectState('connected')
    await expect(world.page.locator('.app-stripe')).toBeVisible()
  })
}

test('a sign-in that is refused at the partner changes nothing and says so', async ({ world }) => {
  const { say, page } = world
  const tiktok = new PartnerPage(world, 'tiktok')
  await tiktok.open()
  const consent = await tiktok.startConnecting()
  await consent.cancel()
  await expect(page.getByRole('main')).toContainText(say('partner.signedIn.denied', { partner: 'TikTok' }))
  await tiktok.expectState('not-connected')
  expect((await world.ask('connections.list', {})).connections).toEqual([])
})

for (const language of languages) {
  test.describe(language, () => {
    test.use({ language })
    test(`forged and replayed answers to the sign-in are refused in ${language}, and the real one counts once`, async ({
      world,
    }) => {
      const { say } = world
      const tiktok = new PartnerPage(world, 'tiktok')
      await tiktok.open()
      const consent = await tiktok.startConnecting()
      const address = new URL(consent.page.url())
      const back = new URL(address.searchParams.get('redirect_uri') ?? '')
      back.searchParams.set('auth_code', 'forged')
      back.searchParams.set('code', 'forged')
      back.searchParams.set('state', 'forged')
      const forged = await fetch(back)
      expect(forged.status).toBe(400)
      expect(await forged.text()).toContain(say('signIn.reason.unknown-state'))
      expect((await world.ask('connections.list', {})).connections).toEqual([])

      const real = await consent.confirm()
      await tiktok.chooseAccounts(['Brand KR'])
      await tiktok.expectState('connected')
      const before = (await world.ask('connections.list', {})).connections
      const replayed = await fetch(real)
      expect(replayed.status).toBe(400)
      expect(await replayed.text()).toContain(say('signIn.reason.used'))
      expect((await world.ask('connections.list', {})).connections).toEqual(before)
    })
  })
}

test('disconnecting says first which canvases it hits', async ({ world }) => {
  const { say } = world
  await world.connect('tiktok')
  const tiktok = new PartnerPage(world, 'tiktok')
  await tiktok.open()
  await tiktok.expectState('connected')
  const dialog = await tiktok.startDisconnecting()
  await expect(dialog).toContainText(say('template.abandonedCart.name'))
  await dialog.getByRole('button', { name: say('partner.disconnect.confirm', { partner: 'TikTok' }) }).click()
  await tiktok.expectState('not-connected')
  expect((await world.ask('connections.list', {})).connections).toEqual([])
})
