// The door preload.ts leaves in the desktop window: opens a pipe to the backend and moves text on it. It never grows.

export interface WindowPipe {
  /** Opens a pipe. `hear` gets each text in order, `ended` the pipe's end. */
  open(hear: (text: string) => void, ended: () => void): WindowPipeEnd
}

export interface WindowPipeEnd {
  send(text: string): void
  close(): void
}

/** Its name on `window`. */
export const windowPipeName = 'audienceCanvasPipe'
