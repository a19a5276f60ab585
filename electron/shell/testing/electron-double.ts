// Electron without Electron, for tests: the same interfaces the compiler checks the real module against (desktop-parts.ts), real
// message ports with structured clones, and levers for what a person or a page would do. Nothing of the product may import this.
import { EventEmitter } from 'node:events'
import { existsSync } from 'node:fs'
import type {
  BrowserWindowConstructorOptions,
  CustomScheme,
  MenuItemConstructorOptions,
  MessageBoxOptions,
  PrintToPDFOptions,
} from 'electron'
import type { WindowPipe } from '#shared/contract/window-pipe.ts'
import type { DesktopContents, DesktopParts, DesktopPort, DesktopSession, DesktopWindow } from '../desktop-parts.ts'
import type { PreloadParts } from '../expose-pipe.ts'

type Handlers = { [Name in keyof DesktopSession]?: Parameters<DesktopSession[Name]>[0] }

/** A hearer of any event, as Node itself types it. */
type Hearer = Parameters<EventEmitter['on']>[1]

class ContentsDouble implements DesktopContents {
  readonly events = new EventEmitter()
  isFront = true
  reloads = 0
  openHandler: Parameters<DesktopContents['setWindowOpenHandler']>[0] = () => ({ action: 'allow' })
  on(event: string, hear: Hearer): void {
    this.events.on(event, hear)
  }
  setWindowOpenHandler(handler: Parameters<DesktopContents['setWindowOpenHandler']>[0]): void {
    this.openHandler = handler
  }
  isFocused(): boolean {
    return this.isFront
  }
  reload(): void {
    this.reloads++
  }
  readonly prints: PrintToPDFOptions[] = []
  async printToPDF(options: PrintToPDFOptions): Promise<Uint8Array> {
    this.prints.push(options)
    return Buffer.from('%PDF-double')
  }
  /** A page tries to go somewhere; true if it got there. */
  tries(event: 'will-navigate' | 'will-frame-navigate' | 'will-redirect' | 'will-attach-webview', url = ''): boolean {
    let isAllowed = true
    this.events.emit(event, { url, preventDefault: () => (isAllowed = false) })
    return isAllowed
  }
}

export class WindowDouble implements DesktopWindow {
  readonly webContents: ContentsDouble
  readonly options: BrowserWindowConstructorOptions
  readonly loaded: string[] = []
  readonly events = new EventEmitter()
  isShown = false
  isSmall = false
  isGone = false
  constructor(options: BrowserWindowConstructorOptions, contents: ContentsDouble) {
    this.options = options
    this.webContents = contents
  }
  async loadURL(url: string): Promise<void> {
    this.loaded.push(url)
    if (this.loaded.length === 1) this.events.emit('ready-to-show')
  }
  show(): void {
    this.isShown = true
  }
  hide(): void {
    this.isShown = false
  }
  focus(): void {
    this.isShown = true
  }
  restore(): void {
    this.isSmall = false
  }
  isMinimized(): boolean {
    return this.isSmall
  }
  isDestroyed(): boolean {
    return this.isGone
  }
  /** As a click on the window's cross: hearers may refuse. */
  close(): boolean {
    let isRefused = false
    this.events.emit('close', { preventDefault: () => (isRefused = true) })
    if (isRefused || this.isGone) return false
    this.isGone = true
    this.events.emit('closed')
    return true
  }
  destroy(): void {
    this.isGone = true
    this.events.emit('closed')
  }
  once(event: string, hear: () => void): void {
    this.events.once(event, hear)
  }
  on(event: string, hear: Hearer): void {
    this.events.on(event, hear)
  }
}

export interface ElectronDouble extends DesktopParts<MenuItemConstructorOptions[]> {
  /** What the preload is given. */
  readonly preload: PreloadParts
  readonly state: {
    readonly windows: WindowDouble[]
    readonly schemes: CustomScheme[]
    readonly opened: string[]
    readonly errors: string[]
    readonly questions: MessageBoxOptions[]
    readonly permissions: Handlers
    /** What a side session asks before it fetches, by the session's name. */
    /** How long a page takes to load. */
    loads: () => Promise<void>
    readonly fences: Map<string, (url: string) => boolean>
    readonly mainWorld: Map<string, WindowPipe>
    menu: MenuItemConstructorOptions[]
    userData: string
    exitCode: number | undefined
    /** The frame that the next message comes from. */
    frame: { origin: string; parent: unknown } | null
    /** Which button the next question is answered with. */
    answer: number
    isFirst: boolean
  }
  /** The main module has been read: only now does Electron become ready. */
  becomeReady(): void
  /** The shell has put up its menu, which it does once the host runs. */
  onceMenuIsSet(hear: () => void): void
  emit(event: 'second-instance' | 'open-url' | 'activate' | 'suspend' | 'resume', ...given: unknown[]): void
  fetchPage(url: string, init?: RequestInit): Promise<Response>
  /** Resolves once the app has ended. */
  readonly exited: Promise<number>
}

