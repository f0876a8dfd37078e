import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { t } from 'tap'
import { FILES_VARIABLE } from './plan.ts'

// Runs several test files in one process, one after the other. A file that starts programs has a process of its own.

const load = async (): Promise<void> => {
  for (const file of JSON.parse(process.env[FILES_VARIABLE] ?? '[]') as string[]) {
    t.comment(file)
    await import(pathToFileURL(resolve(file)).href)
  }
}

// The first test starts when all files are loaded: tap would end the process if it had no test while one is loading.
t.waitOn(load())
