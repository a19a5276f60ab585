// Saves one canvas over and over, each text whole and different, until it is killed.
import { writeFileAtomically } from '../backend/store/atomic-file.ts'

const [path = ''] = process.argv.slice(2)
const filling = 'x'.repeat(200_000)
for (let version = 1; ; version++) {
  writeFileAtomically(path, JSON.stringify({ version, filling, end: version }))
  if (version === 1) process.stdout.write('saving')
}
