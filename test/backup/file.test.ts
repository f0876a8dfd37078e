import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gunzipSync, gzipSync } from 'node:zlib'
import { packTar, unpackTar } from 'modern-tar'
import { test } from 'tap'
import { writeBackupFile } from '../../src/backup/file.ts'
import { checkBackup, loadTables } from '../../src/backup/read.ts'
import { AT, madeBackup } from './support.ts'

const PASSPHRASE = 'một mật khẩu đủ dài'

const codeOf = async (file: string, passphrase: string | null): Promise<string> => {
  try {
    await checkBackup({ file, passphrase })
    return 'intact'
  } catch (problem) {
    return (problem as Error).message
  }
}

test('a backup is read back row by row, plain or encrypted', async (t) => {
  for (const passphrase of [null, PASSPHRASE]) {
    const { made, tables } = await madeBackup(t, passphrase)
    const from = { file: made.file, passphrase }
    const checked = await checkBackup(from)
    t.match(checked.manifest, { createdAt: AT.toISOString(), program: '1.0.0', postgres: '18.4' })
    t.same(checked.rows, { ballot: 60_000, congress: 2, person: 0 })
    t.equal(made.rows, 60_002)
    const bytes = readFileSync(made.file)
    t.same([made.bytes, made.sha256], [bytes.length, createHash('sha256').update(bytes).digest('hex')])
    const loaded: Record<string, string> = {}
    await loadTables(
      from,
      checked,
      async ({ name }, data) => {
        const parts: Uint8Array[] = []
        for await (const part of data) parts.push(part)
        loaded[name] = Buffer.concat(parts).toString('utf8')
        return loaded[name].split('\n').length - 1
      },
      () => undefined,
    )
    t.same(
      loaded,
      Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.map((row) => `${row}\n`).join('')])),
    )
  }
})

test('a file that is cut anywhere is refused', async (t) => {
  for (const passphrase of [null, PASSPHRASE]) {
    const { made, folder } = await madeBackup(t, passphrase)
    const bytes = readFileSync(made.file)
    const file = join(folder, 'cut')
    const found = new Set<string>()
    for (const length of [
      0,
      1,
      30,
      200,
      400,
      70_000,
      Math.floor(bytes.length / 2),
      bytes.length - 17,
      bytes.length - 1,
    ]) {
      writeFileSync(file, bytes.subarray(0, length))
      found.add(await codeOf(file, passphrase))
    }
    t.notOk(found.has('intact'))
    t.same(
      [...found].filter((code) => !/^backup-(?:incomplete|damaged|of-something-else|other-passphrase)$/.test(code)),
      [],
    )
  }
})

test('a file of which a byte was changed anywhere is refused', async (t) => {
  for (const passphrase of [null, PASSPHRASE]) {
    const { made, folder } = await madeBackup(t, passphrase)
    const bytes = readFileSync(made.file)
    const file = join(folder, 'changed')
    // Not the bytes of the header of gzip that say when and where it was compressed, which mean nothing.
    for (const at of [10, 35, 100, 210, 300, 66_000, 140_000, bytes.length - 20, bytes.length - 5, bytes.length - 1]) {
      const changed = Buffer.from(bytes)
      changed[at]! ^= 0x41
      writeFileSync(file, changed)
      t.match(await codeOf(file, passphrase), /^backup-/, `byte ${at}`)
    }
  }
})

test('chunks of an encrypted backup cannot be left out, moved, doubled or taken from another one', async (t) => {
  const { made, folder } = await madeBackup(t, PASSPHRASE)
  const bytes = readFileSync(made.file)
  const start = bytes.indexOf('\n', bytes.indexOf('\n') + 1) + 1
  const [header, size] = [bytes.subarray(0, start), 65_536 + 16]
  const chunks: Buffer[] = []
  for (let at = start; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size))
  t.ok(chunks.length > 4)
  const [one, two, three, ...rest] = chunks
  const last = rest.at(-1)!
  const other = readFileSync((await madeBackup(t, PASSPHRASE)).made.file)
  const attacks: Readonly<Record<string, readonly Buffer[]>> = {
    'left out': [one!, three!, ...rest],
    moved: [two!, one!, three!, ...rest],
    doubled: [one!, two!, two!, three!, ...rest],
    'the end left out': chunks.slice(0, -1),
    'nothing but the last': [last],
    'something after the last': [...chunks, last],
    'from another one': [one!, other.subarray(start + size, start + 2 * size), three!, ...rest],
    'no chunk': [],
  }
  const file = join(folder, 'attacked')
  for (const [name, parts] of Object.entries(attacks)) {
    writeFileSync(file, Buffer.concat([header, ...parts]))
    t.match(await codeOf(file, PASSPHRASE), /^backup-(?:incomplete|damaged|other-passphrase)$/, name)
  }
  writeFileSync(file, Buffer.concat([header, ...chunks]))
  t.equal(await codeOf(file, PASSPHRASE), 'intact')
})

