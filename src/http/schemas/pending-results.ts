import { z } from 'zod'
import { CountResultSchema } from '../../count-record/result-schema.ts'
import { boxFindings, Citation, FindingOut } from './common.ts'
import { SignOffOut } from './confirmations.ts'
import { field, id, version } from './fields.ts'
import { procedure, rehearsal } from './meetings.ts'
import { correctedNames, decidingReadings, majority, notSeatedWith, settledAlternates } from './result-parts.ts'

/** The result that the board confirms and that its head can declare now. */
export const PendingResultOut = z
  .strictObject({
    roundId: id('Its round.'),
    version: version('Version that it would get: 1, or more if the round was reopened.'),
    rollVersion: version('Version of the roll by which the round is counted.'),
    result: CountResultSchema,
    settledAlternates,
    names: correctedNames,
    notSeated: notSeatedWith('People who take no seat whatever their votes; the result leaves their seats open.'),
    findings: field(z.array(FindingOut), 'The findings with their sentences.', []),
    boxFindings,
    decidingReadings: decidingReadings(),
    majority,
    citations: field(z.array(Citation), 'Clauses that the result rests on, with their evidence.', []),
    procedure,
    rehearsal,
    signOff: SignOffOut,
  })
  .meta({ id: 'PendingResult' })
