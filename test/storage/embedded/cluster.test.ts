import { chownSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import {
  type ClusterProgram,
  clusterOwner,
  clusterPlace,
  ensureCluster,
} from '../../../src/storage/embedded/cluster.ts'
import { dataDirOtherVersion } from '../../../src/storage/embedded/failures.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { worded } from '../../support/worded.ts'
import { isRoot } from './support.ts'

const programOf = (initdb: string): ClusterProgram => ({ initdb, major: 18, otherVersion: dataDirOtherVersion })

test('a failed initdb leaves no files, and its output is in the failure', async (t) => {
  const dataDir = temporaryFolder(t)
  const initdb = join(dataDir, 'initdb')
  writeFileSync(initdb, '#!/bin/sh\necho no space left >&2\nexit 1\n', { mode: 0o755 })
  const place = clusterPlace(dataDir)
  t.equal(clusterOwner(place), undefined)
  t.match(await ensureCluster(place, programOf(initdb), undefined), {
    ok: false,
    error: { code: 'initdb-failed', detail: 'no space left' },
  })
  t.same(readdirSync(dataDir), ['initdb'])
})

test('a program that cannot be started is a failure too', async (t) => {
  const dataDir = temporaryFolder(t)
  t.match(await ensureCluster(clusterPlace(dataDir), programOf(join(dataDir, 'none')), undefined), {
    ok: false,
    error: { code: 'initdb-failed', detail: /ENOENT/ },
  })
})

test('a folder that is not a cluster is not overwritten', async (t) => {
  const place = clusterPlace(temporaryFolder(t))
  mkdirSync(place.pgdata, { recursive: true })
  const result = await ensureCluster(place, programOf('unused'), undefined)
  t.match(result, { ok: false, error: { code: 'initdb-failed', detail: /PG_VERSION/ } })
  t.ok(existsSync(place.pgdata))
})

if (isRoot) {
  test('a cluster of another account is refused', async (t) => {
    const place = clusterPlace(temporaryFolder(t))
    mkdirSync(place.pgdata, { recursive: true })
    chownSync(place.pgdata, 54321, 54321)
    const account = { name: 'kiem-phieu', uid: 54322, gid: 54322 }
    t.match(worded(await ensureCluster(place, programOf('unused'), account)), {
      ok: false,
      error: { code: 'data-dir-wrong-owner', vi: /chown/ },
    })
  })
}
