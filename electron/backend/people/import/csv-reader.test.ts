import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CsvDialect, CsvReader, type CsvRecord, detectDialect } from './csv-reader.ts'

const comma: CsvDialect = { delimiter: ',', lineBreak: '\n' }
const readAll = (pieces: readonly string[], dialect: CsvDialect = comma): CsvRecord[] => {
  const reader = new CsvReader(dialect)
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()]
}
const lines = (text: string, dialect?: CsvDialect) =>
  readAll([text], dialect).map(({ line, cells }) => `${line}: ${cells ? cells.join('|') : 'quotes'}`)

describe('a CSV is cut into records', () => {
  it.each([
    ['plain lines', 'a,b\n1,2\n', ['1: a|b', '2: 1|2']],
    ['no last line break', 'a,b\n1,2', ['1: a|b', '2: 1|2']],
    ['CR LF', 'a,b\r\n1,2\r\n', ['1: a|b', '2: 1|2']],
    ['empty cells', 'a,b\n,\n1,\n', ['1: a|b', '2: |', '3: 1|']],
    ['blank lines count but give nothing', 'a,b\n\n\r\n1,2\n', ['1: a|b', '4: 1|2']],
    ['quoted delimiters and doubled marks', 'a,b\n"x, ""y""",2\n', ['1: a|b', '2: x, "y"|2']],
    ['quoted line breaks keep true line numbers', 'a,b\n1,"x\ny\n\nz"\n2,3\n', ['1: a|b', '2: 1|x\ny\n\nz', '6: 2|3']],
    ['also with CR LF', 'a,b\r\n1,"x\r\ny"\r\n2,3', ['1: a|b', '2: 1|x\r\ny', '4: 2|3']],
    ['a mark inside a bare cell is text', 'a,b\n5" disk,2\n', ['1: a|b', '2: 5" disk|2']],
    ['blanks around quoted cells', 'a,b\n "x" , "y" \n', ['1: a|b', '2: x|y']],
    ['marks that do not pair up spoil their line only', 'a,b\n1,"x "JJ" y"\n2,3\n', ['1: a|b', '2: quotes', '3: 2|3']],
    ['a mark never closed spoils its line only', 'a,b\n1,"xy\n2,3\n4,5\n', ['1: a|b', '2: quotes', '3: 2|3', '4: 4|5']],
    ['a quoted last cell at the end of the file', 'a,b\n1,"x"', ['1: a|b', '2: 1|x']],
  ])('%s', (_, text, expected) => expect(lines(text)).toEqual(expected))

  it('reads files with CR alone', () =>
    expect(lines('a;b\r1;"x\ry"\r2;3', { delimiter: ';', lineBreak: '\r' })).toEqual(['1: a|b', '2: 1|x\ry', '4: 2|3']))

  it('gives up on a mark that is never closed before it holds the whole file', () => {
    const reader = new CsvReader(comma)
    reader.push('a,b\n1,"never closed\n')
    const records = Array.from({ length: 20_000 }, (_, at) => reader.push(`${at},more text\n`)).flat()
    expect(records[0]).toEqual({ line: 2, cells: undefined })
    expect(records.length).toBeGreaterThan(10_000)
    expect(records.at(-1)).toEqual({ line: 20_002, cells: ['19999', 'more text'] })
  })

  it('gives back whatever cells were written, however the file arrives', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '가', ' ', ',', '"', '\n', '\r\n', 'ﾃ', '') })
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
        fc.array(fc.nat(200), { maxLength: 6 }),
        fc.constantFrom('\n', '\r\n'),
        (rows, cuts, lineBreak) => {
          let line = 1
          const expected: CsvRecord[] = []
          let text = ''
          for (const cells of rows) {
            const written = cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(',') + lineBreak
            expected.push({ line, cells })
            line += written.split('\n').length - 1
            text += written
          }
          const at = [0, ...cuts.map((cut) => Math.min(cut, text.length)), text.length].sort((a, b) => a - b)
          const pieces = at.slice(1).map((end, index) => text.slice(at[index], end))
          expect(readAll(pieces)).toEqual(expected)
        },
      ),
      { numRuns: 1_000 },
    )
  })
})

describe('delimiter and line break are found', () => {
  it.each([
    ['name,email\nKim,a@example.com\n', ',', '\n'],
    ['name;email\n"Kim; A";a@example.com\n', ';', '\n'],
    ['name\temail\r\nKim, A\ta@example.com\r\n', '\t', '\n'],
    ['name,email\rKim,a@example.com\r', ',', '\r'],
    ['email\na@example.com\n', ',', '\n'],
    ['price;email\n1,5;a@example.com\n2,5;b@example.com\n', ';', '\n'],
  ] as const)('%j', (start, delimiter, lineBreak) => expect(detectDialect(start)).toEqual({ delimiter, lineBreak }))
})
