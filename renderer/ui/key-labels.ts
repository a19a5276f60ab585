// How keys are named on this computer: "Ctrl+Shift+G" as written everywhere in the code, "⇧⌘G" on a Mac. Pure but for asking once which.

const macNames: Readonly<Record<string, string>> = {
  Ctrl: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Enter: '↩',
  Delete: '⌦',
  Backspace: '⌫',
  Esc: 'esc',
  Space: 'space',
}
/** The order Apple names modifiers in. */
const macOrder = ['Alt', 'Shift', 'Ctrl']

export const isMac = /mac/i.test(navigator.userAgent)

/** The keys of a chord, each as it is written on it; on a Mac in the order people know there. */
export function keyNames(chord: readonly string[], mac = isMac): readonly string[] {
  if (!mac) return chord
  const modifiers = macOrder.filter((key) => chord.includes(key))
  return [...modifiers, ...chord.filter((key) => !modifiers.includes(key))].map((key) => macNames[key] ?? key)
}

/** A chord written as one: "Ctrl+Shift+G", "⇧⌘G". */
export function keyLabel(keys: string, mac = isMac): string {
  const chord = keys.split(/\+(?!$)/)
  return keyNames(chord, mac).join(mac ? '' : '+')
}
