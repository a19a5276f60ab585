// The newcomer's way through a first sync: four things that tick themselves, each with the one place to go. It can be hidden.
import { useCall } from '#renderer/data/use-call.ts'
import { useCanvases } from '#renderer/data/use-canvases.ts'
import { useWorkspace } from '#renderer/data/use-workspace.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { LinkButton } from '#renderer/ui/link-button.tsx'
import { hrefOf, type Route, routes } from '#renderer/ui/routes.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { checklistItems } from '#shared/contract/workspace-calls.ts'
import { sayIn } from '#shared/words/say.ts'
import { languages } from '#shared/words/word-table.ts'

export type ChecklistItem = (typeof checklistItems)[number]

export interface ChecklistPlace {
  readonly item: ChecklistItem
  readonly isDone: boolean
  readonly route: Route
}

/** It was named in the language of the first start, whichever is spoken now. */
const exampleNames = languages.map((language) => sayIn(language)('template.abandonedCart.name'))

/** Null while it is not known, or hidden. */
export function useChecklist(): { places: readonly ChecklistPlace[]; done: number; example: string | null } | null {
  const checklist = useWorkspace().data?.checklist
  const canvases = useCanvases({ shelf: 'open', query: '' }).data?.canvases
  if (!checklist || checklist.dismissed || !canvases) return null
  // The example that needs one partner only; a renamed or deleted one leaves any canvas, or the library.
  const example =
    canvases.find(({ name }) => exampleNames.includes(name)) ??
    canvases.find(({ broken, partners }) => !broken && partners.length > 0)
  const canvas = example ? routes.canvas(example.id) : routes.canvases
  const route: Readonly<Record<ChecklistItem, Route>> = {
    connect: routes.partner('tiktok'),
    open: canvas,
    launch: canvas,
    ledger: routes.partner('tiktok', 'ledger'),
  }
  const places = checklistItems.map((item) => ({ item, isDone: checklist.done.includes(item), route: route[item] }))
  return { places, done: places.filter(({ isDone }) => isDone).length, example: example?.name ?? null }
}

export function NewcomerChecklist() {
  const say = useSay()
  const { call } = useCall('workspace.markChecklist')
  const list = useChecklist()
  if (!list) return null
  const { places, done, example } = list
  const next = places.find(({ isDone }) => !isDone)?.item
  return (
    <section className="newcomer-checklist" aria-labelledby="newcomer-checklist-title">
      <header>
        <h2 id="newcomer-checklist-title">{say('checklist.title')}</h2>
        <p>{say('checklist.about')}</p>
        <span className="newcomer-checklist-count">{say('checklist.progress', { done, all: places.length })}</span>
        <IconButton icon="close" label={say('checklist.dismiss')} onPress={() => void call({ dismissed: true })} />
      </header>
      <ol>
        {places.map(({ item, isDone, route }) => (
          <li key={item} data-done={isDone || undefined} data-next={item === next || undefined}>
            <Icon name={isDone ? 'done' : 'pending'} size={18} />
            <div className="newcomer-checklist-way">
              <span className="only-heard">{isDone ? say('checklist.done') : say('checklist.toDo')}</span>
              <LinkButton href={hrefOf(route)}>{say(`checklist.${item}`)}</LinkButton>
              <p>
                {item === 'open'
                  ? say('checklist.open.about', { name: example ?? say('template.abandonedCart.name') })
                  : say(`checklist.${item}.about`)}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
