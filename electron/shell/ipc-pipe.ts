// The backend's end of the desktop window's pipe: one message port for each page load, so a reload ends the old pipe by itself.
import { frameEnd } from '#shared/contract/frame-end.ts'
import type { Transport } from '#shared/contract/transport.ts'
import type { Log } from '../backend/log/log.ts'
import type { DesktopIpcMain, DesktopPort } from './desktop-parts.ts'
import { pageOrigin } from './page-address.ts'
import { pipeChannel } from './pipe-channel.ts'

export function acceptPipes(ipcMain: DesktopIpcMain, log: Log, attach: (transport: Transport) => void): void {
  ipcMain.on(pipeChannel, ({ senderFrame, ports }) => {
    const [port] = ports
    if (!port) return
    if (senderFrame?.origin !== pageOrigin || senderFrame.parent !== null) {
      log.warn('refused a pipe to a page that is not ours', { origin: senderFrame?.origin ?? 'gone' })
      port.close()
      return
    }
    attach(portPipe(port, log))
    port.start()
  })
}

function portPipe(port: DesktopPort, log: Log): Transport {
  const end = frameEnd({ write: (text) => port.postMessage(text), close: () => port.close() }, (why) =>
    log.warn('ignored what a window sent: it is no frame', { why }),
  )
  port.on('message', ({ data }) => end.receive(data))
  port.on('close', () => end.carrierEnded())
  return end
}
