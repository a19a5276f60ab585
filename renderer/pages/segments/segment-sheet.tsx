// One segment in a side sheet: its name, who is in it, the sentence that says so, and how many that is now. Segments that are
// always there are shown, with the reason why they cannot be edited.
import './segment-sheet.css'
import { useState } from 'react'
import { useAttributes } from '#renderer/data/use-attributes.ts'
import { useCall } from '#renderer/data/use-call.ts'
import { FilterBuilder } from '#renderer/steps/filter-builder/filter-builder.tsx'
import { AlertDialog } from '#renderer/ui/alert-dialog.tsx'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { SideSheet } from '#renderer/ui/side-sheet.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useToasts } from '#renderer/ui/toasts.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { carelessNegatives } from '#shared/people/careless-negatives.ts'
import type { Segment } from '#shared/people/segment.ts'
import { segmentName } from '#shared/people/segment-name.ts'
import { segmentSentence } from '#shared/people/segment-sentence.ts'
import { isFinished, isSameDraft, longestName, type SegmentDraft } from './segment-draft.ts'
import { SegmentExplain } from './segment-explain.tsx'
import { SegmentFunnel } from './segment-funnel.tsx'
import { SegmentOverlap } from './segment-overlap.tsx'
import { SegmentSize } from './segment-size.tsx'
import { SegmentUsers } from './segment-users.tsx'
import { useFilterNames } from './use-filter-names.ts'

export interface SegmentSheetProps {
  /** Null for a new one. */
  readonly segment: Segment | null
  /** What editing starts from. */
  readonly start: SegmentDraft
  readonly segments: readonly Segment[]
  onClose(): void
  /** Makes a new segment that starts from this one. */
  onStartFrom(): void
}

export function SegmentSheet({ segment, start, segments, onClose, onStartFrom }: SegmentSheetProps) {
  const say = useSay()
  const toasts = useToasts()
  const attributes = useAttributes().data?.attributes ?? []
  const save = useCall('segments.save')
  const [draft, setDraft] = useState(start)
  const [wasTried, setTried] = useState(false)
  const [isLeaving, setLeaving] = useState(false)
  const fixed = segment?.origin === 'everyone' || segment?.origin === 'import' ? segment.origin : null
  const named = segments.map((other) => ({ ...other, name: segmentName(other, say) }))
  const names = useFilterNames(segments)
  const isNameMissing = draft.name.trim() === ''
  const isWhole = isFinished(draft.filter)
  const change = (changed: Partial<SegmentDraft>) => {
    save.clearTrouble()
    setDraft((before) => ({ ...before, ...changed }))
  }
  const leave = () => (fixed === null && !isSameDraft(draft, start) ? setLeaving(true) : onClose())
  const keep = async () => {
    setTried(true)
    if (isNameMissing || !isWhole) return
    const saved = await save.call({ id: segment?.id ?? null, name: draft.name.trim(), filter: draft.filter })
    if (!saved) return
    toasts.add({ text: say('segmentSheet.saved', { name: segmentName(saved, say) }) })
    onClose()
  }
  const { trouble } = save
  const isNameTaken = trouble?.error.code === 'segment-name-taken'
  const nameError =
    isNameTaken && trouble
      ? `${trouble.message} ${trouble.fix}`
      : wasTried && isNameMissing
        ? say('segmentSheet.name.missing')
        : undefined
  return (
    <SideSheet
      title={segment ? segmentName(segment, say) : say('segmentSheet.new')}
      {...(segment ? { subtitle: segment.id } : {})}
      isWide
      onClose={leave}
      footer={
        fixed === null ? (
          <>
            <Button onPress={leave}>{say('segmentSheet.cancel')}</Button>
            <Button variant="primary" isBusy={save.isBusy} onPress={() => void keep()}>
              {segment ? say('segmentSheet.save') : say('segmentSheet.create')}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={onClose}>{say('segmentSheet.close')}</Button>
            <Button variant="primary" icon="add" onPress={onStartFrom}>
              {say('segments.startFrom')}
            </Button>
          </>
        )
      }
    >
      <div className="segment-sheet">
        {fixed !== null && <Banner tone="info">{say(`segments.fixed.${fixed}`)}</Banner>}
        {trouble && !isNameTaken && (
          <Banner tone="bad">
            {trouble.message} {trouble.fix}
          </Banner>
        )}
        {carelessNegatives(draft.filter).length > 0 && <Banner tone="wait">{say('segmentSheet.careless')}</Banner>}
        {wasTried && !isWhole && <Banner tone="wait">{say('segmentSheet.unfinished')}</Banner>}
        {fixed === null && (
          <TextField
            label={say('segmentSheet.name')}
            placeholder={say('segmentSheet.name.placeholder')}
            value={draft.name}
            onChange={(name) => change({ name })}
            maxLength={longestName}
            autoFocus={segment === null}
            {...(nameError === undefined ? {} : { errorMessage: nameError })}
          />
        )}
        {fixed === null && (
          <section className="segment-sheet-part">
            <h3>{say('segmentSheet.who')}</h3>
            <FilterBuilder
              filter={draft.filter}
              onChange={(filter) => change({ filter })}
              attributes={attributes}
              segments={named.filter(({ id, origin }) => id !== segment?.id && origin !== 'everyone')}
            />
          </section>
        )}
        <section className="segment-sheet-part">
          <h3>{say('segmentSheet.reads')}</h3>
          <p className="segment-sheet-sentence">{segmentSentence(draft.filter, say, names)}</p>
        </section>
        <SegmentSize filter={draft.filter} />
        <SegmentFunnel filter={draft.filter} names={names} />
        <SegmentExplain filter={draft.filter} names={names} />
        {segment && <SegmentOverlap segment={segment} others={segments.filter(({ id }) => id !== segment.id)} />}
        {segment && <SegmentUsers id={segment.id} />}
      </div>
      {isLeaving && (
        <AlertDialog
          title={say('segmentSheet.discard')}
          confirm={say('segmentSheet.discard.leave')}
          cancel={say('segmentSheet.discard.stay')}
          onConfirm={onClose}
          onCancel={() => setLeaving(false)}
        >
          <p>{say('segmentSheet.discard.about')}</p>
        </AlertDialog>
      )}
    </SideSheet>
  )
}
