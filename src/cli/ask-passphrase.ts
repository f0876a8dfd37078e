import { createInterface } from 'node:readline'
import { type Readable, Writable } from 'node:stream'
import { BACKUP_WORDS } from '../locale/backup.ts'
import { both } from '../locale/text.ts'

/**
 * Asks for a passphrase in a terminal, without showing it.
 * @returns null if nothing was typed, or the person pressed Ctrl-C
 */
export const askPassphrase = async (input: Readable, say: (text: string) => void): Promise<string | null> => {
  say(`${both(BACKUP_WORDS.askPassphrase)}: `)
  const silent = new Writable({ write: (_part, _encoding, done) => done() })
  const lines = createInterface({ input, output: silent, terminal: true })
  const typed = await new Promise<string | null>((resolve) => {
    lines.once('line', resolve)
    lines.once('SIGINT', () => resolve(null))
    lines.once('close', () => resolve(null))
  })
  lines.close()
  say('\n')
  return typed || null
}
