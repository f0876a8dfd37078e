import { spawnSync } from 'node:child_process'
import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { test } from 'tap'
import { installationOf, originOf } from '../../src/audit/checkpoint.ts'
import { eventLeaf } from '../../src/audit/event.ts'
import { inGroups } from '../../src/audit/merkle.ts'
import { verifierKey } from '../../src/audit/note.ts'
import { EXIT, verifyFiles } from '../../src/cli/verify.ts'
import { toBase64 } from '../../src/kernel/base64.ts'
import { toHex } from '../../src/kernel/bytes.ts'
import { nodeCrypto } from '../../src/platform/node-crypto.ts'
import { exportOf, playCongress } from '../support/counted-congress.ts'
import {
  at,
  type Draft,
  eventAt,
  fileOf,
  firstOf,
  itemsIn,
  lastOf,
  rebuilt,
  verifyText,
} from '../support/forged-bundle.ts'
import { TEST_SIGNING_KEY, testKey } from '../support/log-signer.ts'
import { longDraft } from '../support/long-bundle.ts'

const noInside = /\n\s+at |node:internal|Error:/

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/verify.ts', ...args], { encoding: 'utf8' })
  return { status, stdout, stderr, lines: stdout.split('\n').slice(0, -1) }
}

test('npm run --silent verify', async (t) => {
  const { service, congress } = await playCongress(t)
  const text = await exportOf(service, congress.id)
  const folder = t.testdir({ 'nhat-ky.jsonl': text })
  const file = join(folder, 'nhat-ky.jsonl')
  const written = (name: string, bytes: string | Buffer): string => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return path
  }
  const found = await verifyText(text)
  const size = found.events
  const root = inGroups(found.root!)
  const items = itemsIn(text)
  const roll = firstOf(items, 'roll.recorded')
  const key = toBase64(TEST_SIGNING_KEY.publicKey)
  const changed = itemsIn(text)
  eventAt(changed, roll).after.summoned = 25
  const forged = written('changed.jsonl', await fileOf(changed))

  /** In this process, which is faster. */
  const verify = async (...args: string[]) => {
    const [out, err]: [string[], string[]] = [[], []]
    const status = await verifyFiles(args, {
      folder,
      out: async (line) => void out.push(line),
      err: async (line) => void err.push(line),
    })
    return { status, out, err, all: [...out, ...err].join('\n') }
  }

  await t.test(
    'a true file, compared with nothing: its verdict first, the root for the paper, and an exit status of its own',
    (t) => {
      const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'verify', '--', file], {
        encoding: 'utf8',
      })
      const lines = stdout.split('\n')
      t.equal(status, EXIT.consistent)
      t.equal(stderr, '')
      t.equal(lines[0], `${file}: KHỚP VỚI CHÍNH NÓ, CHƯA ĐỐI CHIẾU / CONSISTENT WITH ITSELF, NOT COMPARED`)
      t.notMatch(stdout, /verified|kiểm chứng/i)
      t.match(stdout, `${size}: ${root}`)
      t.match(stdout, key)
      t.match(stdout, `Checked again: ${size} events, 11 checkpoints, 2 declared rounds.`)
      t.match(stdout, 'has not been compared with anything from outside')
      t.match(stdout, 'chưa có gì từ bên ngoài được đối chiếu')
      t.match(stdout, 'Đại hội Chi bộ Văn phòng Sở Tài chính')
      t.end()
    },
  )

  await t.test('a violation: place and reason, in both languages, and exit status 1', (t) => {
    const { status, lines, stdout, stderr } = run(forged)
    t.equal(status, 1)
    t.equal(stderr, '')
    t.equal(lines[0], `${forged}: CÓ VI PHẠM / VIOLATION`)
    t.match(lines[1], new RegExp(`sự kiện số ${roll}, dòng \\d+: `))
    t.match(lines[2], new RegExp(`event ${roll}, line \\d+: This event is not the one that event ${roll + 1} names`))
    t.notMatch(stdout, /verified|kiểm chứng/i)
    t.notMatch(stdout, noInside)
    t.end()
  })

  await t.test('an unreadable file: a clear sentence and exit status 2', async (t) => {
    const cases: readonly (readonly [string, string])[] = [
      [join(folder, 'no-such-file'), 'The file does not exist'],
      [join(file, 'below-a-file'), 'The file does not exist'],
      [folder, 'The path is a folder'],
      [written('empty', ''), 'The file is empty'],
      [written('cut', text.slice(0, -10)), 'The file has no last line'],
      [written('foreign', '{"a":1}\n'), 'not an export of a log'],
      [written('packed', gzipSync(text)), 'The file is compressed'],
      [written('newer', text.replace('audit-bundle/2', 'audit-bundle/3')), 'use a newer version of the program'],
      [written('record', '{"format":"count-record/1"}\n'), 'The file is a count record'],
      [written('mark', `\ufeff${text}`), 'byte order mark'],
      [written('bytes', Buffer.from([0xff, 0xfe, 0, 0])), 'not UTF-8 text'],
    ]
    for (const [path, sentence] of cases) {
      const { status, out, err, all } = await verify(path)
      t.equal(status, 2, path)
      t.equal(out[0], `${path}: KHÔNG ĐỌC ĐƯỢC / CANNOT BE READ`)
      t.match(all, sentence)
      t.strictSame(err, [])
      t.notMatch(all, /verified|kiểm chứng/i)
      t.notMatch(all, noInside)
    }
    const { status, stdout, stderr } = run(written('again', text.slice(0, -10)))
    t.equal(status, EXIT.unreadable, 'as a command, too')
    t.notMatch(stdout + stderr, noInside)
  })

  await t.test('a link that points to itself', async (t) => {
    const path = `${folder}/circle`
    symlinkSync(path, path)
    const { status, all } = await verify(path)
    t.equal(status, 2)
    t.match(all, 'ELOOP')
  })

  await t.test('several files: each has its verdict, and the worst decides', async (t) => {
    const { status, out } = await verify(file, forged, 'no-such-file')
    t.equal(status, 2)
    t.strictSame(
      out.filter((line) => line.includes(' / ') && !line.startsWith(' ')),
      [
        `${file}: KHỚP VỚI CHÍNH NÓ, CHƯA ĐỐI CHIẾU / CONSISTENT WITH ITSELF, NOT COMPARED`,
        `${forged}: CÓ VI PHẠM / VIOLATION`,
        'no-such-file: KHÔNG ĐỌC ĐƯỢC / CANNOT BE READ',
      ],
    )
    t.equal((await verify(file, forged)).status, 1)
    t.equal((await verify(forged, file)).status, 1)
    t.equal((await verify(file, file)).status, EXIT.consistent)
    t.equal((await verify('--key', key, file, file)).status, 0)
  })

  await t.test('anchors from outside: key, checkpoint, root on the paper', async (t) => {
    const declared = at(items, firstOf(items, 'result.declared')) + 1
    const { note } = items[declared].checkpoint
    const noteFile = written('checkpoint.txt', note)
    const asDocument = written('checkpoint.json', JSON.stringify({ size: 1, note }))
    const origin = originOf(installationOf(nodeCrypto, TEST_SIGNING_KEY.publicKey), congress.id)
    const full = verifierKey(nodeCrypto, origin, TEST_SIGNING_KEY.publicKey)
    for (const args of [
      ['--key', key],
      ['--key', full],
      ['--checkpoint', noteFile],
      ['--checkpoint', asDocument],
      ['--root', `${size}:${root}`],
      ['--root', ` ${size} : ${root.toUpperCase().replaceAll(' ', '  ')} `],
      ['--root', `${size}:${root.replaceAll(' ', '')}`],
      ['--key', key, '--checkpoint', noteFile, '--root', `${size}:${root}`],
    ]) {
      const { status, out, all } = await verify(...args, file)
      t.equal(status, 0, args.join(' '))
      t.equal(out[0], `${file}: ĐÃ KIỂM CHỨNG / verified`)
      t.notMatch(all, 'has not been compared with anything from outside')
      t.match(all, `Compared with ${args.length / 2} ${args.length === 2 ? 'value' : 'values'} from outside the file`)
    }
  })

  await t.test('a log rebuilt with a new key is found by any single anchor', async (t) => {
    const other = testKey(9)
    const rewritten: Draft = itemsIn(text)
    rewritten[0].manifest.origin = originOf(installationOf(nodeCrypto, other.publicKey), congress.id)
    rewritten[1].key.publicKey = toBase64(other.publicKey)
    eventAt(rewritten, roll).actor.name = 'Người khác'
    const path = written('rewritten.jsonl', await fileOf(rebuilt(rewritten, { key: other })))
    const noteFile = written('kept.txt', items[lastOf(items, 'checkpoint')].checkpoint.note)
    t.equal((await verify(path)).status, EXIT.consistent, 'without them it agrees with itself')
    for (const [option, value, sentence] of [
      ['--key', key, 'which is neither trusted nor endorsed by a trusted key'],
      ['--checkpoint', noteFile, 'the log was rewritten'],
      ['--root', `${size}:${root}`, 'the log was rewritten'],
    ] as const) {
      const { status, all } = await verify(option, value, path)
      t.equal(status, 1, option)
      t.match(all, sentence)
      t.notMatch(all, /verified|kiểm chứng/i)
    }
  })

  await t.test('receipts: with the number of their event, and without one', async (t) => {
    const { log } = items[0].manifest
    const leafOf = (sequence: number): string => toHex(eventLeaf(nodeCrypto, eventAt(items, sequence)))
    const kept = (name: string, ...receipts: object[]): string =>
      written(name, JSON.stringify({ format: 'audit-receipts/1', receipts }))
    const numbered = { log, sequence: roll, leafHash: leafOf(roll) }
    const unnumbered = { log, leafHash: leafOf(roll + 1), at: '2017-08-05T01:00:00.000Z' }
    const ofOther = { ...numbered, log: '0192f3a4-0000-7000-8000-00000000ffff' }
    const own = kept('receipts.json', numbered, unnumbered, { ...ofOther, leafHash: '00'.repeat(32) })
    t.equal((await verify('--receipts', own, file)).status, EXIT.verified)
    t.equal((await verify('--receipts', kept('others.json', ofOther), file)).status, EXIT.consistent)
    for (const [receipt, sentence] of [
      [{ ...numbered, leafHash: leafOf(roll + 1) }, 'differs from the one that the service acknowledged'],
      [{ log, leafHash: 'cd'.repeat(32) }, 'No event fits the receipt cdcdcdcdcdcdcdcd'],
      [{ ...numbered, sequence: size + 1 }, `receipt of event ${size + 1}, but the file has only ${size} events`],
    ] as const) {
      const { status, all } = await verify('--receipts', kept('false.json', receipt, unnumbered), file)
      t.equal(status, EXIT.violated)
      t.match(all, sentence)
    }
  })

  await t.test('invalid options are reported with the usage, and no file is judged', async (t) => {
    for (const args of [
      [],
      ['--key', 'abc', file],
      ['--key', `${key.slice(0, -2)}F=`, file],
      ['--root', root, file],
      ['--root', `${size}:${root.slice(5)}`, file],
      ['--root', `-1:${root}`, file],
      ['--checkpoint', 'no-such-file', file],
      ['--checkpoint', file, file],
      ['--checkpoint', folder, file],
      ['--receipts', file, file],
      ['--root', `${size}:${root}`, file, file],
      ['--unknown', file],
      ['--database', file],
    ]) {
      const { status, out, err, all } = await verify(...args)
      t.equal(status, 2, args.join(' '))
      t.strictSame(out, [])
      t.match(err.join('\n'), 'usage: npm run --silent verify')
      t.notMatch(all, /verified|kiểm chứng/i)
    }
    const { status, all } = await verify('--help')
    t.equal(status, 0)
    t.match(all, '--root SIZE:GROUPS')
  })

  await t.test('a log of tens of thousands of events fits into a small memory', async (t) => {
    const ruledBy = eventAt(itemsIn(text), firstOf(itemsIn(text), 'board.recorded')).after.members[0].personId
    const ballotsOf = (place: number) => [
      {
        struck: [0],
        doubt: { kind: 'marked', ruling: 'valid', ruledBy, note: `Phiếu ${place}: ${'đã xem '.repeat(120)}` },
      },
      ...Array.from({ length: 9 }, () => ({ struck: [place % 3] })),
    ]
    const path = written('long.jsonl', await fileOf(longDraft(text, { requests: 50_000, ballotsOf })))
    const args = ['--max-old-space-size=64', 'src/cli/verify.ts', path]
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    t.equal(status, EXIT.consistent, 'it holds neither the 500,000 ballots of the file nor their 50,000 notes')
    t.match(stdout, /Checked again: 500\d\d events/)
  })

  await t.test('texts of a file cannot break the line, colour the screen or imitate a verdict', async (t) => {
    const hostile: Draft = itemsIn(text)
    eventAt(hostile, roll).action = 'x\u001b[32m\nVERIFIED\u202e verified ĐÃ KIỂM CHỨNG'
    const path = written('verified.jsonl', await fileOf(hostile))
    const { status, out, all } = await verify(path)
    t.equal(status, 1)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be shown
    t.notMatch(all.replaceAll('\n', ''), /[\u0000-\u001f\u202e]/)
    t.notMatch(all, /verified|kiểm chứng/i)
    t.match(all, '\\u001b[32m\\u000a')
    t.ok(out.every((line) => !line.includes('\n')))
    const long: Draft = itemsIn(text)
    eventAt(long, roll).action = 'x'.repeat(100_000)
    const { all: shortened } = await verify(written('long-text.jsonl', await fileOf(long)))
    t.ok(shortened.length < 5_000)
  })
})
