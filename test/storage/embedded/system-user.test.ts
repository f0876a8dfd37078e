import { readFileSync } from 'node:fs'
import { test } from 'tap'
import { findAccount, unprivilegedAccount } from '../../../src/storage/embedded/system-user.ts'
import { worded } from '../../support/worded.ts'

const PASSWD = 'root:x:0:0:root:/root:/bin/bash\nnobody:x:65534:65534::/:/bin/false\nkiem-phieu:x:998:997::/:/bin/sh\n'

/** A system with some accounts, on which a program may create another one. */
const systemWith = (accounts: readonly string[], maker?: string) => {
  const names = new Set(accounts)
  const calls: string[] = []
  return {
    calls,
    find: (name: string) => (names.has(name) ? { name, uid: 900, gid: 901 } : undefined),
    run: async (file: string, args: readonly string[]) => {
      calls.push([file, ...args].join(' '))
      if (maker !== undefined && file.endsWith(maker)) names.add(args.at(-1)!)
      return { status: file.endsWith(maker ?? '-') ? 0 : -1, output: '' }
    },
  }
}

test('an account is read from the password file', async (t) => {
  t.same(findAccount(PASSWD, 'kiem-phieu'), { name: 'kiem-phieu', uid: 998, gid: 997 })
  t.equal(findAccount(PASSWD, 'kiem'), undefined)
  t.equal(findAccount(readFileSync('/etc/passwd', 'utf8'), 'root')?.uid, 0)
})

test('an existing account kiem-phieu is used, and none is created', async (t) => {
  const system = systemWith(['nobody', 'postgres', 'kiem-phieu'])
  t.match(await unprivilegedAccount(system), { ok: true, value: { name: 'kiem-phieu' } })
  t.same(system.calls, [])
})

test('a missing account is created with useradd, or with adduser if there is no useradd', async (t) => {
  const debian = systemWith(['nobody'], 'useradd')
  t.match(await unprivilegedAccount(debian), { ok: true, value: { name: 'kiem-phieu' } })
  t.equal(debian.calls.length, 1)
  t.match(debian.calls[0], /--system .*--no-create-home .*kiem-phieu$/)
  const alpine = systemWith(['nobody'], 'adduser')
  t.match(await unprivilegedAccount(alpine), { ok: true, value: { name: 'kiem-phieu' } })
})

test('if no account can be created, the start is refused, because accounts of other programs could read the data', async (t) => {
  for (const others of [['nobody', 'postgres'], ['nobody'], []]) {
    t.match(worded(await unprivilegedAccount(systemWith(others))), {
      ok: false,
      error: { code: 'no-unprivileged-user', en: /useradd/ },
    })
  }
})
