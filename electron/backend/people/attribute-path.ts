// How SQL reaches a custom attribute.
import { attributeName } from '#shared/people/attribute-name.ts'

/** The path of an attribute inside `people.attributes`, or undefined for a name that nobody can have. */
export function attributePath(name: string): string | undefined {
  return attributeName(name) === name && name !== '' ? `$."${name}"` : undefined
}
