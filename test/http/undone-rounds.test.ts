import { test } from 'tap'
import { examplesOn } from './support/examples.ts'
import { addressOf, documentOf, operationsOf, preconditionHeaders } from './support/operations.ts'
import { openStage } from './support/stage.ts'

/** Reads that compute from the ballots of a round. */
const COMPUTED = ['tally', 'confirmations', 'pending-result', 'result'].map((rest) => `GET /v1/rounds/{id}/${rest}`)

/**
 * Acts on batches, which the examples name in another round; on an appointment, which falls with its round; and scans of
 * papers that were signed before the round was undone.
 */
const ON_OTHERS =
  /\/(?:tally-sheet-additions|entry-finalisations|entry-hand-overs|appointment\/cancellation|signed-scans)$/

test('every act of a round that is annulled or cancelled is refused as such, and not sent to acts that are over', async (t) => {
  const { service, stage } = await openStage(t)
  const { listing, proposed, listed } = stage.rounds
  await stage.must('POST', `/v1/rounds/${listing}/cancellation`, { body: { reason: 'Ghi nhầm.' } })
  await stage.must('POST', `/v1/rounds/${listed}/cancellation`, { body: { reason: 'Ghi nhầm.' } })
  await stage.undo(proposed, 'annulment')
  const undone = [
    [listing, 'round-cancelled'],
    [listed, 'round-cancelled'],
    [proposed, 'round-annulled'],
    [stage.rounds.annulled, 'round-annulled'],
  ] as const
  const acts = operationsOf(documentOf(service.app)).filter(
    ({ method, name, path }) =>
      /^\/v1\/rounds\/\{id\}\/[^{]+$/.test(path) &&
      !ON_OTHERS.test(path) &&
      (method !== 'GET' || COMPUTED.includes(name)),
  )
  t.ok(acts.length >= 17, `${acts.length} acts`)
  const examples = examplesOn(stage)
  const wrong: string[] = []
  for (const { name, method, path } of acts) {
    const { [name]: example = {} } = examples
    const headers = await preconditionHeaders(service, example)
    for (const [id, code] of undone) {
      const answer = await service.request<{ code?: string }>(method, addressOf(path, { id }), {
        headers,
        ...(example.body === undefined ? {} : { body: example.body }),
      })
      if (answer.body?.code !== code) wrong.push(`${name}: ${answer.body?.code} instead of ${code}`)
    }
  }
  t.same(wrong, [])
})
