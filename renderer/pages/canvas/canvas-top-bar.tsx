// The top bar: where we are, the canvas's name and state, undo and redo, find, and the buttons that start and stop it.
// They stand at one edge and never move (ux.md 4.1). There is no Save button (decisions.md 26).
import { type KeyboardEvent, useState } from 'react'
import { BorrowedMark, useBorrowed } from '#renderer/canvas/borrowed-mark.tsx'
import { useCanvas, useCanvasDesk } from '#renderer/canvas/canvas-desk.tsx'
import { shownDocument } from '#renderer/canvas/shown-document.ts'
import { isComposing } from '#renderer/ui/composing.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { hrefOf, routes } from '#renderer/ui/routes.ts'
import { StatusPill } from '#renderer/ui/status-pill.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import { isCampaign } from '#shared/canvas/campaign-canvas.ts'
import type { Phrase } from '#shared/words/say.ts'
import { ContentLanguageMenu } from './content-language-menu.tsx'
import { LaunchButtons } from './launch-buttons.tsx'
import type { ShownLife } from './use-room-news.ts'

const toneOf = { draft: 'neutral', active: 'ok', stopped: 'wait', archived: 'neutral' } as const

/** `isForm`: a campaign's form is shown, which has nothing to find, to tidy or to outline. */
export function CanvasTopBar({ life, isForm }: { life: ShownLife; isForm: boolean }) {
  const say = useSay()
  const speak = useSpeak()
  const said = (label: Phrase | undefined) => label && speak(label)
  const { actions } = useCanvasDesk()
  // As words: a drag renews its entry with every move, and the bar would be drawn again each time.
  const undone = useCanvas(({ history }) => said(history.past.at(-1)?.label))
  const redone = useCanvas(({ history }) => said(history.future[0]?.label))
  const isOutlined = useCanvas((state) => state.outlineOpen)
  const showOutline = useCanvas((state) => state.showOutline)
  const ask = useCanvas((state) => state.ask)
  const isReadOnly = useCanvas((state) => state.readOnly !== null)
  const name = useCanvas((now) => shownDocument(now).wording.name)
  const isOfCampaign = useCanvas((now) => isCampaign(now.document))
  const state = say(`state.${life.state}`)
  return (
    <header className="canvas-bar" data-region="top">
      <h1 className="only-heard">{name}</h1>
      <div className="canvas-bar-where">
        {isOfCampaign ? (
          <a href={hrefOf(routes.campaigns)}>{say('campaigns.title')}</a>
        ) : (
          <a href={hrefOf(routes.canvases)}>{say('editor.breadcrumb')}</a>
        )}
        <span aria-hidden="true">/</span>
        <CanvasName />
        <BorrowedMark part="name" />
        <ContentLanguageMenu />
        <StatusPill tone={toneOf[life.state]}>
          {life.version === null ? state : say('editor.version', { state, version: life.version })}
        </StatusPill>
      </div>
      <div className="canvas-bar-tools">
        <IconButton
          icon="undo"
          label={undone ? say('editor.undo', { what: undone }) : say('editor.undo.nothing')}
          isDisabled={!undone}
          onPress={actions.undo}
        />
        <IconButton
          icon="redo"
          label={redone ? say('editor.redo', { what: redone }) : say('editor.redo.nothing')}
          isDisabled={!redone}
          onPress={actions.redo}
        />
        {!isForm && (
          <>
            <IconButton icon="search" label={say('editor.find')} onPress={() => ask({ kind: 'find' })} />
            <IconButton
              icon="tidy"
              label={say('editor.tidy')}
              isDisabled={isReadOnly}
              onPress={() => actions.tidy('down')}
            />
            <IconButton icon="outline" label={say('editor.outline')} onPress={() => showOutline(!isOutlined)} />
          </>
        )}
        <IconButton icon="clock" label={say('versions.button')} onPress={() => ask({ kind: 'versions' })} />
        <span className="canvas-bar-gap" aria-hidden="true" />
        <LaunchButtons life={life} />
      </div>
    </header>
  )
}

/** The name is a command when the field is left or Enter is pressed; Escape gives the old one back. */
function CanvasName() {
  const say = useSay()
  const { actions } = useCanvasDesk()
  const name = useCanvas((state) => shownDocument(state).wording.name)
  const { lang, title } = useBorrowed('name')
  const isReadOnly = useCanvas((state) => state.readOnly !== null)
  const [typed, setTyped] = useState<string | null>(null)
  const keep = () => {
    if (typed !== null && typed.trim() !== name) actions.renameCanvas(typed)
    setTyped(null)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event)) return
    if (event.key === 'Enter') keep()
    if (event.key === 'Escape') setTyped(null)
  }
  return (
    <input
      className="canvas-bar-name"
      aria-label={say('editor.name')}
      {...(lang ? { lang } : {})}
      title={title}
      value={typed ?? name}
      maxLength={200}
      readOnly={isReadOnly}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={keep}
      onKeyDown={onKeyDown}
    />
  )
}
