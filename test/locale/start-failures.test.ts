import { test } from 'tap'
import { startFailureOf } from '../../src/cli/start-failure-of.ts'
import { cannotListen, cannotServeMetrics } from '../../src/http/cannot-listen.ts'
import { EMBEDDED_FAILURES, STORAGE_FAILURES } from '../../src/locale/database-failures.ts'
import {
  KEY_FILE_FAILURES,
  LISTEN_FAILURES,
  type StartFailure,
  startFailureInWords,
  TLS_FAILURES,
  UNFORESEEN_FAILURES,
} from '../../src/locale/start-failures.ts'
import { placeholdersIn } from '../../src/locale/text.ts'
import { keyFileDamaged, keyFileUnusable, keysNotShared } from '../../src/secrets/key-file.ts'
import { SERVICE_ROLE, SIGN_IN_ROLE } from '../../src/storage/connection.ts'
import * as embedded from '../../src/storage/embedded/failures.ts'
import { NoServiceRole } from '../../src/storage/service-role.ts'
import * as storage from '../../src/storage/storage-failures.ts'
import { faulty } from './style.ts'

const OF_EMBEDDED: readonly StartFailure[] = [
  embedded.dataDirUnreachable('/srv/data', '/srv', 'kiem-phieu'),
  embedded.dataDirInUse('/srv/data'),
  embedded.binariesMissing('linux-x64'),
  embedded.runtimeNotUsable('/srv/pg', 'cause'),
  embedded.postgresBinNotUsable('/usr/lib/postgresql/18/bin', 'cause'),
  embedded.postgresBinTooOld('/usr/lib/postgresql/14/bin', '14.25'),
  embedded.postgresBinOtherVersion('/srv/data', '18', 15),
  embedded.noUnprivilegedUser('kiem-phieu-1a2b3c4d'),
  embedded.dataDirNotWritable('/srv/data', 'cause'),
  embedded.diskFull('/srv/data', 'cause'),
  embedded.diskReadOnly('/srv/data', 'cause'),
  embedded.tooFewOpenFiles('cause'),
  embedded.dataDirWrongOwner('/srv/data'),
  embedded.dataDirOtherVersion('/srv/data', '16', 18),
  embedded.socketFolderUnavailable('/srv/data'),
  embedded.initdbFailed('/srv/data', 'cause'),
  embedded.startFailed('/srv/log', 'cause'),
  embedded.serverNotAnswering(4711, 'cause'),
]

const OF_STORAGE: readonly StartFailure[] = [
  storage.tooOld('14.9'),
  storage.notUnicode('LATIN1'),
  storage.clockDiffers(6),
  storage.notAllowed('cause'),
  storage.notUpToDate('/srv/data', 'cause'),
  storage.ofNewerVersion('/srv/data', 'cause'),
  storage.unreachable('cause'),
  storage.pooler('cause'),
  storage.sharedConnections(),
  storage.noWriter('cause'),
  storage.notOneCluster('cause'),
  storage.noServiceRole(new NoServiceRole(SERVICE_ROLE, 'an', 'cause')),
  storage.noServiceRole(new NoServiceRole(SIGN_IN_ROLE, 'an', 'cause')),
  storage.signInElsewhere(),
  storage.notInRole(SERVICE_ROLE, 'an'),
  storage.unguarded(SERVICE_ROLE, ['ballot']),
  storage.rightsMissing(SERVICE_ROLE, ['ballot']),
  storage.nothingThere('/srv/data'),
  storage.olderThanProgram(),
  storage.notReadable('cause'),
]

const listening = (code: string): StartFailure =>
  cannotListen('192.0.2.7', 80, Object.assign(new Error(code), { code }))

const OTHERS: readonly StartFailure[] = [
  ...['EADDRNOTAVAIL', 'EACCES', 'EADDRINUSE'].map(listening),
  cannotServeMetrics({ host: '192.0.2.7', port: 9464 }, new Error('cause')),
  keysNotShared(),
  keyFileUnusable('/srv/key', 'cause'),
  keyFileDamaged('/srv/key', '0 bytes'),
  startFailureOf(new Error('cause'), '/srv/data'),
]

const TABLES = {
  ...STORAGE_FAILURES,
  ...TLS_FAILURES,
  ...LISTEN_FAILURES,
  ...KEY_FILE_FAILURES,
  ...UNFORESEEN_FAILURES,
}

const codesOf = (failures: readonly StartFailure[]): readonly string[] => failures.map(({ code }) => code).sort()

test('every failure has a unique code, and every code a failure', async (t) => {
  t.equal(OF_EMBEDDED.length, Object.keys(embedded).length)
  // Two codes come from one maker.
  t.equal(OF_STORAGE.length, Object.keys(storage).length + 1)
  t.same(codesOf(OF_EMBEDDED), Object.keys(EMBEDDED_FAILURES).sort())
  t.same(codesOf([...OF_EMBEDDED, ...OF_STORAGE]), Object.keys(STORAGE_FAILURES).sort())
  t.same(codesOf(OTHERS), Object.keys({ ...LISTEN_FAILURES, ...KEY_FILE_FAILURES, ...UNFORESEEN_FAILURES }).sort())
})

test('a sentence mentions only params of its failure, the same in both languages', async (t) => {
  for (const failure of [...OF_EMBEDDED, ...OF_STORAGE, ...OTHERS]) {
    const { vi, en } = TABLES[failure.code as keyof typeof TABLES]
    const carried = Object.keys(failure.params ?? {})
    t.same(placeholdersIn(vi).toSorted(), placeholdersIn(en).toSorted(), failure.code)
    t.same(
      placeholdersIn(vi).filter((name) => !carried.includes(name)),
      [],
      failure.code,
    )
  }
})

test('a failure of the embedded database is one sentence with a remedy', async (t) => {
  for (const failure of OF_EMBEDDED) {
    const { vi, en } = startFailureInWords(failure)
    t.match(vi, /^[A-ZĐ][^!?]*hãy [^!?]*\.$/, failure.code)
    t.match(en, /^[A-Z].*: [a-z].*\.$/, failure.code)
    t.notMatch(en, /\. [A-Z]/, `${failure.code}: one sentence`)
    t.notMatch(vi, /\. [A-ZĐ]/, `${failure.code}: one sentence`)
  }
})

test('every sentence is in its language and well formed', async (t) => {
  t.same(
    faulty(
      Object.values(TABLES).map(({ vi }) => vi),
      'vi',
    ),
    [],
  )
  // The ellipsis in statements of SQL is the only other character.
  t.same(
    faulty(
      Object.values(TABLES).map(({ en }) => en.replaceAll('…', 'name')),
      'en',
    ),
    [],
  )
})

test('a failure of TLS is one sentence that names the file and its variable', async (t) => {
  for (const { vi, en } of Object.values(TLS_FAILURES)) {
    for (const text of [vi, en]) t.match(text, /^[^.]*\{file\} [^.]*TLS_(?:CERT|KEY)[^.]*\.$/)
  }
})
