// The desktop pipe end to end under the double: preload's door, message ports, the backend's end, the dispatcher.

import { frameEnd } from '#shared/contract/frame-end.ts'
import type { Transport } from '#shared/contract/transport.ts'
import { windowPipeName } from '#shared/contract/window-pipe.ts'
import { pipeSuite, pipeSuiteContract } from '#shared/testing/pipe-suite.ts'
import { createDispatcher } from '../backend/handlers/dispatcher.ts'
import { silentLog } from '../backend/log/log.ts'
import { exposePipe } from './expose-pipe.ts'
import { acceptPipes } from './ipc-pipe.ts'
import { electronDouble } from './testing/electron-double.ts'

pipeSuite(
  'Electron',
  async () => {
    const electron = electronDouble({ appPath: '' })
    let ignored = 0
    const arrived = Promise.withResolvers<Transport>()
    acceptPipes(electron.ipcMain, { ...silentLog, warn: () => void ignored++ }, arrived.resolve)
    exposePipe(electron.preload)
    const door = electron.state.mainWorld.get(windowPipeName)
    if (!door) throw new Error('the preload left no door')
    const wire = door.open(
      (text) => near.receive(text),
      () => near.carrierEnded(),
    )
    const near = frameEnd({ write: (text) => wire.send(text), close: () => wire.close() })
    return {
      near,
      far: await arrived.promise,
      sendNonsense: (text) => wire.send(text),
      ignoredCount: () => ignored,
      stop: async () => near.close(),
    }
  },
  () => createDispatcher(pipeSuiteContract, { log: silentLog }),
)
