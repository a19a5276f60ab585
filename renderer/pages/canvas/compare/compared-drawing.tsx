// Two drawings as one: what came, went, changed and moved, each by its shape and its word. A picture to look at; the list beside it says
// the same in sentences.
import { type CSSProperties, useEffect, useMemo, useRef, useState } from 'react'
import { stepIcon } from '#renderer/canvas/step-icon.ts'
import { Icon, type IconName } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { reachWhileScrollable } from '#renderer/ui/reach-while-scrollable.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { grid } from '#shared/canvas/canvas-commands.ts'
import type { CanvasDocument, Position } from '#shared/canvas/canvas-document.ts'
import { nameIn } from '#shared/canvas/difference-words.ts'
import { type ComparedStep, compareDrawings, type StepMark } from '#shared/canvas/drawing-difference.ts'
import type { StepId } from '#shared/core/ids.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'

const stepHeight = 76
const margin = 40
const least = 0.1
const most = 1.5
const zoomBy = 1.3

const markIcon: Readonly<Record<StepMark, IconName>> = {
  added: 'add',
  removed: 'minus',
  changed: 'edit',
  moved: 'move',
}

export interface ComparedDrawingProps {
  readonly before: CanvasDocument
  readonly after: CanvasDocument
  /** The step the list points at. */
  readonly shown: StepId | null
}

export function ComparedDrawing({ before, after, shown }: ComparedDrawingProps) {
  const say = useSay()
  const { steps, links } = useMemo(() => compareDrawings(before, after), [before, after])
  const box = useMemo(() => boxAround(steps), [steps])
  const places = useMemo(() => new Map(steps.map((step) => [step.id, step.place])), [steps])
  const frame = useRef<HTMLDivElement>(null)
  const [zoom, setZoom] = useState<number | null>(null)

  const fit = () => {
    if (frame.current) setZoom(fitting(frame.current, box))
  }
  useEffect(() => {
    if (!frame.current) return
    setZoom(fitting(frame.current, box))
    return reachWhileScrollable(frame.current)
  }, [box])
  useEffect(() => {
    const place = shown === null ? undefined : places.get(shown)
    if (!frame.current || !place || zoom === null) return
    const { clientWidth, clientHeight } = frame.current
    frame.current.scrollTo({
      left: (place.x - box.left + grid.stepWidth / 2) * zoom - clientWidth / 2,
      top: (place.y - box.top + stepHeight / 2) * zoom - clientHeight / 2,
    })
  }, [shown, places, box, zoom])

  const count = (mark: StepMark) => steps.filter(({ marks }) => marks.includes(mark)).length
  const counts = {
    added: count('added'),
    removed: count('removed'),
    changed: count('changed'),
    moved: count('moved'),
  }
  const scale = zoom ?? 1
  const drawn: CSSProperties = { width: box.width, height: box.height, transform: `scale(${scale})` }
  return (
    <div className="compared">
      <div className="compared-tools">
        <IconButton
          icon="minus"
          label={say('editor.zoomOut')}
          onPress={() => setZoom(Math.max(least, scale / zoomBy))}
        />
        <IconButton icon="add" label={say('editor.zoomIn')} onPress={() => setZoom(Math.min(most, scale * zoomBy))} />
        <IconButton icon="fit" label={say('editor.fit')} onPress={fit} />
      </div>
      <div className="compared-frame" ref={frame} role="img" aria-label={say('compare.drawing', counts)}>
        <div style={{ width: box.width * scale, height: box.height * scale }}>
          <div className="compared-drawing" style={drawn}>
            <svg className="compared-links" width={box.width} height={box.height} aria-hidden="true">
              {links.map(({ key, from, to, mark }) => (
                <path key={key} className={`is-${mark}`} d={curve(places.get(from), places.get(to), box)} />
              ))}
              {steps.map(
                ({ id, place, before: was }) => was && <path key={id} className="is-way" d={way(was, place, box)} />,
              )}
            </svg>
            {steps.map((step) => (
              <StepBox
                key={step.id}
                {...{ step, box }}
                name={nameIn(after, before, step.id, say)}
                isShown={shown === step.id}
              />
            ))}
          </div>
        </div>
      </div>
    </div>
  )
}

function StepBox(props: { step: ComparedStep; box: Box; name: string; isShown: boolean }) {
  const { step, box, name, isShown } = props
  const say = useSay()
  const { kind, marks, place, before } = step
  const look = marks.length === 0 ? 'is-same' : marks.map((mark) => `is-${mark}`).join(' ')
  return (
    <>
      {before && <span className="compared-ghost" style={at(before, box)} />}
      <span
        className={`compared-step is-${stepCatalog[kind].family} ${look}${isShown ? ' is-shown' : ''}`}
        style={at(place, box)}
      >
        <span className="compared-name">
          <Icon name={stepIcon[kind]} size={15} />
          <span>{name}</span>
        </span>
        {marks.length > 0 && (
          <span className="compared-marks">
            {marks.map((mark) => (
              <span key={mark} className={`compared-mark is-${mark}`}>
                <Icon name={markIcon[mark]} size={12} />
                {say(`compare.${mark}`)}
              </span>
            ))}
          </span>
        )}
      </span>
    </>
  )
}

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

function boxAround(steps: readonly ComparedStep[]): Box {
  const places = steps.flatMap(({ place, before }) => (before ? [place, before] : [place]))
  if (places.length === 0) return { left: 0, top: 0, width: grid.stepWidth, height: stepHeight }
  const [left, top] = [Math.min(...places.map(({ x }) => x)) - margin, Math.min(...places.map(({ y }) => y)) - margin]
  return {
    left,
    top,
    width: Math.max(...places.map(({ x }) => x)) + grid.stepWidth + margin - left,
    height: Math.max(...places.map(({ y }) => y)) + stepHeight + margin - top,
  }
}

function fitting({ clientWidth, clientHeight }: HTMLElement, { width, height }: Box): number {
  return Math.max(least, Math.min(1, clientWidth / width, clientHeight / height))
}

function at({ x, y }: Position, { left, top }: Box): CSSProperties {
  return { left: x - left, top: y - top, width: grid.stepWidth, height: stepHeight }
}

function curve(from: Position | undefined, to: Position | undefined, { left, top }: Box): string {
  if (!from || !to) return ''
  const [x, y] = [from.x - left + grid.stepWidth / 2, from.y - top + stepHeight]
  const [endX, endY] = [to.x - left + grid.stepWidth / 2, to.y - top]
  const bend = Math.max(30, Math.abs(endY - y) / 2)
  return `M${x},${y} C${x},${y + bend} ${endX},${endY - bend} ${endX},${endY}`
}

/** From the middle of the old place to the middle of the new one. */
function way(from: Position, to: Position, { left, top }: Box): string {
  const middle = ({ x, y }: Position) => `${x - left + grid.stepWidth / 2},${y - top + stepHeight / 2}`
  return `M${middle(from)} L${middle(to)}`
}
