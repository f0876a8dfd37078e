import type { Routes } from '../../support/app.ts'
import { auditRoutes } from './audit.ts'
import { ballotBatchRoutes } from './ballot-batches.ts'
import { ballotRoutes } from './ballots.ts'
import { candidateListRoutes } from './candidate-lists.ts'
import { congressRoutes } from './congresses.ts'
import { countRecordRoutes } from './count-records.ts'
import { countingBoardRoutes } from './counting-boards.ts'
import { custodyRoutes } from './custody.ts'
import { decisionRoutes } from './decisions.ts'
import { electionRoutes } from './elections.ts'
import { entryRoutes } from './entries.ts'
import { organisationRoutes } from './organisations.ts'
import { peopleRoutes } from './people.ts'
import { regulationRoutes } from './regulations.ts'
import { resultRoutes } from './results.ts'
import { tallySheetRoutes } from './tally-sheets.ts'

/** Everything under /v1, in the order of a congress. */
export const v1Routes: readonly Routes[] = [
  regulationRoutes,
  organisationRoutes,
  congressRoutes,
  peopleRoutes,
  countingBoardRoutes,
  electionRoutes,
  candidateListRoutes,
  custodyRoutes,
  ballotBatchRoutes,
  entryRoutes,
  ballotRoutes,
  tallySheetRoutes,
  resultRoutes,
  decisionRoutes,
  countRecordRoutes,
  auditRoutes,
]
