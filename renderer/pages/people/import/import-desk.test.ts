import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { ImportPreview } from '#shared/contract/people-calls.ts'
import { AppError } from '#shared/core/app-error.ts'
import type { ImportTarget } from '#shared/people/import-target.ts'
import { ImportDesk } from './import-desk.ts'
import type { ImportClient } from './send-file.ts'

const email: ImportTarget = { kind: 'field', field: 'email' }
const phone: ImportTarget = { kind: 'field', field: 'phone' }
const note: ImportTarget = { kind: 'attribute', name: 'note' }

const previewOf = (change: Partial<ImportPreview> = {}): ImportPreview => ({
  encoding: 'cp949',
  delimiter: ',',
  headers: ['a', 'b'],
  targets: [email, note],
  sample: [],
  rows: 2,
  usable: 2,
  errors: [],
  errorCount: 0,
  adds: 2,
  changes: 0,
  ...change,
})

interface Asked {
  readonly name: string
  readonly input: { readonly encoding?: ImportPreview['encoding'] | null; readonly targets?: ImportTarget[] | null }
  answer(output: unknown): void
  refuse(error: AppError): void
}

/** Every call waits until the test answers it. */
let asked: Asked[]
let desk: ImportDesk
beforeEach(() => {
  asked = []
  const call = (name: string, input: Asked['input'], { signal }: { signal?: AbortSignal } = {}) =>
    new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new AppError('cancelled')))
      asked.push({ name, input, answer: resolve, refuse: reject })
    })
  desk = new ImportDesk({ call } as unknown as ImportClient)
})

function next(name: string): Promise<Asked> {
  return vi.waitUntil(
    () => {
      const at = asked.findIndex((one) => one.name === name)
      return at < 0 ? undefined : asked.splice(at, 1)[0]
    },
    { interval: 1 },
  )
}

const file = () => Object.assign(new Blob(['a,b\n1,2']), { name: '회원.csv' })

async function openFile(preview = previewOf()): Promise<void> {
  const opened = desk.chooseFile(file())
  ;(await next('imports.begin')).answer({ uploadId: 'upload-1' })
  ;(await next('imports.append')).answer({})
  ;(await next('imports.preview')).answer(preview)
  await opened
}

describe('from a file to its preview', () => {
  it('shows what was detected and guessed, and has imported nobody', async () => {
    await openFile()
    expect(desk.state()).toMatchObject({
      stage: 'check',
      fileName: '회원.csv',
      detected: 'cp949',
      encoding: 'cp949',
      targets: [email, note],
      isStale: false,
    })
    expect(asked).toEqual([])
  })

  it('goes back to choosing, with the reason, when the file is no CSV; what was uploaded is discarded', async () => {
    const opened = desk.chooseFile(file())
    ;(await next('imports.begin')).answer({ uploadId: 'upload-1' })
    ;(await next('imports.append')).answer({})
    ;(await next('imports.preview')).refuse(new AppError('import-not-text', { parameters: { name: 'x' } }))
    await opened
    expect(desk.state()).toMatchObject({ stage: 'choose', error: { code: 'import-not-text' } })
    expect((await next('imports.discard')).input).toEqual({ uploadId: 'upload-1' })
  })

  it('a cancel while the file is on its way leaves nothing behind and says nothing', async () => {
    const opened = desk.chooseFile(file())
    ;(await next('imports.begin')).answer({ uploadId: 'upload-1' })
    await next('imports.append')
    desk.startOver()
    ;(await next('imports.discard')).answer({})
    await opened
    expect(desk.state()).toMatchObject({ stage: 'choose', error: null })
  })
})

describe('other choices', () => {
  it('are read again, and only the answer to the latest counts', async () => {
    await openFile()
    const first = desk.chooseTarget(1, phone)
    const older = await next('imports.preview')
    const second = desk.chooseTarget(1, { kind: 'skip' })
    const newer = await next('imports.preview')
    expect(newer.input.targets).toEqual([email, { kind: 'skip' }])
    older.answer(previewOf({ usable: 0 }))
    newer.answer(previewOf({ targets: [email, { kind: 'skip' }], usable: 1 }))
    await Promise.all([first, second])
    expect(desk.state()).toMatchObject({ preview: { usable: 1 }, isRechecking: false, isStale: false })
  })

  it('of another encoding guess anew what nobody touched, and keep what was chosen', async () => {
    await openFile()
    const targeted = desk.chooseTarget(1, phone)
    ;(await next('imports.preview')).answer(previewOf({ targets: [email, phone] }))
    await targeted
    const reread = desk.chooseEncoding('shift_jis')
    const guessing = await next('imports.preview')
    expect(guessing.input).toMatchObject({ encoding: 'shift_jis', targets: null })
    const named: ImportTarget = { kind: 'field', field: 'first_name' }
    guessing.answer(previewOf({ encoding: 'shift_jis', targets: [named, note] }))
    const checking = await next('imports.preview')
    expect(checking.input.targets).toEqual([named, phone])
    checking.answer(previewOf({ targets: [named, phone], usable: 1 }))
    await reread
    expect(desk.state()).toMatchObject({ encoding: 'shift_jis', targets: [named, phone], isStale: false })
  })

  it('that clash are not asked about, and cannot be imported', async () => {
    await openFile()
    await desk.chooseTarget(1, email)
    expect(desk.state()).toMatchObject({ stage: 'check', isStale: true, isRechecking: false })
    await desk.commit()
    expect(asked).toEqual([])
  })
})

describe('the import itself', () => {
  it('brings in exactly what was previewed', async () => {
    await openFile()
    const committed = desk.commit()
    const commit = await next('imports.commit')
    expect(commit.input).toEqual({ uploadId: 'upload-1', encoding: 'cp949', targets: [email, note] })
    const outcome = { importId: 'import-1', segmentId: 'segment-1', added: 2, changed: 0, refused: 0 }
    commit.answer(outcome)
    await committed
    expect(desk.state()).toMatchObject({ stage: 'done', outcome })
    desk.startOver()
    expect(asked).toEqual([])
  })

  it('that failed keeps the preview and can be tried again', async () => {
    await openFile()
    const failed = desk.commit()
    ;(await next('imports.commit')).refuse(new AppError('disk-full'))
    await failed
    expect(desk.state()).toMatchObject({ stage: 'check', error: { code: 'disk-full' }, isStale: false })
    void desk.commit()
    await next('imports.commit')
  })

  it('leaving before it discards the upload', async () => {
    await openFile()
    desk.startOver()
    expect((await next('imports.discard')).input).toEqual({ uploadId: 'upload-1' })
  })
})
