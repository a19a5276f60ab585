// Pinterest as a partner: its facts and translations put together. The parts are beside this file.
import { z } from 'zod'
import type { HttpAnswer } from '../../http/partner-request.ts'
import type { Partner, WriteOutcome } from '../partner.ts'
import { createAudience, findAudience, listAudiences } from './audiences.ts'
import { authorizeUrl, exchangeCode, listAdAccounts, refresh, whoAmI } from './auth.ts'
import { classifyPinterest } from './classify.ts'
import { encodeWrite } from './encode-write.ts'
import { pinterestManifest } from './manifest.ts'

/** No `revoke`: Pinterest ends only system users' tokens that way, so disconnecting is local (B1). */
export const pinterest: Partner = {
  manifest: pinterestManifest,
  authHeaders: (accessToken) => ({ Authorization: `Bearer ${accessToken}` }),
  authorizeUrl,
  exchangeCode,
  refresh,
  whoAmI,
  listAdAccounts,
  listAudiences,
  findAudience,
  createAudience,
  encodeWrite,
  readWrite,
  classifyFailure: classifyPinterest,
}

const writtenSchema = z.object({ id: z.string() })

/** A success shows the list as it now stands; a 200 without it is a partner in trouble (E9). */
function readWrite(answer: HttpAnswer): WriteOutcome {
  if (answer.status >= 200 && answer.status < 300 && writtenSchema.safeParse(answer.json).success)
    return { kind: 'taken' }
  return { kind: 'refused', failure: classifyPinterest(answer) }
}
