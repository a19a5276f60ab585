// Finds sentences on the page that lack a word: a name nobody gave between its quotation marks, or a value of the program's instead of it.
// Runs in the page.

/** Each as it stands there, or is heard; empty when nothing is missing. */
export function missingWords(): string[] {
  const gap = /“\s*”|「\s*」|\bundefined\b|\bNaN\b|\[object /
  const heard = [...document.querySelectorAll('[aria-label], [title], [alt]')].flatMap((element) =>
    ['aria-label', 'title', 'alt'].map((name) => element.getAttribute(name) ?? ''),
  )
  const seen = document.body.innerText.split('\n')
  return [...new Set([...seen, ...heard].filter((words) => gap.test(words)).map((words) => words.slice(0, 120)))]
}
