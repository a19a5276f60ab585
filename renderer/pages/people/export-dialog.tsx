// Saving people as a file: which form, and whether contacts are in it. The file goes straight from here to the person's disk.
import { useState } from 'react'
import { collectPieces } from '#renderer/data/collect-pieces.ts'
import { useCall } from '#renderer/data/use-call.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { saveFile } from '#renderer/ui/save-file.ts'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { SegmentId } from '#shared/core/ids.ts'

const forms = ['csv', 'ndjson'] as const

export function ExportDialog({ segmentId, onClose }: { segmentId: SegmentId | null; onClose(): void }) {
  const say = useSay()
  const { call, trouble, isBusy } = useCall('people.export')
  const [form, setForm] = useState<(typeof forms)[number]>('csv')
  const [withIdentifiers, setWithIdentifiers] = useState(false)
  const save = async () => {
    const pieces = await collectPieces((cursor) => call({ segmentId, form, withIdentifiers, cursor }))
    if (!pieces) return
    saveFile(`people.${form}`, pieces, form === 'csv' ? 'text/csv' : 'application/x-ndjson')
    onClose()
  }
  return (
    <Dialog
      title={say('people.export')}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{say('people.export.cancel')}</Button>
          <Button variant="primary" icon="download" isBusy={isBusy} onPress={() => void save()}>
            {say('people.export.save')}
          </Button>
        </>
      }
    >
      {trouble && (
        <Banner tone="bad">
          {trouble.message} {trouble.fix}
        </Banner>
      )}
      <SegmentedControl
        label={say('people.export.form')}
        value={form}
        onChange={setForm}
        options={forms.map((id) => ({ id, label: say(`people.export.form.${id}`) }))}
      />
      <Checkbox isSelected={withIdentifiers} onChange={setWithIdentifiers}>
        {say('people.export.identifiers')}
      </Checkbox>
      <p>{say(withIdentifiers ? 'people.export.bare' : 'people.export.without')}</p>
    </Dialog>
  )
}
