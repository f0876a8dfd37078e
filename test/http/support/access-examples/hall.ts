import type { TestCongress } from '../../../support/congress.ts'
import type { Examples } from '../examples.ts'
import type { Stage } from '../stage.ts'

/** Two addresses of screens, and a result that they show. */
export const prepareHall = async (
  { must, id }: TestCongress,
  roundId: string,
): Promise<Readonly<Record<string, string>>> => {
  const open = () => must<{ id: string; token: string }>('POST', `/v1/congresses/${id}/hall-screens`)
  const [screen, toClose] = [await open(), await open()]
  await must('POST', `/v1/rounds/${roundId}/shown-result`, { body: { version: 1 } })
  return { hallToken: screen.token, hallScreenToClose: toClose.id }
}

/** Requests that succeed on the stage. */
export const hallExamples = ({ id, prepared, rounds }: Stage): Examples => {
  const headers = { authorization: `Hall ${prepared['hallToken']!}` }
  return {
    'POST /v1/congresses/{id}/hall-screens': { params: { id }, body: {}, events: ['hall-screen.opened'] },
    'GET /v1/congresses/{id}/hall-screens': { params: { id } },
    'POST /v1/congresses/{id}/shown-result/removal': { params: { id }, body: {}, events: ['result.hidden'] },
    'POST /v1/rounds/{id}/shown-result': {
      params: { id: rounds.unfilled },
      body: { version: 1 },
      events: ['result.shown'],
    },
    'POST /v1/hall-screens/{id}/closure': {
      params: { id: prepared['hallScreenToClose']! },
      body: {},
      events: ['hall-screen.closed'],
    },
    'GET /v1/hall-view': { headers },
    'GET /v1/hall-view/stream': { headers },
  }
}
