import { expect, it } from 'vitest'
import { emptyCanvas } from '#shared/canvas/canvas-document.ts'
import { canvasIdSchema } from '#shared/core/ids.ts'
import { VirtualClock } from '#shared/core/virtual-clock.ts'
import { openWorkspaceDatabase } from '../workspace-database.ts'
import { CanvasLives } from './canvas-lives.ts'

it('a launch cut short in the middle leaves nothing, and the next one succeeds', () => {
  const database = openWorkspaceDatabase('memory')
  const lives = new CanvasLives(database, new VirtualClock())
  const id = canvasIdSchema.parse('canvas-a')
  const document = emptyCanvas(id, 'a')
  const { run } = database
  database.run = (sql, ...values) => {
    if (sql.startsWith("update canvases set state = 'active'")) throw new Error('database or disk is full')
    return run.call(database, sql, ...values)
  }
  expect(() => lives.launch(document, 'one')).toThrow('full')
  database.run = run
  expect(lives.launchedRevision(id)).toBeNull()
  lives.launch(document, 'two')
  expect(lives.ensure(id)).toMatchObject({ state: 'active', version: 1 })
})
