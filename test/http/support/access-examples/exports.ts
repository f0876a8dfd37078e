import type { Examples } from '../examples.ts'
import type { Stage } from '../stage.ts'

/** Requests that succeed on the stage. An export is refused while a round without a result has entries. */
export const exportsExamples = ({ prepared }: Stage): Examples => ({
  'GET /v1/installation/audit-events': { query: 'action=account.created,key.created&limit=5' },
  'POST /v1/congresses/{id}/audit-exports': {
    params: { id: prepared['closedCongress']! },
    events: ['log.exported'],
  },
  'POST /v1/installation/audit-exports': { events: ['log.exported'] },
})
