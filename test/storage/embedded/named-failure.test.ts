import { test } from 'tap'
import { startFailed } from '../../../src/storage/embedded/failures.ts'
import { named, troubleOf } from '../../../src/storage/embedded/named-failure.ts'

test('a cause that a person can remove is named, in the words in which PostgreSQL and the system report it', async (t) => {
  const causes: Readonly<Record<string, readonly [code: string, trouble: string | null]>> = {
    'FATAL:  could not write lock file "postmaster.pid": No space left on device': ['disk-full', 'storage-full'],
    'PANIC:  could not write to file "pg_wal/xlogtemp.7": No space left on device': ['disk-full', 'storage-full'],
    'could not extend file "base/5/1": Disk quota exceeded': ['disk-full', 'storage-full'],
    'FATAL:  could not create lock file "postmaster.pid": Read-only file system': [
      'disk-read-only',
      'database-read-only',
    ],
    'FATAL:  could not create lock file "postmaster.pid": Permission denied': [
      'data-dir-not-writable',
      'database-read-only',
    ],
    'FATAL:  insufficient file descriptors available to start server process': ['too-few-open-files', null],
    'initdb: error: could not open file: Too many open files': ['too-few-open-files', null],
    'FATAL:  invalid value for parameter "shared_buffers"': ['start-failed', null],
  }
  for (const [detail, [code, trouble]] of Object.entries(causes)) {
    const failure = named('/data', startFailed('/data/postgres.log', detail))
    t.same([failure.code, troubleOf(failure), failure.detail], [code, trouble, detail])
  }
})
