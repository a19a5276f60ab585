// A place that scrolls is a stop of the Tab key while, and only while, it has something to scroll to (WCAG 2.1.1). Given as `ref`.
export function reachWhileScrollable(place: HTMLDivElement): () => void {
  const observer = new ResizeObserver(() => {
    const scrolls = place.scrollWidth > place.clientWidth || place.scrollHeight > place.clientHeight
    if (scrolls) place.tabIndex = 0
    else place.removeAttribute('tabindex')
  })
  observer.observe(place)
  for (const child of place.children) observer.observe(child)
  return () => observer.disconnect()
}
