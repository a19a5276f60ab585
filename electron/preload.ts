// Runs in the desktop window before the page: leaves the one door to the backend there, and nothing else. Constant.
import { contextBridge, ipcRenderer } from 'electron'
import { exposePipe } from './shell/expose-pipe.ts'

exposePipe({ contextBridge, ipcRenderer })
