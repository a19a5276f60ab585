// The mark of an error on shapes. Knows no element of the page.
import type { ShapeColours } from './draw-shapes.ts'

/** A red octagon, found without colour. */
export function drawError(
  pen: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  colours: Pick<ShapeColours, 'bad'>,
): void {
  pen.fillStyle = colours.bad
  if (radius < 3) {
    // Eight corners need more than a handful of pixels.
    pen.fillRect(Math.round(x - radius), Math.round(y - radius), Math.ceil(2 * radius), Math.ceil(2 * radius))
    return
  }
  pen.beginPath()
  for (let corner = 0; corner < 8; corner++) {
    const angle = ((corner + 0.5) * Math.PI) / 4
    pen.lineTo(x + radius * Math.cos(angle), y + radius * Math.sin(angle))
  }
  pen.fill()
}
