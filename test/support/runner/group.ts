import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { t } from 'tap'
import { FILES_VARIABLE } from './plan.ts'

// Runs several test files in one process, one after the other. Only files that need no more than the processor share one.

for (const file of JSON.parse(process.env[FILES_VARIABLE] ?? '[]') as string[]) {
  t.comment(file)
  await import(pathToFileURL(resolve(file)).href)
}
