import { test } from 'tap'
import * as failures from '../../../src/storage/embedded/failures.ts'

const { dataDirUnreachable, dataDirInUse, ...others } = failures

const all = [
  dataDirUnreachable('/srv/data', '/srv', 'kiem-phieu'),
  dataDirInUse('/srv/data'),
  others.binariesMissing('linux-x64'),
  others.runtimeNotUsable('/srv/pg', 'cause'),
  others.noUnprivilegedUser(),
  others.dataDirNotWritable('/srv/data', 'cause'),
  others.dataDirWrongOwner('/srv/data'),
  others.dataDirOtherVersion('/srv/data', '16', 18),
  others.socketFolderUnavailable('/srv/data'),
  others.initdbFailed('/srv/data', 'cause'),
  others.startFailed('/srv/log', 'cause'),
  others.serverNotAnswering(4711, 'cause'),
]

test('every failure has a code of its own and says in one sentence, in both languages, what to do', async (t) => {
  t.equal(all.length, Object.keys(failures).length)
  t.equal(new Set(all.map(({ code }) => code)).size, all.length)
  for (const { code, vi, en } of all) {
    t.match(vi, /^[A-ZĐ][^!?]*hãy [^!?]*\.$/, code)
    t.match(en, /^[A-Z].*: [a-z].*\.$/, code)
    t.notMatch(en, /\. [A-Z]/, `${code}: one sentence`)
    t.notMatch(vi, /\. [A-ZĐ]/, `${code}: one sentence`)
    t.equal(vi, vi.normalize('NFC'))
  }
})

test('the cause of the system travels beside the sentence', async (t) => {
  t.equal(others.startFailed('/srv/log', 'cause').detail, 'cause')
  t.notOk('detail' in others.startFailed('/srv/log', ''))
})
