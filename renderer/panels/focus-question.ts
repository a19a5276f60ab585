// Takes the keyboard to a question of an editor: where a problem is mended.
const focusable =
  'input:not([disabled]):not([type="hidden"]), textarea:not([disabled]), select:not([disabled]), button:not([disabled]), [tabindex="0"]'

/** Within `editor`, to the field of this name; to its first control without one. */
export function focusQuestion(editor: HTMLElement | null, field: string | null): void {
  const place = field === null ? editor : editor?.querySelector<HTMLElement>(`[data-field="${field}"]`)
  place?.scrollIntoView({ block: 'nearest' })
  // A question that waits for an earlier one has no control yet: then its reason is what is gone to.
  const control = place?.querySelector<HTMLElement>(focusable) ?? place
  control?.focus()
}
