import { test } from 'tap'
import { BLANK_HEAD } from '../../src/documents/view/letterhead.ts'
import { minutesPaper } from '../../src/documents/view/minutes.ts'
import { paperText } from '../../src/documents/view/paper-text.ts'
import { expectedText } from './support/expected.ts'
import { MINUTES } from './support/minutes-plans.ts'

for (const [name, { facts, part }] of Object.entries(MINUTES)) {
  test(`minutes of a round, ${name}`, async (t) => {
    expectedText(
      t,
      `minutes-${name}`,
      paperText(minutesPaper(facts, { part, head: BLANK_HEAD, slip: null }), facts.meeting.heldOn),
    )
  })
}
