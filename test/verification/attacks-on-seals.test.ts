import { test } from 'tap'
import {
  checkpointText,
  installationOf,
  originOf,
  parseCheckpoint,
  signCheckpoint,
} from '../../src/audit/checkpoint.ts'
import { endorse } from '../../src/audit/endorsement.ts'
import { toBase64 } from '../../src/kernel/base64.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
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
  verifyText,
} from '../support/forged-bundle.ts'
import { TEST_SIGNING_KEY, testKey } from '../support/log-signer.ts'

const OTHER_KEY = testKey(9)

const kept = (note: string) => {
  const read = parseCheckpoint(note)
  if (!read.ok) throw new Error(read.error)
  return read.value
}

test('attacks on the seals of a log', async (t) => {
  const { service, congress } = await playCongress(t)
  const earlier = await exportOf(service, congress.id)
  const text = await exportOf(service, congress.id)
  const fresh = (): Draft => itemsIn(text)
  const [{ manifest }] = fresh()
  const { size, origin, log } = manifest
  const declared = firstOf(fresh(), 'result.declared')
  const roll = firstOf(fresh(), 'roll.recorded')
  const approved = firstOf(fresh(), 'list.approved')
  const noteOf = (items: Draft, index = lastOf(items, 'checkpoint')): string => items[index].checkpoint.note
  const noteAt = (sequence: number): string => noteOf(fresh(), at(fresh(), sequence) + 1)

  /** Another log of the same congress: another key, another past, and consistent with itself. */
  const rewritten = (): Draft => {
    const items: Draft = fresh()
    items[0].manifest.origin = originOf(installationOf(nodeCrypto, OTHER_KEY.publicKey), log)
    items[1].key.publicKey = toBase64(OTHER_KEY.publicKey)
    eventAt(items, roll).actor.name = 'Người khác'
    return rebuilt(items, { key: OTHER_KEY })
  }

  /** A rewritten past, signed with the true key. */
  const rewrittenWithTheKey = (): Draft => {
    const items = fresh()
    eventAt(items, roll).actor.name = 'Người khác'
    return rebuilt(items, { key: TEST_SIGNING_KEY })
  }

  const expectFirst = async (
    items: Draft,
    expected: readonly [string, number | null],
    anchors: Partial<Anchors> = {},
  ) => {
    const found = await verifyDraft(items, anchors)
    t.equal(found.verdict, 'violated')
    t.strictSame(firstViolation(found), expected)
    return found
  }

  const rootOfPaper = kept(noteAt(declared)).checkpoint

  await t.test('the original log agrees with every true anchor', async (t) => {
    const found = await verifyText(text, {
      keys: [TEST_SIGNING_KEY.publicKey],
      origins: [origin],
      checkpoints: [kept(noteAt(declared))],
      roots: [rootOfPaper],
    })
    t.match(found, { verdict: 'verified', compared: 3, violations: [] })
    t.notOk(found.remarks.some(({ code }) => code === 'nothing-compared'))
  })

  await t.test('everything rebuilt with a new key: verified, with the remark that nothing was compared', async (t) => {
    const found = await verifyDraft(rewritten())
    t.equal(found.verdict, 'verified')
    t.ok(found.remarks.some(({ code }) => code === 'nothing-compared'))
  })

  await t.test('everything rebuilt with a new key: found by the key', async () => {
    await expectFirst(rewritten(), ['anchor-key', null], { keys: [TEST_SIGNING_KEY.publicKey] })
  })

  await t.test('everything rebuilt with a new key: found by a checkpoint kept from earlier', async () => {
    await expectFirst(rewritten(), ['anchor-root', null], { checkpoints: [kept(noteAt(declared))] })
  })

  await t.test('everything rebuilt with a new key: found by the root on the paper', async () => {
    const found = await expectFirst(rewritten(), ['anchor-root', null], { roots: [rootOfPaper] })
    t.equal(found.violations[0]?.detail.size, declared)
  })

  await t.test('everything rebuilt with a new key under the old origin', async () => {
    const items = fresh()
    items[1].key.publicKey = toBase64(OTHER_KEY.publicKey)
    await expectFirst(rebuilt(items, { key: OTHER_KEY }), ['key-not-of-installation', null])
  })

  await t.test('everything rebuilt with the stolen true key: found by checkpoint and paper', async () => {
    t.equal((await verifyDraft(rewrittenWithTheKey(), { keys: [TEST_SIGNING_KEY.publicKey] })).verdict, 'verified')
    await expectFirst(rewrittenWithTheKey(), ['anchor-root', null], { roots: [rootOfPaper] })
    await expectFirst(rewrittenWithTheKey(), ['anchor-root', null], { checkpoints: [kept(noteAt(declared))] })
  })

  await t.test('tail cut back to an earlier export: found by later anchors', async () => {
    t.equal((await verifyText(earlier)).verdict, 'verified')
    const found = await verifyText(earlier, { roots: [kept(noteAt(size)).checkpoint] })
    t.strictSame(firstViolation(found), ['anchor-beyond-end', null])
    t.match(found.violations[0]?.detail, { size, found: size - 1 })
  })

  await t.test('a forged checkpoint: signed by a key that is not of the log', async () => {
    const items = fresh()
    const index = at(items, declared) + 1
    const { checkpoint } = kept(noteOf(items, index))
    items[index].checkpoint.note = signCheckpoint(
      nodeCrypto,
      { ...OTHER_KEY, keyNumber: 1, originOf: () => origin },
      checkpoint,
    )
    await expectFirst(items, ['checkpoint-signature', declared])
  })

  await t.test('a forged checkpoint: another root under the old signature', async () => {
    const items = fresh()
    const index = at(items, declared) + 1
    const { note } = items[index].checkpoint
    const root = toBase64(kept(note).checkpoint.root)
    items[index].checkpoint.note = note.replace(root, Buffer.alloc(32, 7).toString('base64'))
    const found = await expectFirst(items, ['checkpoint-root', declared])
    t.ok(found.violations.some(({ code }) => code === 'checkpoint-signature'))
  })

  await t.test('a forged checkpoint: not a signed note', async () => {
    for (const note of ['', 'x', `${checkpointText(rootOfPaper)}`, noteAt(declared).trimEnd()]) {
      const items = fresh()
      items[at(items, declared) + 1].checkpoint.note = note
      await expectFirst(items, ['checkpoint-malformed', declared])
    }
  })

  await t.test('a checkpoint that names a key missing from the file', async () => {
    const items = fresh()
    items[at(items, declared) + 1].checkpoint.keyNumber = 2
    await expectFirst(items, ['checkpoint-key-unknown', declared])
  })

  await t.test('an old checkpoint replayed in place of the last one', async () => {
    const items = fresh()
    items[lastOf(items, 'checkpoint')] = structuredClone(items[at(items, declared) + 1])
    const found = await expectFirst(items, ['checkpoint-missing', size])
    t.ok(found.violations.some(({ code, sequence }) => code === 'checkpoint-misplaced' && sequence === size))
    const relabelled = fresh()
    relabelled[lastOf(relabelled, 'checkpoint')].checkpoint.note = noteAt(declared)
    const second = await expectFirst(relabelled, ['checkpoint-size', size])
    t.match(second.violations[0]?.detail, { signed: declared, size })
  })

  await t.test('a checkpoint of another log', async () => {
    const items = fresh()
    const index = at(items, declared) + 1
    const other = originOf(
      installationOf(nodeCrypto, TEST_SIGNING_KEY.publicKey),
      '0192f3a4-0000-7000-8000-00000000ffff',
    )
    const { checkpoint } = kept(noteOf(items, index))
    const signer = { ...TEST_SIGNING_KEY, keyNumber: 1, originOf: () => other }
    items[index].checkpoint.note = signCheckpoint(nodeCrypto, signer, { ...checkpoint, origin: other })
    const found = await expectFirst(items, ['checkpoint-origin', declared])
    t.equal(found.violations[0]?.detail.origin, other)
  })

  await t.test('a checkpoint removed', async () => {
    const items = fresh()
    items.splice(at(items, declared) + 1, 1)
    await expectFirst(items, ['checkpoint-missing', declared])
  })

  await t.test(
    'a checkpoint before the declaration removed: violation only if the log says that it has them',
    async (t) => {
      const without = (items: Draft, ...sequences: readonly number[]): Draft => {
        for (const sequence of sequences) items.splice(at(items, sequence) + 1, 1)
        return items
      }
      const early = (['list.approved', 'ballots.issued', 'ballots.returned', 'entry.finalised'] as const).map(
        (action) => firstOf(fresh(), action),
      )
      for (const sequence of early) await expectFirst(without(fresh(), sequence), ['checkpoint-missing', sequence])
      const older = fresh()
      delete eventAt(older, firstOf(older, 'congress.created')).after.sealVersion
      const found = await verifyDraft(rebuilt(without(older, ...early), { key: TEST_SIGNING_KEY }))
      t.match(found, { verdict: 'verified', violations: [] }, 'an earlier version took none there, a later one went on')
      delete eventAt(older, firstOf(older, 'congress.created')).after.sealVersion
      without(older, declared)
      await expectFirst(rebuilt(older, { key: TEST_SIGNING_KEY }), ['checkpoint-missing', declared])
    },
  )

  await t.test('a checkpoint after an event that takes none', async () => {
    const items = fresh()
    const checkpoint = structuredClone(items[at(items, declared) + 1])
    checkpoint.checkpoint.cause = 'roll.recorded'
    checkpoint.checkpoint.takenAt = eventAt(items, roll).at
    items.splice(at(items, roll) + 1, 0, checkpoint)
    await expectFirst(rebuilt(items, { key: TEST_SIGNING_KEY }), ['checkpoint-unsealed', roll])
  })

  await t.test('a checkpoint with another cause or time', async () => {
    for (const change of [{ cause: 'log.exported' }, { takenAt: '2017-08-05T01:59:59.000Z' }]) {
      const items = fresh()
      Object.assign(items[at(items, declared) + 1].checkpoint, change)
      await expectFirst(items, ['checkpoint-cause', declared])
    }
  })

  await t.test('a foreign key added: only an endorsement makes it a key of the log', async () => {
    const installation = installationOf(nodeCrypto, TEST_SIGNING_KEY.publicKey)
    const madeAt = '2017-08-05T02:00:00.000Z'
    const rotated = (endorsement: string | null): Draft => {
      const items = fresh()
      const publicKey = toBase64(OTHER_KEY.publicKey)
      items.splice(2, 0, { type: 'key', key: { number: 2, publicKey, madeAt, endorsement } })
      items[lastOf(items, 'checkpoint')].checkpoint.keyNumber = 2
      eventAt(items, roll).actor.name = 'Người khác'
      // The holder of only the new key cannot sign the older checkpoints, which this test leaves out.
      const signed = rebuilt(items, { key: TEST_SIGNING_KEY })
      const last = signed[lastOf(signed, 'checkpoint')].checkpoint
      last.note = signCheckpoint(
        nodeCrypto,
        { ...OTHER_KEY, keyNumber: 2, originOf: () => origin },
        kept(last.note).checkpoint,
      )
      return signed
    }
    const keys = [TEST_SIGNING_KEY.publicKey]
    const unendorsed = await verifyDraft(rotated(null))
    t.equal(unendorsed.verdict, 'verified')
    t.match(
      unendorsed.remarks.find(({ code }) => code === 'key-not-endorsed'),
      { detail: { number: 2 } },
    )
    await expectFirst(rotated(null), ['anchor-key', null], { keys })
    const rotation = (older: typeof OTHER_KEY) => ({
      installation,
      older: { number: 1, publicKey: older.publicKey },
      newer: { number: 2, publicKey: OTHER_KEY.publicKey, madeAt },
    })
    const forged = endorse(nodeCrypto, rotation(OTHER_KEY), OTHER_KEY.sign)
    await expectFirst(rotated(forged), ['key-endorsement', null])
    const right = endorse(nodeCrypto, rotation(TEST_SIGNING_KEY), TEST_SIGNING_KEY.sign)
    const trusted = await verifyDraft(rotated(right), { keys })
    t.equal(trusted.verdict, 'verified', 'a key that a trusted one endorsed is trusted')
  })

  await t.test('keys out of order or missing', async () => {
    const wrong = fresh()
    wrong[1].key.number = 2
    await expectFirst(wrong, ['key-number', null])
    const none = fresh()
    none.splice(1, 1)
    await expectFirst(none, ['checkpoint-key-unknown', approved])
    const short = fresh()
    short[1].key.publicKey = short[1].key.publicKey.slice(4)
    await expectFirst(short, ['key-malformed', null])
  })

  await t.test('an origin that names another log', async () => {
    const items = fresh()
    items[0].manifest.origin = originOf(
      installationOf(nodeCrypto, TEST_SIGNING_KEY.publicKey),
      '0192f3a4-0000-7000-8000-00000000ffff',
    )
    await expectFirst(items, ['origin-malformed', null])
  })

  await t.test('anchors of another log', async () => {
    const other = originOf(installationOf(nodeCrypto, OTHER_KEY.publicKey), log)
    const foreign = kept(
      signCheckpoint(
        nodeCrypto,
        { ...OTHER_KEY, keyNumber: 1, originOf: () => other },
        { ...rootOfPaper, origin: other },
      ),
    )
    await expectFirst(fresh(), ['anchor-origin', null], { checkpoints: [foreign] })
    await expectFirst(fresh(), ['anchor-origin', null], { keys: [TEST_SIGNING_KEY.publicKey], origins: [other] })
    const unsigned = kept(
      signCheckpoint(nodeCrypto, { ...OTHER_KEY, keyNumber: 1, originOf: () => origin }, rootOfPaper),
    )
    await expectFirst(fresh(), ['anchor-signature', null], { checkpoints: [unsigned] })
  })
})
