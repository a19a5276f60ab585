// The named paths of a split, one card each: its place and name, its own questions, and the way to take it away, to move it up, to add one.
import './action-builder/action-list.css'
import type { ReactNode } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { EditorField } from './editor-field.tsx'
import type { EditorPlace } from './step-editor.tsx'
import { movedUp, withItem } from './with-item.ts'

interface NamedPath {
  readonly id: string
  readonly name: string
}

export interface PathListProps<Path extends NamedPath> extends Pick<EditorPlace, 'stepId' | 'problems' | 'isReadOnly'> {
  readonly paths: readonly Path[]
  readonly most: number
  /** Their order counts: a path can be moved up. */
  readonly isRanked?: boolean
  newPath(paths: readonly Path[]): Path
  /** Without a gesture it is an entry of the undo list by itself. */
  onChange(paths: Path[], gesture?: string): void
  /** The questions of one path; a gesture is named within the path. */
  children(path: Path, change: (path: Path, gesture?: string) => void, place: number): ReactNode
}

export function PathList<Path extends NamedPath>(props: PathListProps<Path>) {
  const { paths, most, isRanked = false, newPath, onChange, children, stepId, problems, isReadOnly } = props
  const say = useSay()
  return (
    <>
      {paths.map((path, place) => {
        const change = (next: Path, gesture?: string) =>
          onChange(withItem(paths, place, next), gesture && `${gesture} ${path.id} ${stepId}`)
        return (
          <EditorField
            key={path.id}
            name={`path ${path.id}`}
            title={say('port.path', { place: place + 1 })}
            problems={problems}
          >
            <div className="action-card">
              <div className="action-row">
                <TextField
                  label={say('path.name')}
                  hideLabel
                  placeholder={say('path.name')}
                  value={path.name}
                  onChange={(name) => change({ ...path, name: name.slice(0, 100) }, 'name')}
                  isReadOnly={isReadOnly}
                />
                {isRanked && place > 0 && !isReadOnly && (
                  <IconButton
                    icon="chevron-up"
                    label={say('path.moveUp', { place: place + 1 })}
                    onPress={() => onChange(movedUp(paths, place))}
                  />
                )}
                {paths.length > 1 && !isReadOnly && (
                  <IconButton
                    icon="remove"
                    label={say('path.remove', { place: place + 1 })}
                    onPress={() => onChange(paths.filter((one) => one.id !== path.id))}
                  />
                )}
              </div>
              {children(path, change, place)}
            </div>
          </EditorField>
        )
      })}
      {!isReadOnly && paths.length < most && (
        <Button icon="add" onPress={() => onChange([...paths, newPath(paths)])}>
          {say('path.add')}
        </Button>
      )}
    </>
  )
}
