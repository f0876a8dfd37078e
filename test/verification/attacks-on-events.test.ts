import { test } from 'tap'
import { reportLines } from '../../src/cli/verify-report.ts'
import { toBase64 } from '../../src/kernel/base64.ts'
import { AWKWARD_NOTE, exportOf, playCongress } from '../support/counted-congress.ts'
import {
  at,
  type Draft,
  eventAt,
  fileOf,
  firstOf,
  firstViolation,
  itemsIn,
  lastOf,
  rebuilt,
  verifyDraft,
  verifyText,
} from '../support/forged-bundle.ts'
import { TEST_SIGNING_KEY } from '../support/log-signer.ts'

test('attacks on the events of a log', async (t) => {
  const { service, congress } = await playCongress(t)
  const text = await exportOf(service, congress.id)
  const fresh = (): Draft => itemsIn(text)
  const size = eventAt(fresh(), fresh()[0].manifest.size).sequence
  const roll = firstOf(fresh(), 'roll.recorded')
  const entered = firstOf(fresh(), 'ballots.entered')
  const declared = firstOf(fresh(), 'result.declared')

  /**
   * Every attack is tried twice: by somebody who rewrites one row, and by somebody who also recomputes all later
   * hashes.
   */
  const expectFound = async (change: (items: Draft) => void, sequence: number, code = 'event-changed') => {
    const items = fresh()
    change(items)
    const found = await verifyDraft(items)
    t.equal(found.verdict, 'violated')
    t.strictSame(firstViolation(found), [code, sequence])
    return found
  }

  await t.test('the export of the service verifies', async (t) => {
    const found = await verifyText(text)
    t.equal(found.verdict, 'verified')
    t.ok(text.includes(JSON.stringify(AWKWARD_NOTE)), 'with a note whose line break stands before a mark')
    t.match(found, { fault: null, violations: [], events: size, checkpoints: 11, rounds: 2 })
    t.strictSame(
      [...new Set(found.remarks.map(({ code }) => code))],
      ['nothing-compared', 'key-time-unsigned', 'right-not-shown'],
      'the account of the tests acts without a grant',
    )
    t.equal(await fileOf(fresh()), text, 'and the tests read and write it byte for byte')
  })

  await t.test('changed figure', async () => {
    await expectFound((items) => {
      eventAt(items, roll).after = { ...eventAt(items, roll).after, summoned: 25 }
    }, roll)
  })

  await t.test('changed actor', async () => {
    await expectFound((items) => {
      eventAt(items, entered).actor.name = 'Người khác'
    }, entered)
    await expectFound((items) => {
      eventAt(items, entered).actor.id = '0192f3a4-0000-7000-8000-00000000ffff'
    }, entered)
    await expectFound((items) => {
      eventAt(items, entered).actor.role = 'observer'
    }, entered)
  })

  await t.test('changed time', async () => {
    await expectFound((items) => {
      eventAt(items, entered).at = '2017-08-05T01:59:59.000Z'
    }, entered)
  })

  await t.test('changed address', async () => {
    await expectFound((items) => {
      eventAt(items, entered).address = '10.0.0.7'
    }, entered)
    await expectFound((items) => {
      eventAt(items, entered).address = null
    }, entered)
  })

  await t.test('changed request id, action, object, state before, reason, clause', async () => {
    const sequence = firstOf(fresh(), 'board.recorded')
    const changes: readonly ((event: Draft[number]) => void)[] = [
      (event) => {
        event.requestId = '0192f3a4-0000-7000-8000-00000000ffff'
      },
      (event) => {
        event.action = 'roll.recorded'
      },
      (event) => {
        event.object.id = '0192f3a4-0000-7000-8000-00000000ffff'
      },
      (event) => {
        event.before = { version: 1 }
      },
      (event) => {
        event.reason = 'Ghi nhầm'
      },
      (event) => {
        event.citations = ['qd244-2014:d16']
      },
    ]
    for (const change of changes) {
      const items = fresh()
      change(eventAt(items, sequence))
      const found = await verifyDraft(items)
      t.equal(found.violations[0]?.sequence, sequence)
      t.ok(
        found.violations.some(({ code, sequence: place }) => code === 'event-changed' && place === sequence),
        'whatever else is said about it, the hash is not the one that was linked',
      )
    }
  })

  await t.test('a byte moved from one field to the next', async () => {
    await expectFound((items) => {
      const { actor } = eventAt(items, entered)
      const { name, role } = actor
      actor.role = `${name.slice(-1)}${role}`
      actor.name = name.slice(0, -1)
    }, entered)
  })

  await t.test('changed last event, to which no other event refers', async () => {
    await expectFound(
      (items) => {
        eventAt(items, size).address = '10.0.0.7'
      },
      size,
      'checkpoint-root',
    )
  })

  await t.test('two rows swapped', async () => {
    const items = fresh()
    const [first, second] = [at(items, roll), at(items, roll + 1)]
    ;[items[first], items[second]] = [items[second], items[first]]
    t.strictSame(firstViolation(await verifyDraft(items)), ['sequence-gap', roll])
    const numbered = fresh()
    const [one, other] = [eventAt(numbered, roll), eventAt(numbered, roll + 1)]
    ;[numbered[first].event, numbered[second].event] = [
      { ...other, sequence: roll },
      { ...one, sequence: roll + 1 },
    ]
    t.equal(firstViolation(await verifyDraft(numbered))?.[1], roll - 1, 'its link is to another event')
  })

  await t.test('a row removed', async () => {
    const items = fresh()
    items.splice(at(items, roll), 1)
    items[0].manifest.size -= 1
    const found = await verifyDraft(items)
    t.strictSame(firstViolation(found), ['sequence-gap', roll])
    t.notOk(
      found.violations.some(({ code }) => code === 'checkpoint-root'),
      'what was sealed later is still what was sealed: only this event is missing',
    )
  })

  await t.test('a row removed and the others renumbered', async () => {
    const items = fresh()
    items.splice(at(items, roll), 1)
    const found = await verifyDraft(rebuilt(items))
    t.equal(found.verdict, 'violated')
    t.ok(found.violations.some(({ code }) => code === 'checkpoint-misplaced'))
  })

  await t.test('tail cut', async () => {
    const items = fresh()
    items.splice(at(items, declared) + 2)
    items[0].manifest.size = declared
    t.strictSame(firstViolation(await verifyDraft(items)), ['export-missing', declared])
  })

  await t.test('tail cut and the first line unchanged', async () => {
    const items = fresh()
    items.splice(at(items, size), 2)
    const found = await verifyDraft(items)
    t.ok(found.violations.some(({ code }) => code === 'log-size'))
    t.ok(found.violations.some(({ code, sequence }) => code === 'export-missing' && sequence === size - 1))
  })

  await t.test('head cut', async () => {
    const items = fresh()
    items.splice(at(items, 1), 3)
    t.strictSame(firstViolation(await verifyDraft(items)), ['sequence-gap', 1])
  })

  await t.test('head cut and the others renumbered', async () => {
    const items = fresh()
    const cut = 3
    items.splice(at(items, 1), cut)
    for (const { type, event } of items) if (type === 'event') event.sequence -= cut
    t.strictSame(firstViolation(await verifyDraft(items)), ['first-event-has-previous', 1])
  })

  await t.test('a duplicate sequence number', async () => {
    const items = fresh()
    items.splice(at(items, roll), 0, structuredClone(items[at(items, roll)]))
    t.strictSame(firstViolation(await verifyDraft(items)), ['sequence-repeated', roll])
  })

  await t.test('a second event under a taken number', async () => {
    const items = fresh()
    const other = structuredClone(items[at(items, roll)])
    other.event.after.summoned = 25
    items.splice(at(items, roll) + 1, 0, other)
    t.strictSame(firstViolation(await verifyDraft(items)), ['sequence-repeated', roll])
  })

  await t.test('an event added after the sealed end', async () => {
    const items = fresh()
    const event = structuredClone(eventAt(items, size))
    items.splice(lastOf(items, 'checkpoint') + 1, 0, { type: 'event', event: { ...event, sequence: size + 1 } })
    const found = await verifyDraft(rebuilt(items))
    t.strictSame(firstViolation(found), ['checkpoint-missing', size + 1])
  })

  await t.test('an attacker who recomputes the later hashes but cannot sign', async (t) => {
    const items = fresh()
    eventAt(items, roll).address = '10.0.0.7'
    const found = await verifyDraft(rebuilt(items))
    const approved = firstOf(items, 'list.approved')
    t.strictSame(firstViolation(found), ['checkpoint-root', approved])
    t.match(found.violations[0]?.detail, { from: 1, to: approved }, 'it is in what this checkpoint sealed')
    const later = fresh()
    eventAt(later, declared + 1).address = '10.0.0.7'
    const second = await verifyDraft(rebuilt(later))
    t.match(second.violations[0], { code: 'checkpoint-root', detail: { from: declared + 1 } }, 'not in what was before')
  })

  await t.test('numbers as strings', async (t) => {
    await expectFound(
      (items) => {
        eventAt(items, roll).after = { ...eventAt(items, roll).after, summoned: '24' }
      },
      roll,
      'figures-malformed',
    )
    const resealed = fresh()
    eventAt(resealed, roll).after = { ...eventAt(resealed, roll).after, summoned: '24' }
    t.strictSame(
      firstViolation(await verifyDraft(rebuilt(resealed, { key: TEST_SIGNING_KEY }))),
      ['figures-malformed', roll],
      'also where everything was sealed again with the true key',
    )
    const numbered = fresh()
    numbered[at(numbered, roll)].event.sequence = String(roll)
    const found = await verifyDraft(numbered)
    t.strictSame(firstViolation(found), ['line-malformed', roll])
    t.equal(found.violations[0]?.detail.pointer, '/event/sequence')
  })

  await t.test('Unicode look-alike names: another letter of the same appearance', async (t) => {
    const approved = firstOf(fresh(), 'list.approved')
    const forge = (items: Draft): Draft =>
      items.map((item) => JSON.parse(JSON.stringify(item).replaceAll('Nguyễn Văn Dũng', 'Nguyễn V\u0430n Dũng')))
    const single = fresh()
    single[at(single, approved)] = forge([single[at(single, approved)]])[0]
    t.equal(firstViolation(await verifyDraft(single))?.[1], approved)
    const added = fresh().find(({ event }) => event?.after?.fullName === 'Nguyễn Văn Dũng').event.sequence
    const everywhere = await verifyDraft(rebuilt(forge(fresh()), { key: TEST_SIGNING_KEY }))
    const remark = everywhere.remarks.find(({ code }) => code === 'letters-unusual')
    t.match(remark, { sequence: added, detail: { letter: 'U+0430', word: 'V\u0430n' } })
  })

  await t.test('Unicode look-alike names: the same letters in another form', async (t) => {
    const approved = firstOf(fresh(), 'list.approved')
    const decompose = (items: Draft): Draft =>
      items.map((item) =>
        JSON.parse(JSON.stringify(item).replaceAll('Nguyễn Văn Dũng', 'Nguyễn Văn Dũng'.normalize('NFD'))),
      )
    const single = fresh()
    single[at(single, approved)] = decompose([single[at(single, approved)]])[0]
    t.strictSame(firstViolation(await verifyDraft(single)), ['text-not-nfc', approved])
    const everywhere = await verifyDraft(rebuilt(decompose(fresh()), { key: TEST_SIGNING_KEY }))
    t.strictSame(
      everywhere.violations[0]?.code,
      'text-not-nfc',
      'also where everything was sealed again with the true key',
    )
  })

  await t.test('events of another congress mixed in', async () => {
    await expectFound(
      (items) => {
        eventAt(items, roll).log = '0192f3a4-0000-7000-8000-00000000ffff'
      },
      roll,
      'event-of-other-log',
    )
  })

  await t.test('the first line gives the congress another name', async () => {
    const items = fresh()
    items[0].manifest.congress.name = 'Đại hội khác'
    t.strictSame(firstViolation(await verifyDraft(items)), ['manifest-differs', 1])
  })

  await t.test('many changes: the first is found first, and the search is bounded', async (t) => {
    const items = fresh()
    for (const sequence of [declared + 2, roll, entered]) eventAt(items, sequence).address = '10.0.0.7'
    const found = await verifyDraft(items)
    t.strictSame(
      found.violations.map(({ code, sequence }) => [code, sequence]),
      [
        ['event-changed', roll],
        ['event-changed', entered],
        ['event-changed', declared + 2],
      ],
    )
    const many = fresh()
    const event = many[at(many, roll)]
    many.splice(at(many, roll), 0, ...Array.from({ length: 1000 }, () => event))
    const full = await verifyDraft(many)
    t.equal(full.violations.length, 100)
    t.equal(full.violationCounts.get('sequence-repeated'), 1000)
  })

  await t.test('many violations of one kind do not hide a later one of another kind', async (t) => {
    const many = fresh()
    const event = many[at(many, roll)]
    const checkpoint = many[lastOf(many, 'checkpoint')].checkpoint
    checkpoint.takenAt = '1999-01-01T00:00:00.000Z'
    many.splice(at(many, roll), 0, ...Array.from({ length: 1000 }, () => event))
    const found = await verifyDraft(many)
    t.ok(found.violations.some(({ code, sequence }) => code === 'checkpoint-cause' && sequence === checkpoint.size))
    const lines = reportLines('nhat-ky.jsonl', found).join('\n')
    t.match(lines, /1000 more violations follow/)
    t.match(lines, /The first violation of each other kind/)
    t.match(lines, new RegExp(`event ${checkpoint.size}, line \\d+: .*checkpoint`))
  })

  await t.test('many remarks of one kind do not displace another', async (t) => {
    const items = fresh()
    const sequences = Array.from({ length: 25 }, (_, index) => index + 1)
    for (const sequence of sequences) eventAt(items, sequence).address = 'α'
    const found = await verifyDraft(rebuilt(items, { key: TEST_SIGNING_KEY }))
    t.equal(found.verdict, 'verified')
    t.strictSame(
      [...found.remarkCounts].toSorted().filter(([code]) => code !== 'right-not-shown'),
      [
        ['key-time-unsigned', 1],
        ['letters-unusual', 25],
        ['nothing-compared', 1],
      ],
    )
    t.equal(found.remarks[0]?.code, 'nothing-compared', 'the weightiest comes first')
    const lines = reportLines('nhat-ky.jsonl', found).join('\n')
    t.match(lines, /has not been compared with anything from outside/)
    t.match(lines, /chưa có gì từ bên ngoài được đối chiếu/)
    t.match(lines, 'event 1: The letter U+03B1 in "α"')
    t.match(lines, '20 more places of this kind, among them events 6, 7, 8, 9, 10, 11, 12, 13, 14, 15.')
    t.match(lines, 'Còn 20 chỗ khác như vậy, trong đó có các sự kiện số 6, 7')
  })

  await t.test('every remark about a key is shown, whatever their number', async (t) => {
    const items = fresh()
    const before = items.findIndex(({ type }) => type === 'event')
    const keys = Array.from({ length: 30 }, (_, index) => ({
      type: 'key',
      key: {
        number: index + 2,
        publicKey: toBase64(new Uint8Array(32).fill(index + 1)),
        madeAt: '2017-08-05T00:00:00.000Z',
        endorsement: null,
      },
    }))
    items.splice(before, 0, ...keys)
    for (let sequence = 1; sequence <= 25; sequence += 1) eventAt(items, sequence).address = 'α'
    const found = await verifyDraft(rebuilt(items, { key: TEST_SIGNING_KEY }))
    const lines = reportLines('nhat-ky.jsonl', found)
    t.equal(lines.filter((line) => line.includes('No earlier key endorsed key')).length, 30)
    t.ok(lines.some((line) => line.includes('has not been compared with anything from outside')))
  })
})
