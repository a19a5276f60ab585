// The entry of `npm run canvas -- validate|simulate|diff|export FILE …`. Hands the command line over and nothing else.
import { languages } from '#shared/words/word-table.ts'
import { silentLog } from './backend/log/log.ts'
import { realClock } from './backend/system/real-clock.ts'
import { printingWithFonts } from './host/page-fonts.ts'
import { systemPrinter } from './host/system-printer.ts'
import { runCanvasCommand } from './rehearsal/canvas-command.ts'

const asked = (process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG ?? '').slice(0, 2)

process.exitCode = await runCanvasCommand(process.argv.slice(2), {
  now: realClock.now(),
  buildId: process.env.AUDIENCE_CANVAS_BUILD_ID ?? 'dev',
  language: languages.find((language) => language === asked) ?? 'en',
  printPdf: printingWithFonts(systemPrinter({ clock: realClock, log: silentLog })),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
})
