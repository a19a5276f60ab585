// How the canvas is looked at: selection, the open editor, which panel shows, what was just announced.
// View state is neither undone nor saved (ux.md 4.6).
import type { StateCreator } from 'zustand'
import type { CanvasProblem } from '#shared/canvas/canvas-checks.ts'
import type { Place } from '#shared/canvas/canvas-commands.ts'
import type { Position } from '#shared/canvas/canvas-document.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import type { StepSize } from '#shared/canvas/tidy-layout.ts'
import type { CounterName } from '#shared/contract/canvas-calls.ts'
import type { LinkId, StepId } from '#shared/core/ids.ts'
import type { Phrase } from '#shared/words/say.ts'
import type { Language } from '#shared/words/word-table.ts'
import type { CanvasState } from './canvas-store.ts'

/** What the side sheet shows. */
export type Sheet =
  | {
      readonly kind: 'step'
      readonly stepId: StepId
      readonly field: string | null
      /** Keys open an editor to work in it; a click on a card leaves the keyboard on the drawing. */
      readonly takesFocus: boolean
    }
  | { readonly kind: 'people'; readonly stepId: StepId; readonly counter: CounterName }

/** What a context menu is about. On the drawing itself it knows the point, so that what is pasted comes there. */
export type MenuAbout =
  | { readonly kind: 'step'; readonly stepId: StepId }
  | { readonly kind: 'link'; readonly linkId: LinkId }
  | { readonly kind: 'group'; readonly groupId: string }
  | { readonly kind: 'note'; readonly noteId: string }
  | { readonly kind: 'canvas'; readonly point: Position }

/** What is asked about the canvas as a file. */
export type FileAsking = 'versions' | 'compare' | 'hand-on' | 'handoff' | 'picture' | 'open-file' | 'conflict'

/** What a small dialog or popover asks. */
export type Asking =
  | { readonly kind: 'add'; readonly after: Place }
  | { readonly kind: 'connect'; readonly from: StepId; readonly port?: string }
  | { readonly kind: 'rename'; readonly stepId: StepId }
  | { readonly kind: 'rename-group'; readonly groupId: string }
  | { readonly kind: 'name-way'; readonly way: Place }
  | { readonly kind: 'menu'; readonly about: MenuAbout; readonly at: Position }
  | { readonly kind: 'commands' }
  | { readonly kind: 'cancel-syncs'; readonly stepId: StepId }
  | { readonly kind: 'test-person'; readonly stepId: StepId }
  | { readonly kind: 'find' }
  /** About its files: shown by the page, not by the drawing. */
  | { readonly kind: FileAsking }

/** `isSought`: somebody looked for it, so it is brought near enough to be read. */
export interface GoTo {
  readonly stepId: StepId
  readonly focus: boolean
  readonly isSought: boolean
  readonly count: number
}

type WholeView = Position & { readonly zoom: number }

export interface ViewSlice {
  readonly selected: ReadonlySet<StepId>
  /** Notes selected with steps, or alone. */
  readonly selectedNotes: ReadonlySet<string>
  readonly selectedLink: LinkId | null
  /** Groups shown as one card. */
  readonly collapsed: ReadonlySet<string>
  /** The language names and notes are shown and written in; null means the canvas's own. */
  readonly language: Language | null
  readonly sheet: Sheet | null
  readonly asking: Asking | null
  readonly problemsOpen: boolean
  readonly outlineOpen: boolean
  /** The last thing said to a screen reader; the count makes a repeated sentence a new one. */
  readonly announced: { readonly phrase: Phrase; readonly count: number } | null
  /** The step that should get focus and be seen once it is drawn. */
  readonly goTo: GoTo | null
  /** The count of the last `goTo` whose step was reached. Until then keys mean the step on the way, not the one left behind. */
  readonly reached: number
  /** The problem F8 went to last. */
  readonly atProblem: CanvasProblem | null
  /** The step whose name is being written on its card. */
  readonly renaming: StepId | null
  /** The note just made, which takes the keyboard. */
  readonly freshNote: string | null
  /** The middle of what is seen, in canvas units. */
  readonly middle: Position
  /** The view in which all was shown last: while the drawing still stands so, it goes on showing all. */
  readonly wholeView: WholeView | null
  /** What Find looked for last, for F3. */
  readonly sought: string
  /** Drawn sizes, told by the drawing. */
  readonly sizes: ReadonlyMap<StepId, StepSize>
  select(ids: Iterable<StepId>, notes?: Iterable<string>): void
  collapse(groups: Iterable<string>): void
  showLanguage(language: Language | null): void
  selectLink(id: LinkId | null): void
  /** Opens a step's editor, at a field if given; the editor that was open is kept as Done. */
  openStep(stepId: StepId, field?: string | null, options?: { takesFocus?: boolean }): void
  openPeople(stepId: StepId, counter: CounterName): void
  closeSheet(how: 'done' | 'cancel'): void
  ask(asking: Asking | null): void
  showProblems(open: boolean): void
  showOutline(open: boolean): void
  announce(phrase: Phrase): void
  reveal(stepId: StepId, options?: { focus?: boolean; isSought?: boolean }): void
  reach(count: number): void
  /** To where a problem is fixed: the field in its editor, else the step. */
  goToProblem(problem: CanvasProblem): void
  rename(stepId: StepId | null): void
  writeOn(note: string): void
  lookAt(middle: Position): void
  sawWhole(view: WholeView | null): void
  seek(sought: string): void
  measured(sizes: Iterable<readonly [StepId, StepSize]>): void
}

