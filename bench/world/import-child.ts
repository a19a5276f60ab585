// Fills a data folder with people and ends: `import-child.ts <data folder> <people>`. In a process of its own, so that what is measured
// afterwards is an app that was opened on a full workspace. Tells its parent the segment of the import.
import { startBenchBackend } from './bench-backend.ts'
import { importPeople } from './import-people.ts'

const [dataDir = '', people = '0'] = process.argv.slice(2)
const backend = await startBenchBackend(dataDir)
const segmentId = await importPeople(backend.client, Number(people))
await backend.stop()
process.send?.({ segmentId })
process.disconnect()
