// Something that can be done, as menus, the command palette and the outline offer it: one list for each thing it is done to.

export interface Choice {
  readonly id: string
  readonly label: string
  readonly keys: string
  readonly isDanger?: boolean
  act(): void
}

/** Parts of a menu, in the order of a hand's need. */
export type ChoiceParts = readonly (readonly Choice[])[]
