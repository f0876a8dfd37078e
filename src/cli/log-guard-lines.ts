import type { LogGuard } from '../app/log/ports.ts'
import { LOG_GUARDS } from '../locale/start.ts'
import { type Bilingual, type FillParams, fill } from '../locale/text.ts'

const { heading, rights, triggers, account } = LOG_GUARDS

/** The lines at a start about the guards of the log: one for each, active or not. */
export const logGuardLines = ({ changeable, untriggered, ownedBy }: LogGuard): readonly string[] => {
  const line = ({ vi, en }: Bilingual, params: FillParams): string =>
    `${heading.vi} / ${heading.en}: ${fill(vi, params)} / ${fill(en, params)}`
  const missing = (tables: readonly string[]) => ({ tables: tables.join(', ') })
  return [
    changeable.length === 0 ? line(rights.active, {}) : line(rights.missing, missing(changeable)),
    untriggered.length === 0 ? line(triggers.active, {}) : line(triggers.missing, missing(untriggered)),
    ownedBy === null ? line(account.active, {}) : line(account.missing, { owner: ownedBy }),
  ]
}
