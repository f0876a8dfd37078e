import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'tap'
import { sourcesIn } from '../support/source.ts'

const PAGE = resolve(import.meta.dirname, '../../src/docs/huong-dan.md')
const text = readFileSync(PAGE, 'utf8')

/** Pictures in the manual: what they show, and their file. */
const pictures = [...text.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, alt = '', path = '']) => ({ alt, path }))

test('every picture of the manual is one that a test of the screens keeps current', async (t) => {
  t.ok(pictures.length >= 6)
  const drawn = sourcesIn('test/desk/**/*.test.ts').flatMap(({ text: code }) =>
    [...code.matchAll(/expectPictures\(t, \w+, '([\w-]+)'\)/g)].map(([, name]) => name!),
  )
  for (const { alt, path } of pictures) {
    const name = /^\.\.\/\.\.\/test\/desk\/pictures\/([\w-]+?)-\d+x\d+\.png$/.exec(path)?.[1]
    t.ok(existsSync(resolve(PAGE, '..', path)), `${path} is there`)
    t.ok(name !== undefined && drawn.includes(name), `${path} is drawn by a test`)
    t.ok(alt.length > 10, `${path} is described`)
  }
})
