// TikTok as a partner: its facts and translations put together. The parts are beside this file.
import type { HttpAnswer } from '../../http/partner-request.ts'
import type { Partner, WriteOutcome } from '../partner.ts'
import { createAudience, findAudience, listAudiences } from './audiences.ts'
import { authorizeUrl, exchangeCode, listAdAccounts, revoke, whoAmI } from './auth.ts'
import { classifyTikTok, readEnvelope } from './classify.ts'
import { encodeWrite } from './encode-write.ts'
import { tiktokManifest } from './manifest.ts'

export const tiktok: Partner = {
  manifest: tiktokManifest,
  // Bare: with a "Bearer" before it the token counts as invalid (A1).
  authHeaders: (accessToken) => ({ 'Access-Token': accessToken }),
  authorizeUrl,
  exchangeCode,
  revoke,
  whoAmI,
  listAdAccounts,
  listAudiences,
  findAudience,
  createAudience,
  encodeWrite,
  readWrite,
  classifyFailure: classifyTikTok,
}

/** 40050 is TikTok's own "I have this request already" (A3): the members are there. */
function readWrite(answer: HttpAnswer): WriteOutcome {
  const code = readEnvelope(answer)?.code
  if (code === 0 || code === 40050) return { kind: 'taken' }
  return { kind: 'refused', failure: classifyTikTok(answer) }
}
