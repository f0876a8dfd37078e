import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { DeskFiles } from '../../../src/desk-build/desk-file.ts'
import { bundledDesk } from '../../support/desk.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const SCREEN = join(ROOT, 'test/desk/pages/entry-page.tsx')
const SCRIPT = '/desk/outbox-page.js'

/** The desk, with one screen instead of its own: the ballots of an entry, which the test takes by the entry itself. */
export const outboxDesk = async (): Promise<DeskFiles> => {
  const { files } = await bundledDesk()
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/desk/main.tsx'],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: ['chrome109', 'firefox115'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    tsconfigRaw: {},
    charset: 'utf8',
    logLevel: 'silent',
    write: false,
    plugins: [
      {
        name: 'one screen',
        setup: ({ onResolve }) => void onResolve({ filter: /\/screens\.tsx$/ }, () => ({ path: SCREEN })),
      },
    ],
  })
  const bytes = Buffer.from(outputFiles[0]!.contents)
  const page = files.get('/')!
  const html = Buffer.from(page.bytes.toString().replace(/(<script[^>]* src=")[^"]+/, `$1${SCRIPT}`))
  const etagOf = (content: Buffer): string => `"${createHash('sha256').update(content).digest('base64url')}"`
  return new Map([
    ...files,
    ['/', { ...page, bytes: html, gzip: null, etag: etagOf(html) }],
    [SCRIPT, { bytes, gzip: null, type: 'text/javascript; charset=utf-8', etag: etagOf(bytes), lasts: false }],
  ])
}
