// The document for people without the app: asks for what file, and in which language names are read where the canvas has several.
import { useState } from 'react'
import { useCanvas, useCanvasDesk } from '#renderer/canvas/canvas-desk.tsx'
import { useCall } from '#renderer/data/use-call.ts'
import { usePdf } from '#renderer/data/use-pdf.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { pageWithFonts } from '#renderer/ui/embedded-fonts.ts'
import { saveFile } from '#renderer/ui/save-file.ts'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { TroubleBanner } from '#renderer/ui/trouble-banner.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { ownLanguage, writtenLanguages } from '#shared/canvas/canvas-wording.ts'

export function HandoffDialog({ onClose }: { onClose(): void }) {
  const say = useSay()
  const { canvasId, session } = useCanvasDesk()
  const document = useCanvas((state) => state.document)
  const shown = useCanvas((state) => state.language)
  const [format, setFormat] = useState<'markdown' | 'pdf'>('pdf')
  const [content, setContent] = useState(shown ?? ownLanguage(document))
  const [saved, setSaved] = useState<string | null>(null)
  const write = useCall('handoffs.write')
  const pdf = usePdf()
  const trouble = write.trouble ?? pdf.trouble
  const written = writtenLanguages(document)
  const save = async () => {
    setSaved(null)
    await session.flush()
    const asked = { id: canvasId, format: format === 'pdf' ? 'html' : format, contentLanguage: content } as const
    const told = await write.call(asked)
    if (!told) return
    if (format === 'markdown') {
      saveFile(told.fileName, told.text, 'text/markdown')
      setSaved(told.fileName)
      return
    }
    const bytes = await pdf.print(await pageWithFonts(told.text, content))
    if (!bytes) return
    const name = told.fileName.replace(/html$/, 'pdf')
    saveFile(name, bytes, 'application/pdf')
    setSaved(name)
  }
  return (
    <Dialog
      title={say('handoff.dialog.title')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{say(saved ? 'handoff.dialog.close' : 'handoff.dialog.cancel')}</Button>
          <Button variant="primary" isBusy={write.isBusy || pdf.isBusy} onPress={() => void save()}>
            {say('handoff.dialog.save')}
          </Button>
        </>
      }
    >
      <div className="bundle">
        <p>{say('handoff.dialog.about')}</p>
        <p className="bundle-quiet">{say('handoff.dialog.never')}</p>
        <SegmentedControl
          label={say('handoff.dialog.format')}
          value={format}
          onChange={setFormat}
          options={[
            { id: 'pdf', label: say('handoff.dialog.pdf') },
            { id: 'markdown', label: say('handoff.dialog.markdown') },
          ]}
        />
        {written.length > 1 && (
          <SegmentedControl
            label={say('handoff.dialog.content')}
            value={content}
            onChange={setContent}
            options={written.map((id) => ({ id, label: say(`language.${id}`) }))}
          />
        )}
        {saved && <Banner tone="ok" title={say('handoff.dialog.saved', { file: saved })} />}
        <TroubleBanner trouble={trouble} />
      </div>
    </Dialog>
  )
}
