// A picture of the drawing on one canvas element, somewhat larger than what is seen. While the view moves the picture is only moved;
// it is drawn anew where it no longer covers what is seen or is magnified too much, and, sharp, once the view rests. Knows no store.
import type { View } from './see-step.ts'

export interface Pane {
  readonly width: number
  readonly height: number
}

/** What is asked of a canvas element and of its pen, so that a test can be both. */
export interface Sheet {
  width: number
  height: number
  readonly style: Pick<CSSStyleDeclaration, 'width' | 'height' | 'transform' | 'visibility'>
}
export type Wipe = Pick<CanvasRenderingContext2D, 'resetTransform' | 'clearRect' | 'setTransform'>

export interface Painter<Pen> {
  /** Whether a view of a pane shows anything: an empty picture over the whole drawing would still be blended in every frame. */
  hasAny(view: View, pane: Pane): boolean
  paint(pen: Pen, view: View, pane: Pane): void
  /** Whether what was painted last still holds all that must be seen. */
  isWhole(view: View, pane: Pane): boolean
}

/** How much more than the pane is drawn, at each of its sides; whole pixels, so that lines stay sharp. */
const around = 0.25
const edgeOf = ({ width, height }: Pane) => ({ x: Math.round(around * width), y: Math.round(around * height) })
const grownPane = (pane: Pane): Pane => ({
  width: Math.ceil(pane.width) + 2 * edgeOf(pane).x,
  height: Math.ceil(pane.height) + 2 * edgeOf(pane).y,
})
/** Magnified further than this, even a moving picture looks coarse. */
const mostMagnified = 1.4
const leastMagnified = 0.7
/** After this many frames without a move the view is taken to rest. */
const restFrames = 8

interface Drawn {
  readonly view: View
  readonly pane: Pane
  readonly scale: number
}

export class MovingPicture<Pen extends Wipe> {
  private readonly element: Sheet
  private readonly pen: Pen
  private readonly painter: Painter<Pen>
  private drawn: Drawn | null = null
  private shown: { readonly view: View; readonly pane: Pane } | null = null
  private calmFrames = 0
  private isStale = false
  private frame = 0

  constructor(element: Sheet, pen: Pen, painter: Painter<Pen>) {
    this.element = element
    this.pen = pen
    this.painter = painter
  }

  /** Shows the view, by moving the picture if it serves. */
  follow(view: View, pane: Pane): void {
    this.shown = { view, pane }
    if (!this.appears(view, pane)) return
    if (this.serves(view, pane) && this.painter.isWhole(view, pane)) this.place(view)
    else this.draw(view, pane)
    this.waitForRest()
  }

  /** What there is to paint has changed; where nothing is missing meanwhile, it is painted once the view rests. */
  change(view: View, pane: Pane): void {
    this.shown = { view, pane }
    this.isStale = true
    if (!this.appears(view, pane)) return
    if (!this.serves(view, pane) || !this.painter.isWhole(view, pane)) this.draw(view, pane)
    else if (this.frame === 0) this.waitForRest()
  }

  /** Its colours are others: nothing of it holds. */
  redraw(view: View, pane: Pane): void {
    this.drawn = null
    this.change(view, pane)
  }

  stop(): void {
    cancelAnimationFrame(this.frame)
    this.frame = 0
  }

  private waitForRest(): void {
    this.calmFrames = 0
    this.frame ||= requestAnimationFrame(this.drawAtRest)
  }

  private readonly drawAtRest = (): void => {
    this.frame = 0
    if (++this.calmFrames < restFrames) this.frame = requestAnimationFrame(this.drawAtRest)
    else if (this.shown && (this.isStale || !this.isSharp(this.shown.view))) {
      const { view, pane } = this.shown
      if (this.appears(view, pane)) this.draw(view, pane)
    }
  }

  private appears(view: View, pane: Pane): boolean {
    const appears = this.painter.hasAny(view, pane)
    this.element.style.visibility = appears ? '' : 'hidden'
    return appears
  }

  private isSharp(view: View): boolean {
    if (!this.drawn) return false
    const { x, y, zoom } = this.drawn.view
    return zoom === view.zoom && Number.isInteger(view.x - x) && Number.isInteger(view.y - y)
  }

  private serves(view: View, pane: Pane): boolean {
    const { drawn } = this
    if (!drawn || drawn.scale !== devicePixelRatio) return false
    if (drawn.pane.width !== pane.width || drawn.pane.height !== pane.height) return false
    const magnified = view.zoom / drawn.view.zoom
    if (magnified > mostMagnified || magnified < leastMagnified) return false
    const { x, y } = this.cornerAt(view, drawn)
    const { width, height } = grownPane(pane)
    return x <= 0 && y <= 0 && x + width * magnified >= pane.width && y + height * magnified >= pane.height
  }

  /** Where the picture's upper left corner lies in the pane. */
  private cornerAt(view: View, { view: base, pane }: Drawn): { x: number; y: number } {
    const magnified = view.zoom / base.zoom
    const edge = edgeOf(pane)
    return { x: view.x - (base.x + edge.x) * magnified, y: view.y - (base.y + edge.y) * magnified }
  }

  private place(view: View): void {
    const { drawn, element } = this
    if (!drawn) return
    const { x, y } = this.cornerAt(view, drawn)
    element.style.transform = `translate(${x}px, ${y}px) scale(${view.zoom / drawn.view.zoom})`
  }

  private draw(view: View, pane: Pane): void {
    const { element, pen, drawn } = this
    const scale = devicePixelRatio
    const whole = grownPane(pane)
    if (drawn?.scale !== scale || drawn.pane.width !== pane.width || drawn.pane.height !== pane.height) {
      element.width = Math.max(1, Math.round(whole.width * scale))
      element.height = Math.max(1, Math.round(whole.height * scale))
      element.style.width = `${whole.width}px`
      element.style.height = `${whole.height}px`
    } else {
      pen.resetTransform()
      pen.clearRect(0, 0, element.width, element.height)
    }
    pen.setTransform(scale, 0, 0, scale, 0, 0)
    const edge = edgeOf(pane)
    this.painter.paint(pen, { x: view.x + edge.x, y: view.y + edge.y, zoom: view.zoom }, whole)
    this.drawn = { view, pane, scale }
    this.isStale = false
    this.place(view)
  }
}
