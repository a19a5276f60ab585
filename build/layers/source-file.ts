// Reads one code file into what the rules look at: imports, uses of globals, casts, exported names, comments. Judges nothing.
import { parseSync } from 'rolldown/utils'

export interface ImportSeen {
  readonly target: string
  readonly line: number
  /** `address` = `new URL('./x.ts', import.meta.url)`, as workers are named. */
  readonly kind: 'static' | 'dynamic' | 'type' | 'address'
}
export interface Seen {
  readonly text: string
  readonly line: number
}
export interface SourceFile {
  /** From the root, with forward slashes. */
  readonly path: string
  readonly isTest: boolean
  readonly lineCount: number
  readonly opensWithComment: boolean
  readonly imports: readonly ImportSeen[]
  /** Identifiers and members used as values: `setTimeout`, `Date.now`, `new Date()`. */
  readonly uses: readonly Seen[]
  readonly casts: readonly Seen[]
  readonly exportedNames: readonly Seen[]
  readonly comments: readonly Seen[]
  readonly strings: readonly string[]
  /** The fixed starts of template texts: `error.` of `error.${code}`. */
  readonly templateStarts: readonly string[]
  readonly parseErrors: readonly Seen[]
}

interface AstNode {
  readonly type: string
  readonly start: number
  readonly [field: string]: unknown
}
function isNode(value: unknown): value is AstNode {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value
  )
}
function nameOf(value: unknown): string | undefined {
  return isNode(value) && value.type === 'Identifier' && typeof value.name === 'string' ? value.name : undefined
}
function textOf(value: unknown): string | undefined {
  return isNode(value) && value.type === 'Literal' && typeof value.value === 'string' ? value.value : undefined
}

export function isTestPath(path: string): boolean {
  return /\.(test|spec)\.tsx?$/.test(path) || path.startsWith('e2e/')
}

