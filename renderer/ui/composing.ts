// Whether a key belongs to an input method that is composing a word: then it chooses among characters, and means nothing to us (ux.md 5.2).
// Every handler of keys asks this first; `composing.test.ts` sees to it.

/** A key as the browser tells it, or as React hands it on. */
type Pressed =
  | Pick<KeyboardEvent, 'isComposing' | 'keyCode'>
  | { readonly nativeEvent: Pick<KeyboardEvent, 'isComposing' | 'keyCode'> }

/** 229 is the key that ends a composition where the browser has already ended it. */
export function isComposing(pressed: Pressed): boolean {
  const { isComposing, keyCode } = 'nativeEvent' in pressed ? pressed.nativeEvent : pressed
  return isComposing || keyCode === 229
}
