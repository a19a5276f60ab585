// What an editor of a step kind is: it shows a config and hands back a new one. It never reaches the document itself.
import type { ComponentType } from 'react'
import type { z } from 'zod'
import type { CanvasProblem } from '#shared/canvas/canvas-checks.ts'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import type { StepId } from '#shared/core/ids.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import type { CanvasFacts } from '#shared/steps/step-definition.ts'

/** What an editor may know of where its step stands. */
export interface EditorPlace {
  readonly stepId: StepId
  readonly document: CanvasDocument
  readonly facts: CanvasFacts
  readonly problems: readonly CanvasProblem[]
  readonly isReadOnly: boolean
  goToPartner(partnerId: PartnerId): void
  goToSegments(): void
}

export interface EditorProps<Config> extends EditorPlace {
  readonly config: Config
  /** A burst of typing carries one gesture name, so that it is one entry of the undo list. */
  onChange(config: Config, gesture?: string): void
}

/** An editor that reads the stored config first; what the catalog holds. */
export interface StepEditor {
  readonly Body: ComponentType<EditorProps<unknown>>
  /** Shown beside Cancel and Done: limits with their source. */
  readonly Footer: ComponentType<EditorProps<unknown>> | null
}

export function editorFrom<Config extends object>(
  schema: z.ZodType<Config>,
  defaults: () => Config,
  Body: ComponentType<EditorProps<Config>>,
  Footer: ComponentType<EditorProps<Config>> | null = null,
): StepEditor {
  const reading = (Part: ComponentType<EditorProps<Config>>) =>
    function ReadEditor({ config, ...rest }: EditorProps<unknown>) {
      const parsed = schema.safeParse(config)
      return <Part {...rest} config={parsed.success ? parsed.data : defaults()} />
    }
  return { Body: reading(Body), Footer: Footer && reading(Footer) }
}

/** The problems said at one field; a click in the problems panel goes there. */
export function problemsAt(problems: readonly CanvasProblem[], field: string): readonly CanvasProblem[] {
  return problems.filter((problem) => problem.field === field)
}
