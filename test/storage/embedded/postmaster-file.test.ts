import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import {
  isAlive,
  isPostmasterOf,
  parsePostmasterFile,
  readPostmasterFile,
} from '../../../src/storage/embedded/postmaster-file.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const lines = (socketFolder: string, address: string, status: string) =>
  `4711\n/d/data\n1763817691\n5433\n${socketFolder}\n${address}\n  9437186    196608\n${status}\n`

test('the address and the state of a postmaster are read', async (t) => {
  t.same(parsePostmasterFile(lines('/d/socket', '', 'ready   ')), {
    pid: 4711,
    status: 'ready',
    endpoint: { kind: 'socket', host: '/d/socket', port: 5433 },
  })
  t.same(parsePostmasterFile(lines('', '127.0.0.1', 'stopping')), {
    pid: 4711,
    status: 'stopping',
    endpoint: { kind: 'tcp', host: '127.0.0.1', port: 5433 },
  })
  t.equal(parsePostmasterFile(lines('/d/socket', '', 'starting'))?.status, 'starting')
  t.equal(parsePostmasterFile('4711\n/d/data\n')?.status, 'unknown')
})

test('an empty or broken file states nothing', async (t) => {
  t.equal(parsePostmasterFile(''), undefined)
  t.equal(parsePostmasterFile('abc\n'), undefined)
  t.equal(readPostmasterFile(join(temporaryFolder(t), 'none')), undefined)
})

test('another running program is not the postmaster of a folder', async (t) => {
  const pgdata = join(temporaryFolder(t), 'data')
  mkdirSync(pgdata)
  writeFileSync(join(pgdata, 'postmaster.pid'), `${process.pid}\n`)
  t.equal(isAlive(process.pid), true)
  t.equal(await isPostmasterOf(process.pid, pgdata), false)
  t.equal(readPostmasterFile(pgdata)?.pid, process.pid)
})

test('a number beyond every process is not alive', async (t) => {
  t.equal(isAlive(2 ** 30), false)
})
