import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf, isOneOf } from '../../kernel/unknown.ts'
import { sampleData, TEMPLATES, type TemplateName } from '../samples.ts'
import type { Press, PressFault } from './press.ts'

/** Templates of an organisation, by the name of ours that each replaces. */
export type OwnTemplates = ReadonlyMap<TemplateName, string>

/** A file of an organisation that is not used. */
export interface RefusedTemplate {
  readonly file: string
  /** Null: no paper has a template of this name. */
  readonly fault: PressFault | null
}

export interface FoundTemplates {
  readonly own: OwnTemplates
  readonly refused: readonly RefusedTemplate[]
}

const filesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return (await readdir(folder)).filter((file) => file.endsWith('.typ')).sort()
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}

/**
 * Reads the templates in a folder and prints each with sample data. A file that cannot be printed, or that has no name of
 * ours, is not used.
 * @throws the errors of the file system, but a folder that does not exist has no templates
 */
export const findTemplates = async (press: Pick<Press, 'print'>, folder: string): Promise<FoundTemplates> => {
  const own = new Map<TemplateName, string>()
  const refused: RefusedTemplate[] = []
  for (const file of await filesIn(folder)) {
    const template = file.slice(0, -'.typ'.length)
    if (!isOneOf(TEMPLATES, template)) {
      refused.push({ file, fault: null })
      continue
    }
    const text = await readFile(join(folder, file), 'utf8')
    const printed = await press.print({ template, own: text, data: sampleData(template), rehearsal: false })
    if (printed.ok) own.set(template, text)
    else refused.push({ file, fault: printed.error })
  }
  return { own, refused }
}