export function electronDouble(options: { appPath: string; locale?: string }): ElectronDouble {
  const events = new EventEmitter()
  const ready = Promise.withResolvers<void>()
  const exited = Promise.withResolvers<number>()
  const ipc = new EventEmitter()
  let isReady = false
  let answerPage: ((request: Request) => Promise<Response>) | undefined
  const state: ElectronDouble['state'] = {
    windows: [],
    schemes: [],
    opened: [],
    errors: [],
    questions: [],
    permissions: {},
    loads: async () => {},
    fences: new Map(),
    mainWorld: new Map(),
    menu: [],
    userData: '',
    exitCode: undefined,
    frame: { origin: 'app://audience-canvas', parent: null },
    answer: 0,
    isFirst: true,
  }
  const quit = () => {
    for (const window of state.windows) if (!window.isGone && !window.close()) return
    let isPrevented = false
    events.emit('will-quit', { preventDefault: () => (isPrevented = true) })
    if (!isPrevented) exit(0)
  }
  const exit = (code: number) => {
    state.exitCode ??= code
    exited.resolve(code)
  }

  return {
    state,
    exited: exited.promise,
    becomeReady() {
      isReady = true
      ready.resolve()
    },
    onceMenuIsSet: (hear) => {
      if (state.menu.length > 0) hear()
      else events.once('menu', hear)
    },
    emit: (event, ...given) => void events.emit(event, ...given),
    async fetchPage(url, init) {
      if (!answerPage) throw new Error('nobody serves the pages')
      return answerPage(new Request(url, init))
    },
    app: {
      isPackaged: false,
      setName: () => {},
      setPath: (_name, path) => {
        if (isReady) throw new Error('the profile’s place must be set before the app is ready')
        if (!existsSync(path)) throw new Error(`no such folder: ${path}`)
        state.userData = path
      },
      getAppPath: () => options.appPath,
      getLocale: () => options.locale ?? 'en-US',
      enableSandbox: () => {
        if (isReady) throw new Error('the sandbox must be enabled before the app is ready')
      },
      requestSingleInstanceLock: () => state.isFirst,
      setAsDefaultProtocolClient: () => true,
      whenReady: () => ready.promise,
      quit,
      exit,
      on: (event: string, hear: Hearer) => void events.on(event, hear),
    },
    BrowserWindow: class extends WindowDouble {
      constructor(given: BrowserWindowConstructorOptions) {
        if (!isReady) throw new Error('no window before the app is ready')
        const contents = new ContentsDouble()
        super(given, contents)
        events.emit('web-contents-created', {}, contents)
        state.windows.push(this)
        this.events.on('closed', () => {
          if (state.windows.every((window) => window.isGone)) events.emit('window-all-closed')
        })
      }
      override async loadURL(url: string): Promise<void> {
        await super.loadURL(url)
        await state.loads()
      }
    },
    ipcMain: { on: (channel, hear) => ipc.on(channel, hear) },
    protocol: {
      registerSchemesAsPrivileged(schemes) {
        if (isReady) throw new Error('schemes must be registered before the app is ready')
        state.schemes.push(...schemes)
      },
      handle(_scheme, answer) {
        answerPage = answer
      },
    },
    session: {
      defaultSession: {
        setPermissionRequestHandler: (handler) => (state.permissions.setPermissionRequestHandler = handler),
        setPermissionCheckHandler: (handler) => (state.permissions.setPermissionCheckHandler = handler),
        setDevicePermissionHandler: (handler) => (state.permissions.setDevicePermissionHandler = handler),
      },
      fromPartition: (name) => ({
        webRequest: {
          onBeforeRequest: (hear) =>
            void state.fences.set(name, (url) => {
              let isFetched = true
              hear({ url }, ({ cancel }) => (isFetched = !cancel))
              return isFetched
            }),
        },
      }),
    },
    shell: { openExternal: async (url) => void state.opened.push(url) },
    dialog: {
      async showMessageBox(question) {
        state.questions.push(question)
        return { response: state.answer }
      },
      showErrorBox: (title, content) => void state.errors.push(`${title}: ${content}`),
    },
    powerMonitor: { on: (event, hear) => void events.on(event, hear) },
    Menu: {
      buildFromTemplate: (template) => template,
      setApplicationMenu: (menu) => {
        state.menu = menu ?? []
        events.emit('menu')
      },
    },
    preload: {
      contextBridge: { exposeInMainWorld: (name, api) => void state.mainWorld.set(name, api) },
      ipcRenderer: {
        // A port of the page becomes a port of the main process; what crosses is cloned by the ports themselves.
        postMessage(channel, _message, ports) {
          ipc.emit(channel, { senderFrame: state.frame, ports: ports.map(asMainPort) })
        },
      },
    },
  }
}

/** The page's port, transferred, is a MessagePortMain over there; Node's clones and closes alike. */
function asMainPort(port: MessagePort): DesktopPort {
  return {
    on(event: 'message' | 'close', hear: (message: { data: unknown }) => void) {
      port.addEventListener(event, (given) => hear({ data: 'data' in given ? given.data : undefined }))
    },
    start: () => port.start(),
    postMessage: (message) => port.postMessage(message),
    close: () => port.close(),
  }
}
