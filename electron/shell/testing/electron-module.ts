// The double in the shape of the module `electron`, for bundles that import it by name.
import { electronDouble } from './electron-double.ts'

export const appFolder = process.argv[2] ?? ''
export const double = electronDouble({ appPath: appFolder })
export const { app, BrowserWindow, ipcMain, protocol, session, shell, dialog, Menu, powerMonitor } = double
export const { contextBridge, ipcRenderer } = double.preload
