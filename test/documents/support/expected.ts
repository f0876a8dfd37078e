import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Test } from 'tap'

export const FOLDER = join(import.meta.dirname, '..', 'expected')

/** Spaces at the ends of lines and empty lines say nothing. */
const tidy = (text: string): string =>
  text
    .replace(/\f/g, '\n---\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n')

/** Compares the text of a paper with its file. A file that is not there is written, and the test fails until it was read. */
export const expectedText = (t: Test, name: string, text: string): void => {
  const file = join(FOLDER, `${name}.txt`)
  const found = `${tidy(text)}\n`
  if (!existsSync(file)) {
    writeFileSync(file, found)
    t.fail(`${name}.txt did not exist and was written: read it before you commit it`)
    return
  }
  t.equal(found, readFileSync(file, 'utf8'), `text of ${name}`)
}
