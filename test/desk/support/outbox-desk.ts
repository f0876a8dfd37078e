import { join } from 'node:path'
import { buildDesk } from '../../../src/desk-build/build-desk.ts'
import type { DeskFiles } from '../../../src/desk-build/desk-file.ts'

const SCREEN = join(import.meta.dirname, '..', 'pages', 'entry-page.tsx')

let built: Promise<DeskFiles> | undefined

/**
 * The desk, with one screen instead of its own: the ballots of an entry, which the test takes by the entry itself. Built
 * once in a process.
 */
export const outboxDesk = (): Promise<DeskFiles> => {
  built ??= buildDesk([
    {
      name: 'one screen',
      setup: ({ onResolve }) => void onResolve({ filter: /\/screens\.tsx$/ }, () => ({ path: SCREEN })),
    },
  ]).then(({ files }) => files)
  return built
}