export function viewSlice(newVisitId: () => string): StateCreator<CanvasState, [], [], ViewSlice> {
  return (set, get) => {
    /** Whoever opens a step sees it: its group opens with it. */
    const unfold = (stepId: StepId) => {
      const group = get().document.groups?.[stepId]
      get().collapse([...get().collapsed].filter((id) => id !== group))
    }
    return {
      selected: new Set(),
      selectedNotes: new Set(),
      selectedLink: null,
      collapsed: new Set(),
      language: null,
      sheet: null,
      asking: null,
      problemsOpen: false,
      outlineOpen: false,
      announced: null,
      goTo: null,
      reached: 0,
      atProblem: null,
      renaming: null,
      freshNote: null,
      middle: { x: 0, y: 0 },
      wholeView: null,
      sought: '',
      sizes: new Map(),
      select(ids, notes = []) {
        const now = get()
        const [selected, selectedNotes] = [sameOr(now.selected, ids), sameOr(now.selectedNotes, notes)]
        const isSame = selected === now.selected && selectedNotes === now.selectedNotes
        const endsLink = selected.size + selectedNotes.size > 0 && now.selectedLink !== null
        if (!isSame || endsLink) set({ selected, selectedNotes, selectedLink: null })
      },
      showLanguage: (language) => set({ language }),
      collapse: (groups) => set({ collapsed: sameOr(get().collapsed, groups) }),
      selectLink(id) {
        if (id !== get().selectedLink)
          set(
            id === null ? { selectedLink: null } : { selectedLink: id, selected: new Set(), selectedNotes: new Set() },
          )
      },
      openStep(stepId, field = null, { takesFocus = true } = {}) {
        const { sheet } = get()
        if (sheet?.kind !== 'step' || sheet.stepId !== stepId) {
          get().endVisit('done')
          get().beginVisit(stepId, newVisitId())
        }
        set({ sheet: { kind: 'step', stepId, field, takesFocus } })
        unfold(stepId)
        get().select([stepId])
        get().reveal(stepId, { focus: false })
      },
      openPeople(stepId, counter) {
        get().endVisit('done')
        set({ sheet: { kind: 'people', stepId, counter } })
      },
      closeSheet(how) {
        const { sheet } = get()
        get().endVisit(how)
        set({ sheet: null })
        if (sheet && graphOf(get().document).steps.has(sheet.stepId)) get().reveal(sheet.stepId, { focus: true })
      },
      ask: (asking) => set({ asking }),
      showProblems: (problemsOpen) => set({ problemsOpen }),
      showOutline: (outlineOpen) => set({ outlineOpen }),
      announce: (phrase) => set({ announced: { phrase, count: (get().announced?.count ?? 0) + 1 } }),
      reveal: (stepId, { focus = true, isSought = false } = {}) =>
        set({ goTo: { stepId, focus, isSought, count: (get().goTo?.count ?? 0) + 1 } }),
      reach: (reached) => set({ reached }),
      goToProblem(problem) {
        set({ atProblem: problem })
        if (problem.stepId === null) {
          get().showProblems(true)
          get().announce(problem.phrase)
        } else if (problem.fix === 'field' || problem.field !== null) {
          get().openStep(problem.stepId, problem.field)
          get().reveal(problem.stepId, { focus: false })
        } else {
          unfold(problem.stepId)
          get().select([problem.stepId])
          get().reveal(problem.stepId)
          get().announce(problem.phrase)
        }
      },
      rename: (renaming) => set({ renaming }),
      writeOn: (freshNote) => set({ freshNote }),
      lookAt: (middle) => set({ middle }),
      sawWhole: (wholeView) => set({ wholeView }),
      seek: (sought) => set({ sought }),
      measured(sizes) {
        const next = new Map(get().sizes)
        let changed = false
        for (const [id, size] of sizes) {
          const known = next.get(id)
          if (known?.width === size.width && known.height === size.height) continue
          next.set(id, size)
          changed = true
        }
        if (changed) set({ sizes: next })
      },
    }
  }
}

/** The set that is there when the other holds the same: whoever reads it is not drawn again. */
function sameOr<Id>(now: ReadonlySet<Id>, ids: Iterable<Id>): ReadonlySet<Id> {
  const next = new Set(ids)
  return next.size === now.size && [...next].every((id) => now.has(id)) ? now : next
}

/** The step the focus is on its way to, if it has not arrived. */
export function stepOnTheWay({ goTo, reached }: Pick<ViewSlice, 'goTo' | 'reached'>): StepId | undefined {
  return goTo?.focus && reached < goTo.count ? goTo.stepId : undefined
}
