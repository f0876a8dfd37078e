import { readdirSync } from 'node:fs'
import type { Bilingual } from '../../src/locale/text.ts'

const FOLDER = new URL('../../src/locale/desk/', import.meta.url)

/** Tables of words of the desk by the name of their constant, from every file of the folder. */
export const deskTables = async (): Promise<ReadonlyMap<string, Readonly<Record<string, Bilingual>>>> => {
  const found = new Map<string, Readonly<Record<string, Bilingual>>>()
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.ts'))) {
    for (const [name, table] of Object.entries<object>(await import(new URL(file, FOLDER).href))) {
      if (!('vi' in table)) found.set(name, table as Readonly<Record<string, Bilingual>>)
    }
  }
  return found
}
