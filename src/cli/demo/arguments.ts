import { parseArgs } from 'node:util'
import { err, ok, type Result } from '../../kernel/result.ts'
import { messageOf } from '../../kernel/unknown.ts'
import type { Language } from '../../locale/text.ts'

export interface Arguments {
  readonly language: Language
  /** Keep the service running after the play, with the congress in it. */
  readonly keep: boolean
  readonly help: boolean
  /** Null: the built-in scenario. */
  readonly scenario: string | null
  /** Folder that keeps the exported records; null for a temporary one. */
  readonly records: string | null
  /** Folder for the papers; null for a temporary one, which stays. */
  readonly papers: string | null
}

/** Reads the command line; the error is the message about it. */
export const readArguments = (args: readonly string[]): Result<Arguments, string> => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        keep: { type: 'boolean', default: false },
        en: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false, short: 'h' },
        scenario: { type: 'string' },
        records: { type: 'string' },
        papers: { type: 'string' },
      },
    })
    const { keep, en, help, scenario = null, records = null, papers = null } = values
    return ok({ language: en ? 'en' : 'vi', keep, help, scenario, records, papers })
  } catch (error) {
    return err(messageOf(error))
  }
}