test('a passphrase is needed, compared, and the same however its letters are composed', async (t) => {
  const { made } = await madeBackup(t, PASSPHRASE.normalize('NFD'))
  t.equal(await codeOf(made.file, null), 'backup-needs-passphrase')
  t.equal(await codeOf(made.file, 'một mật khẩu khác hẳn'), 'backup-other-passphrase')
  t.equal(await codeOf(made.file, PASSPHRASE.normalize('NFC')), 'intact')
  t.notOk(readFileSync(made.file).includes('manifest'))
})

test('parameters in an encrypted file have limits', async (t) => {
  const { made, folder } = await madeBackup(t, PASSPHRASE)
  const bytes = readFileSync(made.file).toString('latin1')
  const file = join(folder, 'parameters')
  for (const [from, to] of [
    ['"memoryKiB":65536', '"memoryKiB":99999999'],
    ['"passes":3', '"passes":300000'],
    ['"chunk":65536', '"chunk":99999999'],
    ['"kdf":"argon2id"', '"kdf":"none"'],
  ] as const) {
    t.ok(bytes.includes(from))
    writeFileSync(file, bytes.replace(from, to), 'latin1')
    t.equal(await codeOf(file, PASSPHRASE), 'backup-damaged', to)
  }
})

/** Packs the entries of a backup again after a change, as somebody would who also has the digests. */
const repacked = async (file: string, change: (entries: Map<string, string>) => void): Promise<void> => {
  const entries = await unpackTar(gunzipSync(readFileSync(file)))
  const texts = new Map(entries.map(({ header, data }) => [header.name, Buffer.from(data ?? []).toString('utf8')]))
  change(texts)
  const packed = await packTar(
    [...texts].map(([name, text]) => ({ header: { name, size: Buffer.byteLength(text) }, body: text })),
  )
  writeFileSync(file, gzipSync(packed))
}

test('entries that were changed, removed or added are found by the digests', async (t) => {
  const changes: Readonly<Record<string, (entries: Map<string, string>) => void>> = {
    changed: (entries) => void entries.set('tables/002-congress/000000', '1\n3\n'),
    removed: (entries) => void entries.delete('tables/002-congress/000000'),
    'added at the end': (entries) => void entries.set('files/keys/other', 'x'),
    'without digests': (entries) => void entries.delete('digests.json'),
    'of another format': (entries) =>
      void entries.set('manifest.json', entries.get('manifest.json')!.replace('backup/1', 'backup/2')),
    'something else': (entries) => void entries.delete('manifest.json'),
  }
  const found: Record<string, string> = {}
  for (const [name, change] of Object.entries(changes)) {
    const { made } = await madeBackup(t, null)
    await repacked(made.file, change)
    found[name] = await codeOf(made.file, null)
  }
  t.same(found, {
    changed: 'backup-damaged',
    removed: 'backup-damaged',
    'added at the end': 'backup-damaged',
    'without digests': 'backup-incomplete',
    'of another format': 'backup-newer',
    'something else': 'backup-of-something-else',
  })
})

test('other files are told apart', async (t) => {
  const { folder } = await madeBackup(t, null)
  writeFileSync(join(folder, 'text'), 'Đây là một tệp khác, dài hơn phần đầu của một bản sao lưu.')
  writeFileSync(join(folder, 'gzip'), gzipSync('Đây là một tệp khác'))
  t.equal(await codeOf(join(folder, 'text'), null), 'backup-of-something-else')
  t.match(await codeOf(join(folder, 'gzip'), null), /^backup-(?:of-something-else|damaged|incomplete)$/)
  t.equal(await codeOf(join(folder, 'nowhere'), null), 'backup-not-found')
  t.equal(await codeOf(folder, null), 'backup-not-readable')
})

test('a file is never overwritten, and a failure leaves none', async (t) => {
  const { made, folder } = await madeBackup(t, null)
  const before = readFileSync(made.file)
  await t.rejects(writeBackupFile(made.file, Readable.from([]), null), { message: 'backup-exists' })
  t.ok(before.equals(readFileSync(made.file)))
  const failing = new Readable({
    read() {
      this.destroy(new Error('the database is away'))
    },
  })
  await t.rejects(writeBackupFile(join(folder, 'two'), failing, null), { message: 'the database is away' })
  await t.rejects(writeBackupFile(join(folder, 'no', 'two'), Readable.from([]), null), {
    message: 'backup-not-written',
  })
  t.same(readdirSync(folder), ['one.backup'])
})
