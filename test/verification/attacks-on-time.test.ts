import { test } from 'tap'
import { openCastService } from '../support/cast-service.ts'
import { openCongress } from '../support/congress.ts'
import {
  type Draft,
  eventAt,
  firstOf,
  firstViolation,
  itemsIn,
  rebuilt,
  verifyDraft,
} from '../support/forged-bundle.ts'
import { TEST_SIGNING_KEY } from '../support/log-signer.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng'] as const
const NIL = '00000000-0000-0000-0000-000000000000'

test('times and places of events, in a log whose holder signs everything again', async (t) => {
  const service = await openCastService(t)
  const congress = await openCongress(service, { level: 'grassroots' })
  await congress.vote(await congress.createElection('delegates', 1), {
    names: NAMES,
    ballots: [{ strike: [NAMES[1]], times: 22 }],
  })
  const text = await congress.must<string>('POST', `/v1/congresses/${congress.id}/audit-exports`)

  /** The findings on the log after a change, with every hash and signature made for it. */
  const after = (change: (items: Draft) => void) => {
    const items = itemsIn(text)
    change(items)
    return verifyDraft(rebuilt(items, { key: TEST_SIGNING_KEY }))
  }
  const remarksAfter = async (change: (items: Draft) => void) => {
    const found = await after(change)
    t.match(found, { verdict: 'verified', violations: [] })
    return found.remarks.flatMap(({ code, sequence }) => (code.startsWith('time-') ? [[code, sequence]] : []))
  }
  const dated = (action: string, at: (time: number) => number) => (items: Draft) => {
    const event = eventAt(items, firstOf(items, action))
    event.at = new Date(at(Date.parse(event.at))).toISOString()
  }
  const items = itemsIn(text)
  const typed = firstOf(items, 'ballots.entered')
  const exported = firstOf(items, 'log.exported')

  t.same(await remarksAfter(() => {}), [], 'the honest log')
  await t.test('a time before that of the event before it is pointed out', async (t) => {
    t.same(await remarksAfter(dated('ballots.entered', (time) => time - 3_600_000)), [['time-backwards', typed]])
    t.same(await remarksAfter(dated('ballots.entered', () => Date.UTC(1999, 0, 1))), [['time-backwards', typed]])
    t.same(await remarksAfter(dated('ballots.entered', (time) => time - 30_000)), [], 'half a minute is no remark')
  })

  await t.test('a time after the export is pointed out', async (t) => {
    t.same(await remarksAfter(dated('ballots.entered', () => Date.UTC(2999, 0, 1))), [
      ['time-backwards', typed + 1],
      ['time-after-export', typed],
    ])
  })

  await t.test('an act of the installation does not belong into the log of a congress', async (t) => {
    const found = await after((items) => {
      Object.assign(eventAt(items, typed), { action: 'account.unlocked', object: { type: 'account', id: NIL } })
    })
    t.same(found.violations.find(({ code }) => code === 'action-of-other-log')?.sequence, typed)
  })

  await t.test('a congress under the id of the log of the installation', async (t) => {
    const found = await after((items) => {
      const [{ manifest }] = items
      manifest.origin = manifest.origin.replace(manifest.log, NIL)
      manifest.log = NIL
      for (const { event } of items) if (event) event.log = NIL
    })
    t.equal(found.verdict, 'violated')
    t.same(found.violations.find(({ code }) => code === 'action-of-other-log')?.sequence, 1)
  })

  await t.test('a log that does not begin with its congress', async (t) => {
    const alone = await after((items) => {
      items.splice(
        0,
        items.length,
        ...items.filter(({ type, event }) => type !== 'event' || event.sequence === exported),
      )
    })
    t.ok(alone.violations.some(({ code, sequence }) => code === 'congress-missing' && sequence === 1))
    const later = await after((items) => {
      const [first, second] = [1, 2].map((sequence) => items.findIndex(({ event }) => event?.sequence === sequence))
      ;[items[first!], items[second!]] = [items[second!], items[first!]]
    })
    t.same(firstViolation(later), ['congress-missing', 1])
  })

  await t.test('figures of another shape, also of kinds from which no count follows', async (t) => {
    const found = await after((items) => {
      eventAt(items, exported).after = null
    })
    t.same(firstViolation(found), ['figures-malformed', exported])
    const surplus = await after((items) => {
      eventAt(items, exported).after = { ...eventAt(items, exported).after, voter: NIL }
    })
    t.same(firstViolation(surplus), ['figures-malformed', exported])
  })

  await t.test('a result that an account without a role declares', async (t) => {
    const declared = firstOf(items, 'result.declared')
    const found = await after((items) => {
      eventAt(items, declared).actor.id = '0192f3a4-0000-7000-8000-0000000abcde'
    })
    t.same(firstViolation(found), ['role-not-held', declared])
  })
})
