import { test } from 'tap'
import { minutesPaper } from '../../src/documents/view/minutes.ts'
import { paperText } from '../../src/documents/view/paper-text.ts'
import { expectedText } from './support/expected.ts'
import { MINUTES } from './support/minutes-plans.ts'

for (const [name, { facts, part }] of Object.entries(MINUTES)) {
  test(`minutes of a round, ${name}`, async (t) => {
    expectedText(t, `minutes-${name}`, paperText(minutesPaper(facts, part, null), facts.meeting.heldOn))
  })
}
