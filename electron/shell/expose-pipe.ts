// What the preload leaves in the window: one door that opens pipes and moves text. It is constant: a new call never touches it.
import { type WindowPipe, windowPipeName } from '#shared/contract/window-pipe.ts'
import { pipeChannel } from './pipe-channel.ts'

export interface PreloadParts {
  readonly contextBridge: { exposeInMainWorld(name: string, api: WindowPipe): void }
  readonly ipcRenderer: { postMessage(channel: string, message: null, ports: MessagePort[]): void }
}

export function exposePipe({ contextBridge, ipcRenderer }: PreloadParts): void {
  contextBridge.exposeInMainWorld(windowPipeName, {
    open(hear, ended) {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', ({ data }: { data: unknown }) => {
        if (typeof data === 'string') hear(data)
      })
      port1.addEventListener('close', () => ended())
      port1.start()
      ipcRenderer.postMessage(pipeChannel, null, [port2])
      return {
        send: (text) => port1.postMessage(String(text)),
        close: () => port1.close(),
      }
    },
  })
}
