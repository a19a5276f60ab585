// TikTok as a partner: its facts and translations put together. The parts are beside this file.
import type { HttpAnswer } from '../../http/partner-request.ts'
import type { Partner, WriteOutcome } from '../partner.ts'
import { createAudience, findAudience, listAudiences } from './audiences.ts'
import { authorizeUrl, exchangeCode, listAdAccounts, revoke, whoAmI } from './auth.ts'
import { classifyTikTok, isTaken } from './classify.ts'
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

function readWrite(answer: HttpAnswer): WriteOutcome {
  if (isTaken(answer)) return { kind: 'taken' }
  return { kind: 'refused', failure: classifyTikTok(answer) }
}
