// Comparing this canvas: any two of the drawing now, a version it ran as, a backup of its file, and a file from elsewhere.
import './comparison.css'
import { useRef, useState } from 'react'
import { useCanvas, useCanvasDesk } from '#renderer/canvas/canvas-desk.tsx'
import { useQuestion } from '#renderer/data/use-question.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { TroubleBanner } from '#renderer/ui/trouble-banner.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { readCanvasText } from '#shared/canvas/read-canvas-text.ts'
import type { Phrase } from '#shared/words/say.ts'
import { CanvasFilePicker } from '../../canvases/canvas-file-picker.tsx'
import { Comparison } from './comparison.tsx'

/** What can be compared: `now`, `version 3`, `backup 1763800000000`, `file`. */
export type ComparedSide = 'now' | 'file' | `version ${number}` | `backup ${number}`

export function CompareDialog({ from, onClose }: { from: ComparedSide; onClose(): void }) {
  const say = useSay()
  const speak = useSpeak()
  const [[before, after], setSides] = useState<readonly [ComparedSide, ComparedSide]>([from, 'now'])
  const [file, setFile] = useState<{ name: string; document: CanvasDocument } | null>(null)
  const [refused, setRefused] = useState<{ name: string; why: Phrase } | null>(null)
  const picker = useRef<HTMLInputElement>(null)
  const options = useSides(file?.name ?? null)
  const [old, now] = [useSide(before, file?.document), useSide(after, file?.document)]
  const open = async (chosen: File) => {
    const read = readCanvasText(await chosen.text())
    setRefused(read.ok ? null : { name: chosen.name, why: read.why })
    if (!read.ok) return
    setFile({ name: chosen.name, document: read.document })
    setSides([before, 'file'])
  }
  const trouble = old.trouble ?? now.trouble
  return (
    <Dialog
      size="full"
      title={say('compare.title')}
      onClose={onClose}
      footer={<Button onPress={onClose}>{say('compare.close')}</Button>}
    >
      <div className="compare-body">
        <div className="compare-sides">
          <Select
            label={say('compare.from')}
            value={before}
            options={options}
            onChange={(side) => setSides([side, after])}
          />
          <Select
            label={say('compare.to')}
            value={after}
            options={options}
            onChange={(side) => setSides([before, side])}
          />
          <Button onPress={() => picker.current?.click()}>{say('compare.file')}</Button>
        </div>
        <CanvasFilePicker picker={picker} onPick={(chosen) => void open(chosen)} />
        <div>
          {refused && (
            <Banner tone="bad" title={say('compare.file.refused', { name: refused.name, why: speak(refused.why) })} />
          )}
          <TroubleBanner trouble={trouble} />
        </div>
        {old.document && now.document ? (
          <Comparison key={`${before} ${after}`} before={old.document} after={now.document} />
        ) : (
          !trouble && <Skeleton lines={6} />
        )}
      </div>
    </Dialog>
  )
}

function useSides(file: string | null): { id: ComparedSide; label: string }[] {
  const say = useSay()
  const format = useFormat()
  const { canvasId } = useCanvasDesk()
  const versions = useQuestion('canvases.versions', { id: canvasId }).data?.versions ?? []
  const backups = useQuestion('canvases.backups', { id: canvasId }).data?.backups ?? []
  const now = { id: 'now' as const, label: say('compare.now') }
  return [
    now,
    ...versions.map(({ version, name }) => ({
      id: `version ${version}` as const,
      label: [say('versions.number', { version }), ...(name ? [name] : [])].join(' · '),
    })),
    ...backups.map(({ savedAt }) => ({
      id: `backup ${savedAt}` as const,
      label: say('compare.backup', { at: format.dateTime(savedAt) }),
    })),
    ...(file === null ? [] : [{ id: 'file' as const, label: say('compare.ofFile', { name: file }) }]),
  ]
}

function useSide(side: ComparedSide, file: CanvasDocument | undefined) {
  const { canvasId } = useCanvasDesk()
  const drawn = useCanvas((state) => state.document)
  const [kind, number] = side.split(' ')
  const which = Number(number ?? 0)
  const version = useQuestion('canvases.version', { id: canvasId, version: which }, { when: kind === 'version' })
  const backup = useQuestion('canvases.backup', { id: canvasId, savedAt: which }, { when: kind === 'backup' })
  if (kind === 'now') return { document: drawn, trouble: null }
  if (kind === 'file') return { document: file, trouble: null }
  const { data, trouble } = kind === 'version' ? version : backup
  return { document: data?.document, trouble }
}
