// One named path of a split: its place and name, its own questions, and the way to take it away or move it up.

import type { ReactNode } from 'react'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { CanvasProblem } from '#shared/canvas/canvas-checks.ts'
import { EditorField } from './editor-field.tsx'

export interface PathCardProps {
  readonly id: string
  readonly place: number
  readonly name: string
  readonly problems: readonly CanvasProblem[]
  readonly isReadOnly: boolean
  onRename(name: string): void
  /** Absent where it cannot go, or be moved. */
  onRemove?: (() => void) | undefined
  onMoveUp?: (() => void) | undefined
  readonly children: ReactNode
}

export function PathCard(props: PathCardProps) {
  const { id, place, name, problems, isReadOnly, onRename, onRemove, onMoveUp, children } = props
  const say = useSay()
  return (
    <EditorField name={`path ${id}`} title={say('port.path', { place: place + 1 })} problems={problems}>
      <div className="action-card">
        <div className="action-row">
          <TextField
            label={say('path.name')}
            hideLabel
            placeholder={say('path.name')}
            value={name}
            onChange={(text) => onRename(text.slice(0, 100))}
            isReadOnly={isReadOnly}
          />
          {onMoveUp && !isReadOnly && (
            <IconButton icon="chevron-up" label={say('path.moveUp', { place: place + 1 })} onPress={onMoveUp} />
          )}
          {onRemove && !isReadOnly && (
            <IconButton icon="remove" label={say('path.remove', { place: place + 1 })} onPress={onRemove} />
          )}
        </div>
        {children}
      </div>
    </EditorField>
  )
}

/** A list with one of its items a place further up. */
export function movedUp<Item>(items: readonly Item[], place: number): Item[] {
  const moved = [...items]
  const [item] = moved.splice(place, 1)
  if (item !== undefined) moved.splice(place - 1, 0, item)
  return moved
}

/** The same list with one item changed. */
export function withItem<Item>(items: readonly Item[], place: number, item: Item): Item[] {
  return items.map((one, index) => (index === place ? item : one))
}
