// One person's answers to what a canvas asked of them, gathered while they are on their way, and told stop by stop.
import type { CanvasDocument, CanvasStep } from '#shared/canvas/canvas-document.ts'
import type { FilterAnswer, PathQuestion, PathStop } from '#shared/contract/rehearsal-calls.ts'
import type { Instant } from '#shared/core/clock.ts'
import type { SegmentFilter } from '#shared/people/segment-filter.ts'
import { type ActionTrigger, triggerHolds } from '#shared/steps/person-action.ts'
import { phrase, sayIn } from '#shared/words/say.ts'
import type { Language } from '#shared/words/word-table.ts'
import { actionFrom, actionSources } from '../backend/journey/action-rows.ts'
import type { Database } from '../backend/store/sqlite.ts'
import { answersTo } from './filter-answers.ts'
import type { RehearsalWorld } from './rehearsal-world.ts'
import { deedsAwaitedAt, exitCriteriaOf, filtersAskedAt } from './step-questions.ts'

type Visit = Pick<PathStop, 'stepId' | 'arrivesAt' | 'leavesAt'>

interface Heard {
  readonly at: Instant
  readonly filter: string
  readonly answers: FilterAnswer[]
}

export class AnsweredQuestions {
  private readonly world: RehearsalWorld
  private readonly personId: number
  private readonly language: Language
  private readonly heard: Heard[] = []

  constructor(world: RehearsalWorld, personId: number, language: Language) {
    this.world = world
    this.personId = personId
    this.language = language
    world.segments.hear = (filter) => this.note(filter)
  }

  /** What decided at a stop, in the order it was asked; the exit criteria, where they were asked as it ended. */
  at(visit: Visit, document: CanvasDocument): PathQuestion[] {
    const step = document.logic.steps.find(({ id }) => id === visit.stepId)
    if (!step) return []
    return [...this.filtersAt(step, visit), ...this.deedsAt(step, visit), ...this.exitsAt(document, visit)]
  }

  private filtersAt(step: CanvasStep, { arrivesAt }: Visit): PathQuestion[] {
    return filtersAskedAt(step).flatMap(({ title, filter }) => {
      const answers = this.answersOf(filter, arrivesAt)
      return answers.length === 0 ? [] : [{ title, answers }]
    })
  }

  private deedsAt(step: CanvasStep, { arrivesAt, leavesAt }: Visit): PathQuestion[] {
    const until = leavesAt ?? this.world.clock.now()
    return deedsAwaitedAt(step).map(({ title, triggers }) => ({
      title,
      answers: triggers.map((trigger) => this.deedAnswer(trigger, arrivesAt, until)),
    }))
  }

  private exitsAt(document: CanvasDocument, { leavesAt }: Visit): PathQuestion[] {
    if (leavesAt === null) return []
    const { filter, triggers } = exitCriteriaOf(document)
    const entered = this.world.database.get(
      'select min(entered_at) as at from entries where person_id = ?',
      this.personId,
    )
    const answers = [
      ...(filter ? this.answersOf(filter, leavesAt) : []),
      ...triggers.map((trigger) => this.deedAnswer(trigger, Number(entered?.at ?? 0), leavesAt)),
    ]
    return answers.length === 0 ? [] : [{ title: phrase('rehearsal.why.exit'), answers }]
  }

  private answersOf(filter: SegmentFilter, at: Instant): FilterAnswer[] {
    const text = JSON.stringify(filter)
    return this.heard.findLast((one) => one.at === at && one.filter === text)?.answers ?? []
  }

  private note(filter: SegmentFilter): void {
    const { database, segments, clock } = this.world
    const answers = answersTo(filter, this.personId, { database, segments, language: this.language })
    this.heard.push({ at: clock.now(), filter: JSON.stringify(filter), answers })
  }

  private deedAnswer(trigger: ActionTrigger, since: Instant, until: Instant): FilterAnswer {
    return {
      sentence: deedSentence(trigger, this.language),
      isMet: hasDone(this.world.database, this.personId, trigger, since, until),
      attribute: null,
      value: null,
    }
  }
}

export function deedSentence({ kind, name, where }: ActionTrigger, language: Language): string {
  const say = sayIn(language)
  const deed =
    kind === 'event'
      ? say('rehearsal.deed.event', { name })
      : name.trim() === ''
        ? say('rehearsal.deed.purchase')
        : say('rehearsal.deed.purchaseOf', { name })
  const conditions = where.map(({ property, operator, value }) =>
    say('rehearsal.deed.where', {
      property,
      operator: say(`operator.${operator}`),
      value: value === null ? '' : String(value),
    }).trim(),
  )
  return [deed, ...conditions].join(' · ')
}

function hasDone(
  database: Database,
  personId: number,
  trigger: ActionTrigger,
  since: Instant,
  until: Instant,
): boolean {
  const { table, columns } = actionSources[trigger.kind]
  return database
    .allAsArrays(
      `select ${columns} from ${table} a where a.person_id = ? and a.at between ? and ?`,
      personId,
      since,
      until,
    )
    .some((row) => triggerHolds(trigger, actionFrom(trigger.kind, row)))
}
