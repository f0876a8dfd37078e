import { test } from 'tap'
import { toBase64 } from '../../src/kernel/base64.ts'
import type { Anchors } from '../../src/verification/anchors.ts'
import { exportOf, playCongress } from '../support/counted-congress.ts'
import {
  at,
  type Draft,
  eventAt,
  firstOf,
  firstViolation,
  itemsIn,
  lastOf,
  rebuilt,
  verifyDraft,
} from '../support/forged-bundle.ts'
import { TEST_SIGNING_KEY, testKey } from '../support/log-signer.ts'
import { testWitness, textOf } from '../support/witness.ts'

const OTHER_KEY = testKey(9)
const PARTY = testWitness('lang-son.example/witness', 21)
const SECOND = testWitness('cap-tren.example', 22)
const RECEIVED = '2017-08-05T02:00:00.000Z'

type Party = typeof PARTY

test('attacks on the witnesses of a log', async (t) => {
  const { service, congress } = await playCongress(t)
  const text = await exportOf(service, congress.id)
  const fresh = (): Draft => itemsIn(text)
  const [{ manifest }] = fresh()
  const { size, log } = manifest
  const declared = firstOf(fresh(), 'result.declared')
  const roll = firstOf(fresh(), 'roll.recorded')
  const noteAt = (sequence: number): string => textOf(fresh()[at(fresh(), sequence) + 1].checkpoint.note)

  const lineOf = (party: Party, line = party.plain(noteAt(declared)), signedAt: string | null = null) => ({
    type: 'witness',
    witness: {
      size: declared,
      name: party.name,
      publicKey: toBase64(party.publicKey),
      line,
      signedAt,
      receivedAt: RECEIVED,
    },
  })

  const eventOf = ({ witness: { size, name, publicKey, signedAt, receivedAt } }: ReturnType<typeof lineOf>) => ({
    type: 'event',
    event: {
      ...structuredClone(eventAt(fresh(), declared + 1)),
      action: 'witness.added',
      object: { type: 'audit-log', id: log },
      actor: { id: 'a', name: 'Trần Văn Kiểm', role: 'auditor' },
      reason: null,
      citations: [],
      before: null,
      after: { size, name, publicKey, signedAt },
      at: receivedAt,
    },
  })

  /** The log with these lines after a checkpoint, and their events after the next event. */
  const witnessed = (...lines: ReturnType<typeof lineOf>[]): Draft => {
    const items = fresh()
    items.splice(at(items, declared) + 2, 0, ...lines)
    items.splice(at(items, declared + 1), 0, ...lines.map(eventOf))
    return rebuilt(items, { key: TEST_SIGNING_KEY })
  }

  /** The log with such a line that no event records. */
  const beside = (line: ReturnType<typeof lineOf>, index = at(fresh(), declared) + 1): Draft => {
    const items = fresh()
    items.splice(index + 1, 0, line)
    return items
  }

  const expectFirst = async (
    items: Draft,
    expected: readonly [string, number | null],
    anchors: Partial<Anchors> = {},
  ) => {
    const found = await verifyDraft(items, anchors)
    t.strictSame(firstViolation(found), expected)
    return found
  }

  const indexOf = (items: Draft, party: Party): number =>
    items.findIndex(({ type, witness }) => type === 'witness' && witness.name === party.name)

  await t.test('a witness of which the log has an event is shown with name, key and who handed it in', async (t) => {
    const found = await verifyDraft(witnessed(lineOf(PARTY), lineOf(SECOND)))
    t.strictSame(found.violations, [])
    t.strictSame(found.witnessed[0], {
      name: PARTY.name,
      publicKey: toBase64(PARTY.publicKey),
      signatures: 1,
      size: declared,
      handedInBy: 'Trần Văn Kiểm',
      isNamed: false,
    })
    t.equal(found.witnessed.length, 2)
    t.equal(found.compared, 0, 'it is no evidence from outside')
  })

  await t.test('a stranger puts a line of his own into the file, without any key', async () => {
    await expectFirst(beside(lineOf(PARTY)), ['witness-surplus', declared])
  })

  await t.test('a line by the wrong key, over another checkpoint, or in the wrong place', async () => {
    const forger = testWitness(PARTY.name, 23)
    const ofOther = { ...PARTY, publicKey: OTHER_KEY.publicKey }
    await expectFirst(witnessed(lineOf(ofOther)), ['witness-signature', declared])
    await expectFirst(witnessed(lineOf(PARTY, forger.plain(noteAt(declared)))), ['witness-signature', declared])
    await expectFirst(witnessed(lineOf(PARTY, PARTY.plain(noteAt(size)))), ['witness-signature', declared])
    await expectFirst(beside(lineOf(PARTY), lastOf(fresh(), 'checkpoint')), ['witness-misplaced', size])
    await expectFirst(beside(lineOf(PARTY), at(fresh(), roll)), ['witness-misplaced', roll])
  })

  await t.test('a line removed, repeated, exchanged with another, or received at another time', async (t) => {
    const removed = witnessed(lineOf(PARTY))
    removed.splice(indexOf(removed, PARTY), 1)
    t.equal((await verifyDraft(removed)).violations[0]?.code, 'witness-missing')
    const twice = witnessed(lineOf(PARTY))
    twice.splice(indexOf(twice, PARTY), 0, structuredClone(twice[indexOf(twice, PARTY)]))
    await expectFirst(twice, ['witness-surplus', declared])
    const later = lineOf(SECOND)
    later.witness.receivedAt = '2017-08-05T02:00:01.000Z'
    const exchanged = witnessed(lineOf(PARTY), later)
    const index = indexOf(exchanged, PARTY)
    exchanged.splice(index, 2, exchanged[index + 1], exchanged[index])
    await expectFirst(exchanged, ['witness-out-of-order', declared])
    const dated = witnessed(lineOf(PARTY))
    dated[indexOf(dated, PARTY)].witness.receivedAt = '2017-08-06T02:00:00.000Z'
    await expectFirst(dated, ['witness-differs', declared])
  })

  await t.test('the key holder replaces the true witness by another one of the same name', async (t) => {
    const forger = testWitness(PARTY.name, 23)
    const witnesses = [{ name: PARTY.name, publicKey: PARTY.publicKey }]
    const replaced = witnessed(lineOf(forger))
    t.strictSame((await verifyDraft(replaced)).violations, [], 'not found without the key of the witness')
    await expectFirst(replaced, ['anchor-witness', null], { witnesses })
    await expectFirst(fresh(), ['anchor-witness', null], { witnesses })
    const found = await verifyDraft(witnessed(lineOf(PARTY)), { witnesses })
    t.match(found, { violations: [], compared: 1, witnessed: [{ isNamed: true }] })
    t.match(await verifyDraft(witnessed(lineOf(PARTY)), { witnesses: [{ name: null, publicKey: PARTY.publicKey }] }), {
      violations: [],
    })
    const both = await verifyDraft(witnessed(lineOf(PARTY), lineOf(forger)))
    t.ok(both.remarks.some(({ code }) => code === 'witness-name-doubtful'))
  })

  await t.test(
    'a witness with a name of the installation, or a time far from the checkpoint, is pointed out',
    async (t) => {
      const own = testWitness('kiem-phieu/x/keys', 21)
      t.match(await verifyDraft(witnessed(lineOf(own))), { violations: [] })
      const remarksOn = async (line: ReturnType<typeof lineOf>) =>
        (await verifyDraft(witnessed(line))).remarks.map(({ code }) => code)
      t.ok((await remarksOn(lineOf(own))).includes('witness-name-doubtful'))
      const cosigned = lineOf(PARTY, PARTY.cosigned(noteAt(declared), 0n), '1970-01-01T00:00:00.000Z')
      t.ok((await remarksOn(cosigned)).includes('witness-time-far'))
      t.notOk((await remarksOn(lineOf(PARTY))).some((code) => code.startsWith('witness-')))
    },
  )
})
