import { START_WORDS } from '../locale/start.ts'
import { both } from '../locale/text.ts'

/** Describes the database in use, and the role that keeps congresses apart, whose absence would go unnoticed. */
export const databaseLine = ({ description, role }: { readonly description: string; readonly role: string }): string =>
  `${both(START_WORDS.database)}: ${description}; ${both(START_WORDS.separated)}: ${role}`
