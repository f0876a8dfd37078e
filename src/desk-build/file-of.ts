import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { DeskFile } from './desk-file.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Files that are compressed already. */
const COMPRESSED = ['.woff2', '.png']

/** A file of the desk, compressed once if that saves something. */
export const fileOf = (extension: string, bytes: Buffer, lasts: boolean): DeskFile => ({
  bytes,
  gzip: COMPRESSED.includes(extension) ? null : gzipSync(bytes, { level: 9 }),
  type: TYPES[extension] ?? 'application/octet-stream',
  etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
  lasts,
})
