// The canvas page as laid out: top bar, outline, drawing, sheet, problems below, and the page's part of the status bar. A campaign
// shows its form in place of the drawing.
import { useState } from 'react'
import { useCanvas } from '#renderer/canvas/canvas-desk.tsx'
import { CanvasStage } from '#renderer/canvas/flow/canvas-stage.tsx'
import { shownDocument } from '#renderer/canvas/shown-document.ts'
import { useWorkspace } from '#renderer/data/use-workspace.ts'
import { AskingDialog } from '#renderer/panels/asking-dialog.tsx'
import { OutlinePanel } from '#renderer/panels/outline-panel.tsx'
import { PeopleSheet } from '#renderer/panels/people-sheet.tsx'
import { ProblemsPanel } from '#renderer/panels/problems-panel.tsx'
import { StepSheet } from '#renderer/panels/step-sheet.tsx'
import { Banner } from '#renderer/ui/banner.tsx'
import { StatusBarContent } from '#renderer/ui/status-bar-content.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import { useTitle } from '#renderer/ui/use-title.ts'
import { campaignSteps } from '#shared/canvas/campaign-canvas.ts'
import type { OpenCanvas } from '#shared/contract/canvas-calls.ts'
import { CampaignForm } from './campaign-form.tsx'
import { CanvasStatus } from './canvas-status.tsx'
import { CanvasTopBar } from './canvas-top-bar.tsx'
import { FileDialogs } from './file-dialogs.tsx'
import { StaleDialog } from './stale-dialog.tsx'
import { StuckStrip } from './stuck-strip.tsx'
import { TypingNotice } from './typing-notice.tsx'
import type { BroughtBackTyping } from './use-brought-back-typing.ts'
import type { ShownLife } from './use-room-news.ts'

/** How an open canvas is shown: as the drawing it is, or a campaign's as the form of its one message. */
export type CanvasView = 'drawing' | 'campaign'

export interface CanvasLayoutProps {
  readonly view: CanvasView
  readonly life: ShownLife
  readonly typing: BroughtBackTyping
  readonly isReloaded: boolean
  onReload(canvas?: OpenCanvas): void
}

export function CanvasLayout({ view, life, typing, isReloaded, onReload }: CanvasLayoutProps) {
  const say = useSay()
  const speak = useSpeak()
  const name = useCanvas((state) => shownDocument(state).wording.name)
  // The answer and not the document, which is another with every move of a hand.
  const isForm = useCanvas((state) => view === 'campaign' && campaignSteps(state.document) !== undefined)
  const readOnly = useCanvas((state) => state.readOnly)
  const isChanged = useCanvas((state) => state.changedSinceLaunch)
  const sheet = useCanvas((state) => state.sheet)
  const isOutlined = useCanvas((state) => state.outlineOpen)
  const hasProblems = useCanvas((state) => state.problemsOpen)
  const singleKeys = useWorkspace().data?.settings.singleKeyShortcuts ?? true
  const [isNewsShown, setNewsShown] = useState(isReloaded)
  useTitle(name)
  return (
    <div className="canvas-page">
      <CanvasTopBar life={life} isForm={isForm} />
      {readOnly && (
        <Banner tone="info" title={say('readOnly.title')}>
          {speak(readOnly)}
        </Banner>
      )}
      {life.state === 'active' && life.version !== null && isChanged && (
        <Banner tone="info">{say('editor.running.changed', { version: life.version })}</Banner>
      )}
      {view === 'campaign' && !isForm && <Banner tone="info">{say('campaigns.drawn')}</Banner>}
      <StuckStrip />
      <StaleDialog onReload={onReload} />
      <TypingNotice typing={typing} />
      {isNewsShown && (
        <Banner tone="info" onDismiss={() => setNewsShown(false)}>
          {say('save.loadedOther')}
        </Banner>
      )}
      <div className="canvas-page-middle">
        {isForm ? (
          <CampaignForm />
        ) : (
          <CanvasStage singleKeys={singleKeys} beside={isOutlined ? <OutlinePanel /> : null} />
        )}
        {sheet?.kind === 'step' && !isForm && <StepSheet key={sheet.stepId} {...sheet} />}
        {sheet?.kind === 'people' && <PeopleSheet key={`${sheet.stepId} ${sheet.counter}`} {...sheet} />}
      </div>
      {hasProblems && <ProblemsPanel />}
      <AskingDialog />
      <FileDialogs />
      <StatusBarContent>
        <CanvasStatus />
      </StatusBarContent>
    </div>
  )
}
