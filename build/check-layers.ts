// `npm run check:layers`: the fence around the rooms. Prints each broken rule with its place and its fix; the rules are data, in layers.json.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { judgeLayers } from './layers/judge-layers.ts'
import { readLayerRules } from './layers/layer-rules.ts'
import { printViolation } from './layers/violation.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { fileCount, violations } = judgeLayers(root, readLayerRules(join(root, 'build', 'layers.json')))
for (const violation of violations) console.log(printViolation(violation))
console.log(
  violations.length === 0
    ? `Layers: ${fileCount} files, every wall stands.`
    : `Layers: ${violations.length} broken rules in ${new Set(violations.map(({ path }) => path)).size} of ${fileCount} files.`,
)
process.exitCode = violations.length === 0 ? 0 : 1
