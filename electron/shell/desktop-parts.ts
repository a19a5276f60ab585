// As much of Electron as the shell uses, as interfaces. main.ts hands the real module in, which makes the compiler check it against
// these; the double of the tests is checked against the same. Nothing here runs.
import type {
  BrowserWindowConstructorOptions,
  CustomScheme,
  MenuItemConstructorOptions,
  MessageBoxOptions,
  PrintToPDFOptions,
  WindowOpenHandlerResponse,
} from 'electron'

export interface Preventable {
  preventDefault(): void
}

export interface DesktopFrame {
  readonly origin: string
  readonly parent: unknown
}

export interface DesktopPort {
  on(event: 'message', hear: (message: { data: unknown }) => void): unknown
  on(event: 'close', hear: () => void): unknown
  start(): void
  postMessage(message: string): void
  close(): void
}

export interface DesktopPortEvent {
  readonly senderFrame: DesktopFrame | null
  readonly ports: readonly DesktopPort[]
}

export interface DesktopIpcMain {
  on(channel: string, hear: (event: DesktopPortEvent) => void): unknown
}

export interface DesktopContents {
  setWindowOpenHandler(handler: (details: { url: string }) => WindowOpenHandlerResponse): void
  on(event: 'will-navigate', hear: (details: Preventable & { url: string }) => void): unknown
  on(event: 'will-frame-navigate', hear: (details: Preventable & { url: string }) => void): unknown
  on(event: 'will-redirect', hear: (details: Preventable & { url: string }) => void): unknown
  on(event: 'will-attach-webview', hear: (event: Preventable) => void): unknown
  on(
    event: 'render-process-gone',
    hear: (event: unknown, details: { reason: string; exitCode: number }) => void,
  ): unknown
  isFocused(): boolean
  reload(): void
  printToPDF(options: PrintToPDFOptions): Promise<Uint8Array>
}

export interface DesktopWindow {
  readonly webContents: DesktopContents
  loadURL(url: string): Promise<void>
  show(): void
  hide(): void
  close(): void
  /** Gone at once, unasked. */
  destroy(): void
  focus(): void
  restore(): void
  isMinimized(): boolean
  isDestroyed(): boolean
  once(event: 'ready-to-show', hear: () => void): unknown
  on(event: 'close', hear: (event: Preventable) => void): unknown
  on(event: 'closed', hear: () => void): unknown
}

export interface PermissionDetails {
  readonly requestingUrl?: string
  readonly isMainFrame: boolean
}

export interface DesktopSession {
  setPermissionRequestHandler(
    handler: (
      contents: DesktopContents,
      permission: string,
      answer: (granted: boolean) => void,
      details: PermissionDetails,
    ) => void,
  ): void
  setPermissionCheckHandler(
    handler: (
      contents: DesktopContents | null,
      permission: string,
      origin: string,
      details: PermissionDetails,
    ) => boolean,
  ): void
  setDevicePermissionHandler(handler: () => boolean): void
}

/** A session that shares nothing with the app's own. */
export interface DesktopSideSession {
  readonly webRequest: {
    onBeforeRequest(hear: (details: { url: string }, answer: (response: { cancel: boolean }) => void) => void): void
  }
}

export interface DesktopApp {
  readonly isPackaged: boolean
  setName(name: string): void
  setPath(name: 'userData', path: string): void
  getAppPath(): string
  getLocale(): string
  enableSandbox(): void
  requestSingleInstanceLock(): boolean
  setAsDefaultProtocolClient(scheme: string): boolean
  whenReady(): Promise<void>
  quit(): void
  exit(code: number): void
  on(event: 'second-instance', hear: (event: unknown, argv: string[]) => void): unknown
  on(event: 'open-url', hear: (event: Preventable, url: string) => void): unknown
  on(event: 'activate', hear: () => void): unknown
  on(event: 'window-all-closed', hear: () => void): unknown
  on(event: 'will-quit', hear: (event: Preventable) => void): unknown
  on(event: 'web-contents-created', hear: (event: unknown, contents: DesktopContents) => void): unknown
}

export interface DesktopProtocol {
  registerSchemesAsPrivileged(schemes: CustomScheme[]): void
  handle(scheme: string, answer: (request: Request) => Promise<Response>): void
}

export interface DesktopDialog {
  showMessageBox(options: MessageBoxOptions): Promise<{ response: number }>
  showErrorBox(title: string, content: string): void
}

export interface DesktopPower {
  on(event: 'suspend' | 'resume', hear: () => void): unknown
}

export interface DesktopMenus<Menu> {
  buildFromTemplate(template: MenuItemConstructorOptions[]): Menu
  setApplicationMenu(menu: Menu | null): void
}

export interface DesktopParts<Menu = unknown> {
  readonly app: DesktopApp
  readonly BrowserWindow: new (options: BrowserWindowConstructorOptions) => DesktopWindow
  readonly ipcMain: DesktopIpcMain
  readonly protocol: DesktopProtocol
  readonly session: { readonly defaultSession: DesktopSession; fromPartition(name: string): DesktopSideSession }
  readonly shell: { openExternal(url: string): Promise<void> }
  readonly dialog: DesktopDialog
  readonly powerMonitor: DesktopPower
  readonly Menu: DesktopMenus<Menu>
}