export function readSourceFile(path: string, text: string): SourceFile {
  const lineAt = lineFinder(text)
  const imports: ImportSeen[] = []
  const uses: Seen[] = []
  const casts: Seen[] = []
  const exportedNames: Seen[] = []
  const strings: string[] = []
  const templateStarts: string[] = []
  const parsed = parseSync(path, text, { astType: 'ts' })
  const parseErrors = parsed.errors.map((error) => ({ text: error.message, line: lineAt(error.labels[0]?.start ?? 0) }))

  const declared = new Set<string>()
  const declare = (pattern: unknown) => {
    for (const name of namesInPattern(pattern)) declared.add(name)
  }
  const addImport = (source: unknown, kind: ImportSeen['kind']) => {
    const target = textOf(source)
    if (target !== undefined && isNode(source)) imports.push({ target, kind, line: lineAt(source.start) })
  }
  const use = (node: AstNode, used: string) => uses.push({ text: used, line: lineAt(node.start) })

  const visit = (node: AstNode, parent: AstNode | undefined, field: string) => {
    declare(node.id)
    declare(node.param)
    for (const each of listOf(node.params)) declare(each)
    switch (node.type) {
      case 'ImportDeclaration':
        addImport(node.source, node.importKind === 'type' ? 'type' : 'static')
        for (const each of listOf(node.specifiers)) if (isNode(each)) declare(each.local)
        return
      case 'ExportAllDeclaration':
        addImport(node.source, node.exportKind === 'type' ? 'type' : 'static')
        return
      case 'ExportNamedDeclaration':
        addImport(node.source, node.exportKind === 'type' ? 'type' : 'static')
        for (const name of declaredNames(node.declaration)) exportedNames.push({ text: name, line: lineAt(node.start) })
        break
      case 'ImportExpression':
        addImport(node.source, 'dynamic')
        break
      case 'TSImportType':
        addImport(node.source, 'type')
        break
      case 'TSTypeQuery':
        return
      case 'NewExpression': {
        const [first, second] = listOf(node.arguments)
        const callee = nameOf(node.callee)
        if (callee === 'Date' && first === undefined) use(node, 'new Date()')
        const base = isNode(second) && second.type === 'MemberExpression' ? second.object : undefined
        if (callee === 'URL' && isNode(base) && base.type === 'MetaProperty') addImport(first, 'address')
        break
      }
      case 'CallExpression':
        if (nameOf(node.callee) === 'Date') use(node, 'Date()')
        break
      case 'MemberExpression': {
        const object = nameOf(node.object)
        const property = node.computed === true ? textOf(node.property) : nameOf(node.property)
        if (object !== undefined && property !== undefined)
          use(node, isGlobalObject(object) ? property : `${object}.${property}`)
        const inner = node.object
        if (
          property !== undefined &&
          isNode(inner) &&
          inner.type === 'MemberExpression' &&
          isGlobalObject(nameOf(inner.object))
        ) {
          use(node, `${nameOf(inner.property)}.${property}`)
        }
        break
      }
      case 'Identifier': {
        const name = nameOf(node)
        if (name !== undefined && isValueUse(parent, field)) use(node, name)
        break
      }
      case 'TSAsExpression':
      case 'TSTypeAssertion': {
        const target = node.typeAnnotation
        const isConst = isNode(target) && target.type === 'TSTypeReference' && nameOf(target.typeName) === 'const'
        if (!isConst) casts.push({ text: 'as', line: lineAt(node.start) })
        break
      }
      case 'TSNonNullExpression':
        casts.push({ text: '!', line: lineAt(node.start) })
        break
      case 'Literal': {
        const literal = textOf(node)
        if (literal !== undefined) strings.push(literal)
        break
      }
      case 'TemplateLiteral': {
        const [first] = listOf(node.quasis)
        const value = isNode(first) ? first.value : undefined
        if (typeof value === 'object' && value !== null && 'cooked' in value && typeof value.cooked === 'string') {
          if (listOf(node.expressions).length === 0) strings.push(value.cooked)
          else if (value.cooked !== '') templateStarts.push(value.cooked)
        }
        break
      }
    }
    for (const [key, value] of Object.entries(node)) {
      if (isNode(value)) visit(value, node, key)
      else if (Array.isArray(value)) for (const item of value) if (isNode(item)) visit(item, node, key)
    }
  }
  const program: unknown = parsed.program
  if (isNode(program)) visit(program, undefined, '')

  return {
    path,
    isTest: isTestPath(path),
    lineCount: text === '' ? 0 : text.replace(/\n$/, '').split('\n').length,
    opensWithComment: /^(#![^\n]*\n)?\s*(\/\/|\/\*)/.test(text),
    imports,
    uses: uses.filter(({ text: used }) => !declared.has(used.replace(/^new /, '').split(/[.(]/)[0] ?? used)),
    casts,
    exportedNames,
    comments: parsed.comments.map((comment) => ({ text: comment.value, line: lineAt(comment.start) })),
    strings,
    templateStarts,
    parseErrors,
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function isGlobalObject(name: string | undefined): boolean {
  return name === 'globalThis' || name === 'window' || name === 'self'
}

/** False where an identifier only names something: a property, a key, a parameter, a declaration. */
function isValueUse(parent: AstNode | undefined, field: string): boolean {
  if (parent === undefined) return false
  if (parent.type.startsWith('TS'))
    return (
      parent.type === 'TSAsExpression' ||
      parent.type === 'TSSatisfiesExpression' ||
      parent.type === 'TSNonNullExpression'
    )
  if (parent.type === 'MemberExpression') return field === 'object' || parent.computed === true
  if (parent.type === 'Property') return field === 'value'
  if (field === 'id' || field === 'params' || field === 'key' || field === 'label' || field === 'param') return false
  return !parent.type.startsWith('Import') && !parent.type.startsWith('Export')
}

function declaredNames(declaration: unknown): readonly string[] {
  if (!isNode(declaration)) return []
  const own = nameOf(declaration.id)
  if (own !== undefined) return [own]
  return listOf(declaration.declarations).flatMap((each) => (isNode(each) ? (nameOf(each.id) ?? []) : []))
}

/** The names a declaration brings into the file: a canvas document called `document` is not the browser's. */
function namesInPattern(pattern: unknown): readonly string[] {
  if (!isNode(pattern)) return []
  const name = nameOf(pattern)
  if (name !== undefined) return [name]
  return [
    pattern.left,
    pattern.argument,
    pattern.value,
    ...listOf(pattern.properties),
    ...listOf(pattern.elements),
  ].flatMap((inner) => (isNode(inner) && inner !== pattern.key ? namesInPattern(inner) : []))
}

function lineFinder(text: string): (offset: number) => number {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low + 1
  }
}
