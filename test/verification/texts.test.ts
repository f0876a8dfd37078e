import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { test } from 'tap'
import { line, prose } from '../../src/http/schemas/fields.ts'
import { textsIn } from '../../src/verification/texts-in.ts'
import { anyCharacter } from '../support/any-character.ts'
import { eventAt, firstOf, firstViolation, itemsIn, rebuilt, verifyDraft } from '../support/forged-bundle.ts'
import { TEST_SIGNING_KEY } from '../support/log-signer.ts'

const LOG = readFileSync(join(import.meta.dirname, '..', 'vectors', 'audit', 'congress-2017.jsonl'), 'utf8')

/** The findings in a log that is true except for the key: its first key is not that of the tests. */
const found = async (reason: string | null, name: string) => {
  const items = itemsIn(LOG)
  const event = eventAt(items, firstOf(items, 'roll.recorded'))
  event.reason = reason
  event.actor.name = name
  const { violations } = await verifyDraft(rebuilt(items))
  // Checkpoints keep their old notes, because the key of this old file is not stored.
  return violations.filter(({ code }) => code !== 'checkpoint-root')
}

/** Marks that join the letter before them, signs that JSON writes with letters, and letters that have a joined form. */
const awkward = fc.constantFrom(
  ...['\n', '\t', '"', '\\', '/', 'n', 't', 'b', 'f', 'r', 'u', 'a', 'e', '\u01a0', ' '],
  ...[
    '\u0300',
    '\u0301',
    '\u0302',
    '\u0303',
    '\u0306',
    '\u0309',
    '\u030c',
    '\u031b',
    '\u0323',
    '\u0327',
    '\u0331',
    '\u0338',
  ],
  ...[
    '\u1100',
    '\u1161',
    '\u11a8',
    '\uac00',
    '\u0958',
    '\u2126',
    '\u212b',
    '\u{1d15e}',
    '\u{10ffff}',
    '\u00a0',
    '\u034f',
    '\u200d',
    '\u200b',
    '\ufe0f',
    '\u3099',
    '\u304b',
  ],
)
const anyText = fc.oneof(
  fc.array(awkward, { minLength: 1, maxLength: 12 }).map((signs) => signs.join('')),
  fc.string({ unit: anyCharacter, minLength: 1, maxLength: 12 }),
)

test('every text accepted by the API gives a log without a violation', async (t) => {
  const [asProse, asLine] = [prose('', ''), line('', '')]
  let [taken, seen] = [0, 0]
  await fc.assert(
    fc.asyncProperty(anyText, anyText, async (note, name) => {
      seen += 1
      const [reason, actor] = [asProse.safeParse(note), asLine.safeParse(name)]
      if (!reason.success && !actor.success) return
      taken += 1
      const violations = await found(reason.data ?? null, actor.data ?? 'Lê Thị Mai')
      if (violations.length > 0) throw new Error(JSON.stringify(violations))
    }),
    {
      numRuns: 100,
      examples: [
        ['một\n\u0301hai', 'a'],
        ['một\t\u0327hai', 'a'],
        ['a"\u0301', 'b\\\u0301'],
      ],
    },
  )
  t.ok(taken > seen / 2, `${taken} of ${seen} texts were taken`)
})

test('a text that is not in NFC is found in every value and key', async (t) => {
  const bad = 'một\n\u0301hai e\u0302\u0301'
  t.match(await found(bad, 'Lê Thị Mai'), [{ code: 'text-not-nfc' }])
  t.match(await found(null, 'e\u0302'), [{ code: 'text-not-nfc' }])
  t.same(textsIn({ b: ['x', { y: 'z' }], a: null, c: 1, d: { e: [] } }), ['b', 'x', 'y', 'z', 'a', 'c', 'd', 'e'])
  const deep: unknown = JSON.parse(`${'['.repeat(100_000)}"a"${']'.repeat(100_000)}`)
  t.same(textsIn(deep), ['a'])
})

test('a word with an unusual letter is shown without JSON escapes', async (t) => {
  const items = itemsIn(LOG)
  eventAt(items, firstOf(items, 'roll.recorded')).reason = 'Ghi\nα'
  const { remarks } = await verifyDraft(rebuilt(items, { key: TEST_SIGNING_KEY }))
  t.match(JSON.stringify(remarks), '"word":"α"')
  t.notOk(firstViolation(await verifyDraft(itemsIn(LOG))))
})

test('signs that look like others, or like nothing, are pointed out; those of Vietnamese texts are not', async (t) => {
  const remarked = async (name: string): Promise<boolean> => {
    const items = itemsIn(LOG)
    eventAt(items, firstOf(items, 'roll.recorded')).actor.name = name
    const { remarks } = await verifyDraft(rebuilt(items, { key: TEST_SIGNING_KEY }))
    return remarks.some(({ code }) => code === 'letters-unusual')
  }
  for (const sign of [
    ...['\u00a0', '\u2009', '\u3000', '\u00ad', '\u034f', '\u200b', '\u200d', '\u2060', '\ufeff', '\u202e', '\u2066'],
    ...[
      '\u0251',
      '\u0261',
      '\u217c',
      '\u2160',
      '\uff21',
      '\u0430',
      '\u03bf',
      '\u0131',
      '\u00d0',
      '\u{1d5ba}',
      '\ufb01',
    ],
  ]) {
    t.ok(await remarked(`Lê Thị M${sign}ai`), `U+${sign.codePointAt(0)!.toString(16)}`)
  }
  const vowels = 'aăâeêioôơuưy'
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
  const toned = tones.flatMap((tone) => [...vowels].map((letter) => letter + tone)).join(' ')
  const texts = `${toned} b c d đ f g h j k l m n p q r s t v w x z`.normalize('NFC')
  for (const usual of [
    texts,
    texts.toUpperCase().normalize('NFC'),
    'H’Hen Niê, Y-Bliang; 12/08/2017 – “số 1” (24,5 %)',
  ]) {
    t.notOk(await remarked(usual), usual.slice(0, 40))
  }
})
