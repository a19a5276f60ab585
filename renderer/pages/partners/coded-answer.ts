// What a person typed about an answer with a code, read as a fault. Pure.
import { type RequestPurpose, type SandboxFault, sandboxFaultSchema } from '#shared/partners/sandbox-view.ts'

export interface CodedAnswer {
  readonly purpose: RequestPurpose | 'everything'
  readonly status: string
  readonly code: string
  readonly answers: string
}

/** Null while it is not whole: every number must be one the sandbox takes. */
export function readCodedAnswer({ purpose, status, code, answers }: CodedAnswer): SandboxFault | null {
  const read = sandboxFaultSchema.safeParse({
    kind: 'answer-with-code',
    purpose,
    status: numberOf(status),
    code: numberOf(code),
    answers: numberOf(answers),
  })
  return read.success ? read.data : null
}

function numberOf(text: string): number | null {
  return text.trim() === '' ? null : Number(text.normalize('NFKC'))
}
