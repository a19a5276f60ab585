// The editor of a step at the right of the drawing: who it is, its questions, Cancel and Done. It never covers the drawing.
import { isComposing } from '#renderer/ui/composing.ts'
import './desk-sheet.css'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useBorrowed } from '#renderer/canvas/borrowed-mark.tsx'
import { useCanvas } from '#renderer/canvas/canvas-desk.tsx'
import { shownDocument, shownLanguage } from '#renderer/canvas/shown-document.ts'
import { stepIcon } from '#renderer/canvas/step-icon.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { renameStep } from '#shared/canvas/canvas-commands.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import type { StepId } from '#shared/core/ids.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import { focusQuestion } from './focus-question.ts'
import { useStepEditor } from './use-step-editor.ts'

export interface StepSheetProps {
  readonly stepId: StepId
  readonly field: string | null
  readonly takesFocus: boolean
}

export function StepSheet({ stepId, field, takesFocus }: StepSheetProps) {
  const say = useSay()
  const opened = useStepEditor(stepId, { inVisit: true })
  const step = useCanvas((state) => graphOf(state.document).steps.get(stepId))
  const shown = useCanvas(shownDocument)
  const language = useCanvas(shownLanguage)
  const borrowed = useBorrowed('steps', stepId)
  const isReadOnly = useCanvas((state) => state.readOnly !== null)
  const apply = useCanvas((state) => state.apply)
  const closeSheet = useCanvas((state) => state.closeSheet)
  const body = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (field !== null || takesFocus) focusQuestion(body.current, field)
  }, [field, takesFocus])

  if (!step || !opened) return null
  const kind = stepCatalog[step.kind]
  const { Body, Footer } = opened.editor
  const kindName = say(`step.${step.kind}`)
  const given = shown.wording.steps[stepId] ?? ''
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.defaultPrevented) return
    if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
      event.preventDefault()
      event.stopPropagation()
      closeSheet('done')
    }
  }
  return (
    <section
      className="desk-sheet"
      data-region="sheet"
      aria-label={say('stepSheet.label', { name: given || kindName })}
      onKeyDown={onKeyDown}
    >
      <header className="desk-sheet-head">
        <span className={`pick-row-icon desk-sheet-icon is-${kind.family}`}>
          <Icon name={stepIcon[step.kind]} />
        </span>
        <div className="desk-sheet-words">
          <input
            className="desk-sheet-name"
            aria-label={say('stepSheet.name')}
            {...(borrowed.lang ? { lang: borrowed.lang } : {})}
            title={borrowed.title}
            placeholder={given || kindName}
            value={borrowed.isBorrowed ? '' : given}
            maxLength={200}
            readOnly={isReadOnly}
            onChange={(event) =>
              apply(renameStep(stepId, event.target.value, `name ${stepId}`, language), { inVisit: true })
            }
          />
          <div className="desk-sheet-about">{say('stepSheet.about', { kind: kindName, id: stepId })}</div>
        </div>
        <IconButton icon="close" label={say('stepSheet.close')} onPress={() => closeSheet('done')} />
      </header>
      <div className="desk-sheet-body" key={stepId} ref={body}>
        {!kind.isReadable(step.config) && <Banner tone="bad">{say('stepSheet.unreadable')}</Banner>}
        <Body {...opened.props} />
      </div>
      <footer className="desk-sheet-foot">
        <div className="desk-sheet-foot-words">{Footer && <Footer {...opened.props} />}</div>
        <Button onPress={() => closeSheet('cancel')}>{say('stepSheet.cancel')}</Button>
        <Button variant="primary" onPress={() => closeSheet('done')}>
          {say('stepSheet.done')}
        </Button>
      </footer>
    </section>
  )
}
