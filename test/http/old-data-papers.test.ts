import { test } from 'tap'
import { clientOf } from '../support/client.ts'
import { linesOf, OLD_DATA } from '../support/old-data.ts'
import { openOldService } from '../support/old-service.ts'

// Results that earlier versions declared have minutes now, whatever those versions did not record.

interface OldResult {
  readonly roundId: string
}

for (const name of OLD_DATA) {
  test(`${name}: every round that was declared then has its minutes, and the journal of its entries`, async (t) => {
    const { must } = clientOf(await openOldService(t, name))
    const rounds = linesOf<OldResult>(name, 'results.jsonl')
    t.ok(rounds.length > 0)
    for (const { roundId } of rounds) {
      for (const kind of ['minutes', 'entry-journal', 'hall-slides']) {
        const paper = await must<{ pages: number }>('POST', `/v1/rounds/${roundId}/papers`, {
          body: { kind, format: 'pdf' },
        })
        t.ok(paper.pages >= 1, `${roundId}: ${kind}`)
      }
    }
  })
}
