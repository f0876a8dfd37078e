import { readdirSync } from 'node:fs'
import { isRecord } from '../../src/kernel/unknown.ts'
import type { Language } from '../../src/locale/text.ts'

const ROOM = new URL('../../src/locale/', import.meta.url)

/** Strings below the keys of one language, each with the path to it. */
const textsIn = (
  value: unknown,
  language: Language,
  path: readonly string[],
  isInside: boolean,
): [where: string, text: string][] => {
  if (typeof value === 'string') return isInside ? [[path.join(' '), value]] : []
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'vi' || key === 'en') return key === language ? textsIn(inner, language, path, true) : []
    return textsIn(inner, language, [...path, key], isInside)
  })
}

/** Every text of `src/locale` in one language, with its file and key. Texts that several tables share are listed with each. */
export const everyText = async (language: Language): Promise<[where: string, text: string][]> => {
  const files = readdirSync(ROOM, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const texts = await Promise.all(
    files.map(async (file) => textsIn(await import(new URL(file, ROOM).href), language, [file], false)),
  )
  return texts.flat()
}
