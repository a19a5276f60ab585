// What can be done with a step, as choices of a menu: the click way to everything that keys and drags do, and steering its syncs
// while it has any.
import { useCanvas, useCanvasDesk, useCountBoard } from '#renderer/canvas/canvas-desk.tsx'
import { mayBypass } from '#renderer/canvas/editing-actions.ts'
import { countOf, numbersOf, onwardCounter } from '#renderer/canvas/flow-numbers.ts'
import { placeAfter } from '#renderer/canvas/new-step-place.ts'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { branchOf } from '#shared/canvas/branch-commands.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import type { StepId } from '#shared/core/ids.ts'
import { readyAudienceSyncSchema } from '#shared/steps/audience-sync/audience-sync-config.ts'
import type { Choice, ChoiceParts } from './choice.ts'
import { useClipboardChoices } from './use-clipboard-choices.ts'
import { useSteer } from './use-steer.ts'

export function useStepChoices(stepId: StepId): ChoiceParts {
  const say = useSay()
  const { actions, canvasId } = useCanvasDesk()
  const document = useCanvas((state) => state.document)
  const isReadOnly = useCanvas((state) => state.readOnly !== null)
  const openStep = useCanvas((state) => state.openStep)
  const ask = useCanvas((state) => state.ask)
  const select = useCanvas((state) => state.select)
  const counters = useCountBoard((board) => board.byStep.get(stepId))
  const openPeople = useCanvas((state) => state.openPeople)
  const format = useFormat()
  const steer = useSteer({ kind: 'step', canvasId, stepId }, () => ask({ kind: 'cancel-syncs', stepId }))
  const clipboard = useClipboardChoices(() => select([stepId]))
  const steering: Choice[] = counters?.sync
    ? steer.choices.map(({ id, label, act }) => ({ id, label, keys: '', act }))
    : []
  const step = graphOf(document).steps.get(stepId)
  const ready = readyAudienceSyncSchema.safeParse(step?.config)
  if (ready.success && ready.data.action === 'add') {
    const act = () => ask({ kind: 'test-person', stepId })
    steering.unshift({ id: 'test-person', label: say('testPerson.menu'), keys: '', act })
  }
  const open: Choice = { id: 'open', label: say('editor.menu.open'), keys: 'Enter', act: () => openStep(stepId) }
  /** The people behind each number of the card, for who does not point at it. */
  const people: Choice[] = counters
    ? numbersOf(onwardCounter(document, stepId), counters).map((counter) => ({
        id: `people-${counter}`,
        label: say('editor.menu.people', {
          counter: say(`counter.${counter}`),
          people: format.number(countOf(counters, counter)),
        }),
        keys: '',
        act: () => openPeople(stepId, counter),
      }))
    : []
  const streams: Choice[] = [
    {
      id: 'upstream',
      label: say('editing.upstream'),
      keys: 'Shift+↑',
      act: () => actions.selectStream(stepId, 'up'),
    },
    {
      id: 'downstream',
      label: say('editing.downstream'),
      keys: 'Shift+↓',
      act: () => actions.selectStream(stepId, 'down'),
    },
  ]
  if (isReadOnly) return [[open], people, [clipboard.copy], streams, steering]
  const after = placeAfter(document, stepId)
  const add: Choice[] = after
    ? [{ id: 'add', label: say('editor.menu.add'), keys: 'Insert', act: () => ask({ kind: 'add', after }) }]
    : []
  const bypass: Choice[] = mayBypass({ document }, stepId)
    ? [
        {
          id: 'bypass',
          label: say(step?.bypassed ? 'editing.unbypass' : 'editing.bypass'),
          keys: 'B',
          act: () => actions.toggleBypass(stepId),
        },
      ]
    : []
  const branch: Choice[] =
    branchOf(document, stepId).size > 1
      ? [
          {
            id: 'delete-branch',
            label: say('editing.deleteBranch'),
            keys: '',
            isDanger: true,
            act: () => actions.removeBranch(stepId),
          },
        ]
      : []
  const group: Choice[] =
    document.groups?.[stepId] === undefined
      ? []
      : [
          {
            id: 'leave-group',
            label: say('group.leave'),
            keys: '',
            act: () => {
              select([stepId])
              actions.leaveGroup()
            },
          },
        ]
  return [
    [
      open,
      ...add,
      {
        id: 'connect',
        label: say('editor.menu.connect'),
        keys: 'C',
        act: () => ask({ kind: 'connect', from: stepId }),
      },
      { id: 'rename', label: say('editor.menu.rename'), keys: 'F2', act: () => ask({ kind: 'rename', stepId }) },
      ...bypass,
    ],
    people,
    [clipboard.copy, clipboard.cut, clipboard.duplicate],
    group,
    streams,
    steering,
    [
      {
        id: 'delete',
        label: say('editing.deleteClosing'),
        keys: 'Delete',
        isDanger: true,
        act: () => actions.remove(stepId),
      },
      ...branch,
    ],
  ]
}
