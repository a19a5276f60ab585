// The top of a rehearsal: unmistakably no live canvas, the way back, and what can be kept of it.
import { useRef, useState } from 'react'
import { useLink } from '#renderer/data/link-provider.tsx'
import { useLanguage } from '#renderer/data/use-language.ts'
import { usePdf } from '#renderer/data/use-pdf.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { pageWithFonts } from '#renderer/ui/embedded-fonts.ts'
import { FilePicker } from '#renderer/ui/file-picker.tsx'
import { MenuButton } from '#renderer/ui/menu.tsx'
import { goTo, routes } from '#renderer/ui/routes.ts'
import { saveFile } from '#renderer/ui/save-file.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { CanvasId } from '#shared/core/ids.ts'
import { replayFileSchema } from '#shared/rehearsal/scenario.ts'
import { CompareDialog } from './compare-dialog.tsx'
import type { Play } from './play.ts'
import type { OpenRehearsal } from './use-rehearsal.ts'

export interface RehearsalBarProps {
  readonly name: string
  readonly canvasId: CanvasId
  readonly rehearsal: OpenRehearsal
  onStart(play: Play): void
}

export function RehearsalBar({ name, canvasId, rehearsal, onStart }: RehearsalBarProps) {
  const say = useSay()
  const { client } = useLink()
  const picker = useRef<HTMLInputElement>(null)
  /** The file that was no replay file. */
  const [refused, setRefused] = useState<string | null>(null)
  const pdf = usePdf()
  const language = useLanguage()
  const [isComparing, setComparing] = useState(false)
  const { id } = rehearsal.state
  const keep = {
    save: async () => {
      const { fileName, text } = await client.call('rehearsals.replayFile', { id })
      saveFile(fileName, text)
    },
    html: async () => {
      const { fileName, text } = await client.call('rehearsals.report', { id, format: 'html' })
      saveFile(fileName, text, 'text/html')
    },
    pdf: async () => {
      const { fileName, text } = await client.call('rehearsals.report', { id, format: 'html' })
      const bytes = await pdf.print(await pageWithFonts(text, language))
      if (bytes) saveFile(fileName.replace(/html$/, 'pdf'), bytes, 'application/pdf')
    },
    json: async () => {
      const { fileName, text } = await client.call('rehearsals.report', { id, format: 'json' })
      saveFile(fileName, text)
    },
  }
  const open = async (file: File) => {
    const read = replayFileSchema.safeParse(await file.text().then(parsed))
    setRefused(read.success ? null : file.name)
    if (!read.success) return
    const { scenario, canvas, rules } = read.data
    onStart({ scenario, file: null, replay: { canvas, rules } })
  }
  return (
    <>
      <header className="rehearsal-bar" data-region="top">
        <h1 className="rehearsal-name">
          <span className="rehearsal-mark">{say('rehearsal.frame')}</span> {name}
        </h1>
        <p className="rehearsal-about">{say('rehearsal.frame.about')}</p>
        <div className="rehearsal-buttons">
          <FilePicker
            picker={picker}
            accept=".json"
            label={say('rehearsal.openFile')}
            onPick={([file]) => void open(file)}
          />
          <MenuButton
            label={say('rehearsal.side.scenario')}
            text={say('rehearsal.side.scenario')}
            variant="secondary"
            items={[
              { id: 'save', label: say('rehearsal.save'), icon: 'download', onAction: () => void keep.save() },
              { id: 'open', label: say('rehearsal.openFile'), icon: 'folder', onAction: () => picker.current?.click() },
              { id: 'html', label: say('rehearsal.report.html'), icon: 'file', onAction: () => void keep.html() },
              { id: 'pdf', label: say('rehearsal.report.pdf'), icon: 'file', onAction: () => void keep.pdf() },
              { id: 'json', label: say('rehearsal.report.json'), icon: 'file', onAction: () => void keep.json() },
              { id: 'compare', label: say('rehearsal.compare'), icon: 'activity', onAction: () => setComparing(true) },
            ]}
          />
          <Button onPress={() => goTo(routes.canvas(canvasId))}>{say('rehearsal.back')}</Button>
        </div>
      </header>
      {isComparing && <CompareDialog canvasId={canvasId} id={id} onClose={() => setComparing(false)} />}
      {pdf.trouble && (
        <Banner tone="bad" onDismiss={pdf.clearTrouble}>
          {pdf.trouble.message} {pdf.trouble.fix}
        </Banner>
      )}
      {pdf.isBusy && (
        <p className="rehearsal-note" role="status">
          {say('rehearsal.report.printing')}
        </p>
      )}
      {refused !== null && (
        <Banner tone="bad" onDismiss={() => setRefused(null)}>
          {say('rehearsal.openFile.refused', { name: refused })}
        </Banner>
      )}
    </>
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
