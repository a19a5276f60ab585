// People of a file for one rehearsal: the file, where its columns go, whom it would bring. Read in memory; nobody of it comes into the workspace.
import './people-file-dialog.css'
import { useRef, useState } from 'react'
import { useAttributes } from '#renderer/data/use-attributes.ts'
import { useCall } from '#renderer/data/use-call.ts'
import { ImportColumns } from '#renderer/pages/people/import/import-columns.tsx'
import { clashes, identifiesPeople } from '#renderer/pages/people/import/import-targets.ts'
import { encodeBase64 } from '#renderer/pages/people/import/send-file.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FilePicker } from '#renderer/ui/file-picker.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TroubleBanner } from '#renderer/ui/trouble-banner.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { ImportPreview } from '#shared/contract/people-calls.ts'
import { type CsvEncoding, csvEncodings, type ImportTarget } from '#shared/people/import-target.ts'
import type { RehearsalPeople } from '#shared/rehearsal/scenario.ts'

type FileOfPeople = Extract<RehearsalPeople, { kind: 'file' }>

interface Read {
  readonly fileName: string
  readonly bytes: string
  readonly preview: ImportPreview
  readonly targets: readonly ImportTarget[]
}

export interface PeopleFileDialogProps {
  onChoose(people: FileOfPeople, bytes: string): void
  onClose(): void
}

/** As much as fits into one message to the backend. */
const largestBytes = 11_000_000

export function PeopleFileDialog({ onChoose, onClose }: PeopleFileDialogProps) {
  const say = useSay()
  const format = useFormat()
  const picker = useRef<HTMLInputElement>(null)
  const reading = useCall('rehearsals.readFile')
  const attributes = useAttributes().data?.attributes ?? []
  const [read, setRead] = useState<Read | null>(null)
  const [naming, setNaming] = useState<number | null>(null)
  const [isTooLarge, setTooLarge] = useState(false)
  const look = async (
    one: Pick<Read, 'fileName' | 'bytes'>,
    encoding: CsvEncoding | null,
    targets: readonly ImportTarget[] | null,
  ) => {
    const given = targets ? [...targets] : null
    const preview = await reading.call({ fileName: one.fileName, file: one.bytes, encoding, targets: given })
    if (preview) setRead({ ...one, preview, targets: preview.targets })
  }
  const choose = async (file: File) => {
    setTooLarge(file.size > largestBytes)
    if (file.size <= largestBytes)
      await look({ fileName: file.name, bytes: encodeBase64(new Uint8Array(await file.arrayBuffer())) }, null, null)
  }
  const clashing = read ? clashes(read.targets) : new Map<number, number>()
  const isReady =
    read !== null && clashing.size === 0 && naming === null && identifiesPeople(read.targets) && read.preview.usable > 0
  return (
    <Dialog
      title={say('rehearsal.people.file')}
      size="large"
      onClose={onClose}
      footer={
        <Button
          variant="primary"
          isDisabled={!isReady}
          isBusy={reading.isBusy}
          onPress={() => {
            if (!read) return
            const { fileName, bytes, preview, targets } = read
            onChoose({ kind: 'file', fileName, encoding: preview.encoding, targets: [...targets] }, bytes)
          }}
        >
          {say('rehearsal.people.file.use', { people: read?.preview.usable ?? 0 })}
        </Button>
      }
    >
      <div className="people-file">
        <p className="rehearsal-note">{say('rehearsal.people.file.about')}</p>
        <div className="rehearsal-buttons">
          <Button icon="folder" isBusy={reading.isBusy && !read} onPress={() => picker.current?.click()}>
            {say('rehearsal.people.file.choose')}
          </Button>
          <span>{read?.fileName}</span>
        </div>
        <FilePicker
          picker={picker}
          accept=".csv,.tsv,.txt,text/csv"
          label={say('rehearsal.people.file.choose')}
          onPick={([file]) => void choose(file)}
        />
        {isTooLarge && (
          <Banner tone="bad">{say('rehearsal.people.file.tooLarge', { limit: format.bytes(largestBytes) })}</Banner>
        )}
        <TroubleBanner trouble={reading.trouble} />
        {read && (
          <>
            <p role="status">
              {say('rehearsal.people.file.counts', { usable: read.preview.usable, refused: read.preview.errorCount })}
            </p>
            {!identifiesPeople(read.targets) && <Banner tone="wait">{say('importPage.noIdentifier')}</Banner>}
            <Select
              label={say('importPage.encoding')}
              value={read.preview.encoding}
              options={csvEncodings.map((id) => ({ id, label: say(`importPage.encoding.${id}`) }))}
              onChange={(encoding) => void look(read, encoding, null)}
            />
            <ImportColumns
              preview={read.preview}
              targets={read.targets}
              clashing={clashing}
              attributes={attributes}
              isDisabled={reading.isBusy}
              naming={naming}
              onNaming={setNaming}
              onChoose={(column, target) => {
                const targets = read.targets.map((one, place) => (place === column ? target : one))
                setRead({ ...read, targets })
                if (clashes(targets).size === 0) void look(read, read.preview.encoding, targets)
              }}
            />
          </>
        )}
      </div>
    </Dialog>
  )
}
