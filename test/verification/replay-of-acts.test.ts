import { test } from 'tap'
import { AUDIT_ACTIONS, has } from '../../src/events/catalogue.ts'
import { examplesOn } from '../http/support/examples.ts'
import { documentOf, operationsOf, send } from '../http/support/operations.ts'
import { preconditionAt } from '../http/support/refusals.ts'
import { NAMES, openStage } from '../http/support/stage.ts'
import { congressLogsOf, expectReplays } from '../support/replayed.ts'

test('every act of the service writes events that replay without a violation', async (t) => {
  const { service, stage } = await openStage(t)
  const byName = new Map(operationsOf(documentOf(service.app)).map((described) => [described.name, described]))
  for (const [name, example] of Object.entries(examplesOn(stage))) await send(service, byName.get(name)!, example)
  const { electionId } = await stage.must<{ electionId: string }>('GET', `/v1/rounds/${stage.rounds.listing}`)
  const { id: round } = await stage.openRound(electionId)
  await stage.proposeList(round, NAMES)
  const list = `/v1/rounds/${round}/candidate-list`
  const headers = await preconditionAt(service, list)
  const body = { approved: false, vote: { for: 1, against: 21, blank: 0 } }
  await stage.must('POST', `${list}/approval`, { headers, body })
  t.ok((await expectReplays(service)) > 1, 'declared rounds were compared')
  const logged = new Set([...(await congressLogsOf(service)).values()].flat().map(({ action }) => action))
  t.same(
    AUDIT_ACTIONS.filter((action) => has(action, 'counted') && !logged.has(action)),
    [],
    'no act of the count was left out',
  )
})
