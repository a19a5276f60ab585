// The canvas as a picture for somebody who has no Audience Canvas: the whole or what is selected, light or dark, as SVG, PNG or PDF. Shows
// what the file will show.
import './picture-dialog.css'
import { useEffect, useState } from 'react'
import { useCanvas, useCountBoard } from '#renderer/canvas/canvas-desk.tsx'
import type { Picture } from '#renderer/canvas/flow/picture/draw-picture.ts'
import type { Theme } from '#renderer/canvas/flow/picture/picture-pen.ts'
import { usePicture } from '#renderer/canvas/flow/picture/use-picture.tsx'
import { shownDocument, shownLanguage } from '#renderer/canvas/shown-document.ts'
import { useLanguage } from '#renderer/data/use-language.ts'
import { usePdf } from '#renderer/data/use-pdf.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { saveFile } from '#renderer/ui/save-file.ts'
import { fitsAsPng, pngOf, sheetOf } from '#renderer/ui/save-picture.ts'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { TroubleBanner } from '#renderer/ui/trouble-banner.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'

const formats = ['svg', 'png', 'pdf'] as const
type PictureFormat = (typeof formats)[number]
const scales = ['1', '2', '3'] as const
type Scale = (typeof scales)[number]

export function PictureDialog({ onClose }: { onClose(): void }) {
  const say = useSay()
  const format = useFormat()
  const language = useLanguage()
  const content = useCanvas(shownLanguage)
  const name = useCanvas((state) => shownDocument(state).wording.name)
  const hasSelection = useCanvas(({ selected, selectedNotes }) => selected.size + selectedNotes.size > 0)
  const hasNumbers = useCountBoard(({ counted }) => counted !== null)
  const pdf = usePdf()
  const [what, setWhat] = useState<'whole' | 'selection'>('whole')
  const [theme, setTheme] = useState<Theme>('light')
  const [kind, setKind] = useState<PictureFormat>('png')
  const [scale, setScale] = useState<Scale>('2')
  const [withNumbers, setWithNumbers] = useState(hasNumbers)
  const [isSaving, setSaving] = useState(false)
  const [isTooLarge, setTooLarge] = useState(false)
  const { picture, hasFailed, shelf } = usePicture({ what, theme, withNumbers, isPaper: kind === 'pdf', language })
  const save = async (drawn: Picture) => {
    setSaving(true)
    setTooLarge(false)
    const file = `${name || say('picture.untitled')}.${kind}`
    try {
      if (kind === 'svg') saveFile(file, drawn.svg, 'image/svg+xml')
      else if (kind === 'png') saveFile(file, await pngOf(drawn.svg, drawn, Number(scale)), 'image/png')
      else {
        const bytes = await pdf.print(sheetOf(drawn.svg, drawn, content))
        if (!bytes) return
        saveFile(file, bytes, 'application/pdf')
      }
      onClose()
    } catch {
      setTooLarge(true)
    } finally {
      setSaving(false)
    }
  }
  return (
    <Dialog
      title={say('picture.title')}
      size="large"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{say('picture.cancel')}</Button>
          <Button
            variant="primary"
            icon="download"
            isBusy={isSaving}
            isDisabled={picture === null}
            onPress={() => picture && void save(picture)}
          >
            {say('picture.saveAs', { kind: kind.toUpperCase() })}
          </Button>
        </>
      }
    >
      <div className="picture">
        <div className="picture-choices">
          <SegmentedControl
            label={say('picture.what')}
            value={what}
            onChange={setWhat}
            options={[
              { id: 'whole', label: say('picture.what.whole') },
              { id: 'selection', label: say('picture.what.selection'), isDisabled: !hasSelection },
            ]}
          />
          <SegmentedControl
            label={say('picture.theme')}
            value={theme}
            onChange={setTheme}
            options={[
              { id: 'light', label: say('picture.theme.light'), icon: 'light' },
              { id: 'dark', label: say('picture.theme.dark'), icon: 'dark' },
            ]}
          />
          <SegmentedControl
            label={say('picture.kind')}
            value={kind}
            onChange={setKind}
            options={formats.map((id) => ({ id, label: id.toUpperCase() }))}
          />
          {kind === 'png' && (
            <SegmentedControl
              label={say('picture.size')}
              value={scale}
              onChange={setScale}
              options={scales.map((id) => ({
                id,
                label: say('picture.size.times', { times: id }),
                isDisabled: picture !== null && !fitsAsPng(picture, Number(id)),
              }))}
            />
          )}
          {hasNumbers && (
            <Checkbox isSelected={withNumbers} onChange={setWithNumbers}>
              {say('picture.numbers')}
            </Checkbox>
          )}
          <p className="picture-about">{say(`picture.about.${kind}`)}</p>
          {picture && (
            <p className="picture-about">
              {say('picture.dots', {
                width: format.number(Math.round(picture.width * (kind === 'png' ? Number(scale) : 1))),
                height: format.number(Math.round(picture.height * (kind === 'png' ? Number(scale) : 1))),
              })}
            </p>
          )}
        </div>
        <Preview picture={picture} theme={theme} label={say('picture.preview')} />
      </div>
      {(isTooLarge || hasFailed) && (
        <Banner tone="bad" title={say('picture.failed')}>
          {say('picture.failed.fix')}
        </Banner>
      )}
      <TroubleBanner trouble={pdf.trouble} />
      {shelf}
    </Dialog>
  )
}

function Preview({ picture, theme, label }: { picture: Picture | null; theme: Theme; label: string }) {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    if (!picture) return
    const made = URL.createObjectURL(new Blob([picture.svg], { type: 'image/svg+xml' }))
    setAddress(made)
    return () => {
      setAddress(undefined)
      URL.revokeObjectURL(made)
    }
  }, [picture])
  return (
    <div className={`picture-preview is-${theme}`} aria-busy={picture === null}>
      {address && <img src={address} alt={label} />}
    </div>
  )
}
