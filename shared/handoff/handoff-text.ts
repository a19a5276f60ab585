// The hand-off document as Markdown, and as a page that prints well. Whatever somebody wrote is text in both: never markup. Pure.
import type { HandoffDocument, HandoffPart, Lines } from './handoff-document.ts'

export function handoffMarkdown({ title, parts }: HandoffDocument): string {
  return `${[`# ${plain(title)}`, ...parts.map(markdownOf)].join('\n\n')}\n`
}

function markdownOf(part: HandoffPart): string {
  switch (part.kind) {
    case 'heading':
      return `## ${plain(part.text)}`
    case 'paragraph':
      return plainLines(part.text, '\\\n')
    case 'list':
      return part.items.map(({ text, depth }) => `${'  '.repeat(depth)}- ${plainLines(text, '<br>')}`).join('\n')
    case 'table': {
      const row = (cells: Lines) => `| ${cells.join(' | ')} |`
      return [
        row(part.columns.map((column) => plain(column))),
        row(part.columns.map(() => '---')),
        ...part.rows.map((cells) => row(cells.map((lines) => lines.map((line) => plain(line, '<br>')).join('<br>')))),
      ].join('\n')
    }
  }
}

/** Signs that would be markup stand for themselves. */
function plain(text: string, lineBreak = ' '): string {
  return text
    .trim()
    .split(/\s*\n\s*/)
    .map((line) => line.replace(/[\\`*_[\]<>|#~]/g, '\\$&'))
    .join(lineBreak)
}

/** So do those that mean something at the beginning of a line only. */
function plainLines(text: string, lineBreak: string): string {
  const startless = (line: string) => line.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^[-+=]/, '\\$&')
  return text
    .split('\n')
    .map((line) => startless(plain(line)))
    .filter((line) => line !== '')
    .join(lineBreak)
}

export function handoffPage({ language, title, parts }: HandoffDocument): string {
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>
body{font:13px/1.5 "Inter Variable","Noto Sans KR Variable","Noto Sans JP Variable",system-ui,sans-serif;margin:2rem auto;max-width:64rem;padding:0 1rem;color:#1a1a1a;background:#fff}
h1{font-size:1.5rem;margin:0 0 .5rem}h2{font-size:1.1rem;margin:1.75rem 0 .5rem;break-after:avoid}p{margin:.25rem 0;white-space:pre-line}
ul{margin:0;padding-inline-start:1.25rem}li{white-space:pre-line;margin:.15rem 0}table{border-collapse:collapse;width:100%}
th,td{border-bottom:1px solid #ccc;padding:.4rem .5rem;text-align:start;vertical-align:top;overflow-wrap:anywhere}td div{white-space:pre-line}
thead th{border-bottom-color:#888}th:first-child{white-space:nowrap}td:first-child{overflow-wrap:normal}thead{display:table-header-group}tr{break-inside:avoid}
:lang(ko){word-break:keep-all}
@page{size:A4 landscape;margin:14mm}@media print{body{margin:0;max-width:none;padding:0}}
</style></head><body>
<h1>${escaped(title)}</h1>
${parts.map(htmlOf).join('\n')}
</body></html>
`
}

function htmlOf(part: HandoffPart): string {
  switch (part.kind) {
    case 'heading':
      return `<h2>${escaped(part.text)}</h2>`
    case 'paragraph':
      return `<p>${escaped(part.text)}</p>`
    case 'list':
      return nested(part.items)
    case 'table': {
      const head = part.columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('')
      const rows = part.rows.map((cells) => `<tr>${cells.map((lines) => `<td>${divs(lines)}</td>`).join('')}</tr>`)
      return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`
    }
  }
}

function divs(lines: Lines): string {
  return lines.map((line) => `<div>${escaped(line)}</div>`).join('')
}

/** Deeper items are lists inside the item before them. */
function nested(items: readonly { readonly text: string; readonly depth: number }[]): string {
  let html = ''
  let open = -1
  for (const { text, depth } of items) {
    if (depth > open) html += '<ul><li>'.repeat(depth - open)
    else html += `${'</li></ul>'.repeat(open - depth)}</li><li>`
    html += escaped(text)
    open = depth
  }
  return html + '</li></ul>'.repeat(open + 1)
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
