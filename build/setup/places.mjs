// Where things stand in this checkout, for the scripts that run before anything is installed. Only paths, never work.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
export const modules = join(root, 'node_modules')
export const out = join(root, 'out')
/** Where Node keeps the code it has compiled: a start that finds it needs a third less of the processor. */
export const compileCache = join(out, 'compile-cache')
/** Node 24 as a dependency of ours (package “node”), so that a system with Node 20 runs the app all the same. */
export const pinnedNode = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** @param {string} name @param {string} file */
export const toolOf = (name, file) => join(modules, name, file)
