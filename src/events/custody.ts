import { z } from 'zod'
import { ROUND_STATES } from '../rules/round.ts'
import { FIGURES, figures } from './figures.ts'
import { event, IN_CONGRESS } from './kind.ts'

const { version, printed, issued, replaced, rollVersion, returned, sealsIntact, note, hallCount, tableCount } = FIGURES

const state = z.enum(ROUND_STATES)

/** Ballots on paper: issued and returned. Before the first act the figures hold only the state of the round. */
export const CUSTODY_EVENTS = {
  'ballots.issued': event({
    object: 'round',
    logs: IN_CONGRESS,
    vi: 'Phát phiếu bầu',
    en: 'Ballots issued were recorded',
    after: figures({ version, printed, issued, replaced, rollVersion, state }),
    before: figures({
      version: version.exactOptional(),
      printed: printed.exactOptional(),
      issued: issued.exactOptional(),
      replaced: replaced.exactOptional(),
      rollVersion: rollVersion.exactOptional(),
      state,
    }),
    open: ['version', 'printed', 'issued', 'replaced', 'rollVersion'],
    sealed: true,
    sealedSince: 2,
    counted: true,
  }),
  'ballots.returned': event({
    object: 'round',
    logs: IN_CONGRESS,
    vi: 'Thu phiếu bầu',
    en: 'Ballots returned were recorded',
    after: figures({
      version,
      returned,
      sealsIntact,
      note,
      hallCount: hallCount.exactOptional(),
      tableCount: tableCount.exactOptional(),
      state,
    }),
    before: figures({
      version: version.exactOptional(),
      returned: returned.exactOptional(),
      sealsIntact: sealsIntact.exactOptional(),
      note: note.exactOptional(),
      hallCount: hallCount.exactOptional(),
      tableCount: tableCount.exactOptional(),
      state,
    }),
    open: ['version', 'returned', 'sealsIntact'],
    sealed: true,
    sealedSince: 2,
    counted: true,
  }),
} as const
