// Builds the renderer into out/renderer for both hosts. Writes no security policy: each host adds its own to what it serves.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { readBuildId } from './read-build-id.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

export default defineConfig({
  root: join(root, 'renderer'),
  // Relative addresses, so that one build serves http://127.0.0.1 and the desktop window's own protocol.
  base: './',
  cacheDir: join(root, 'out', 'vite'),
  plugins: [react()],
  define: { __BUILD_ID__: JSON.stringify(readBuildId()) },
  build: {
    outDir: join(root, 'out', 'renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    // Inlined fonts and pictures would need a laxer content policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
    chunkSizeWarningLimit: 2_000,
  },
})
