import { readFileSync } from 'node:fs'
import { test } from 'tap'
import { generatedFiles } from '../../src/cli/generate.ts'

test('every generated file is committed and up to date', async (t) => {
  const files = await generatedFiles()
  t.ok(Object.keys(files).includes('src/docs/problems.md'))
  for (const [path, text] of Object.entries(files)) {
    const committed = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
    t.ok(committed === text, `${path}: npm run generate writes it anew`)
  }
})
