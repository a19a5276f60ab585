// Finds words on the page that a person cannot read whole: cut by a box that does not scroll, standing out of their own box,
// shortened with “…” without a title that says the rest, or a placeholder longer than its field. Runs in the page.

/** Each as “where: the words”; empty when everything can be read. */
export function cutWords(): string[] {
  const found: string[] = []
  const slack = 1.5
  const isHidden = (element: Element) =>
    !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
    element.closest('.only-heard, [data-live-announcer], .canvas-flow-help, [inert]') !== null
  const nameOf = (element: Element) => `${element.tagName.toLowerCase()}.${[...element.classList].join('.')}`

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement
    const words = text.textContent?.trim() ?? ''
    if (!parent || words === '' || isHidden(parent)) continue
    const range = document.createRange()
    range.selectNodeContents(text)
    const place = range.getBoundingClientRect()
    if (place.width < 2) continue
    const cut = boxThatCuts(parent, place)
    if (cut) found.push(`${nameOf(cut)}: ${words.slice(0, 60)}`)
  }
  for (const field of document.querySelectorAll('input')) {
    if (isHidden(field) || field.value !== '' || field.placeholder === '') continue
    const style = getComputedStyle(field)
    const pen = document.createElement('canvas').getContext('2d')
    if (!pen) continue
    pen.font = style.font
    const room = field.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight)
    if (pen.measureText(field.placeholder).width > room + slack)
      found.push(`${nameOf(field)} placeholder: ${field.placeholder}`)
  }
  return [...new Set(found)]

  function boxThatCuts(start: Element, place: DOMRect): Element | undefined {
    // The drawing may go beyond its frame: it is panned. So may whatever scrolls.
    for (let box: Element | null = start; box && box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box)
      if (style.display === 'inline' || style.display === 'contents') continue
      if (/auto|scroll/.test(style.overflowX) || box.matches('.react-flow')) return undefined
      const edge = box.getBoundingClientRect()
      const sticksOut = place.right > edge.right + slack || place.left < edge.left - slack
      if (style.overflowX !== 'visible' && sticksOut) {
        const isTold = style.textOverflow === 'ellipsis' && box.closest('[title]') !== null
        return isTold ? undefined : box
      }
      // Out of its own box, whatever that box does: words over words.
      if (box === start && sticksOut) return box
    }
    return place.right > innerWidth + slack || place.left < -slack ? start : undefined
  }
}
