// What a shelf without canvases says: one sentence, one main button, quiet links (ux.md 4.4).
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { LinkButton } from '#renderer/ui/link-button.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { CanvasSummary } from '#shared/contract/canvas-calls.ts'

export interface EmptyShelfProps {
  readonly shelf: CanvasSummary['shelf']
  readonly query: string
  onCreate(name: string): void
  onTemplate(): void
  onBlank(): void
  onFile(): void
}

export function EmptyShelf({ shelf, query, onCreate, onTemplate, onBlank, onFile }: EmptyShelfProps) {
  const say = useSay()
  const wanted = query.trim()
  if (wanted !== '') {
    return (
      <EmptyState
        icon="search"
        title={say('library.empty.found', { query: wanted })}
        {...(shelf === 'open'
          ? {
              action: (
                <Button onPress={() => onCreate(wanted)}>{say('library.empty.create', { query: wanted })}</Button>
              ),
            }
          : {})}
      />
    )
  }
  if (shelf === 'archived') return <EmptyState icon="archive" title={say('library.empty.archived')} />
  if (shelf === 'trash') return <EmptyState icon="delete" title={say('library.empty.trash')} />
  return (
    <EmptyState
      icon="canvas"
      title={say('library.empty.open')}
      action={
        <Button variant="primary" onPress={onTemplate}>
          {say('library.empty.template')}
        </Button>
      }
      more={
        <>
          <LinkButton onPress={onBlank}>{say('library.new.blank')}</LinkButton>
          <LinkButton onPress={onFile}>{say('library.new.file')}</LinkButton>
        </>
      }
    />
  )
}
