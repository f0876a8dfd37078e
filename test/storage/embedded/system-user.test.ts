import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { accountNameOf, findAccount, unprivilegedAccount } from '../../../src/storage/embedded/system-user.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { worded } from '../../support/worded.ts'

const PASSWD = 'root:x:0:0:root:/root:/bin/bash\nnobody:x:65534:65534::/:/bin/false\nkiem-phieu:x:998:997::/:/bin/sh\n'
const DATA = '/srv/đại hội/data'
const NAME = accountNameOf(DATA)

/** A system with some accounts, on which a program may make another one or remove one. */
const systemWith = (names: readonly string[], maker?: string, { locked = 0 } = {}) => {
  const lines = new Map(names.map((name) => [name, `${name}:x:900:901::/nonexistent:/bin/sh`]))
  const calls: string[] = []
  let busy = locked
  return {
    calls,
    passwd: () => [...lines.values()].join('\n'),
    run: async (file: string, args: readonly string[]) => {
      calls.push([file, ...args].join(' '))
      const name = args.at(-1)!
      if (file.endsWith('del')) return { status: lines.delete(name) ? 0 : -1, output: '' }
      if (maker === undefined || !file.endsWith(maker)) return { status: -1, output: 'ENOENT' }
      busy -= 1
      if (busy >= 0) return { status: 1, output: 'useradd: cannot lock /etc/passwd; try again later.' }
      lines.set(name, `${name}:x:900:901::${args.at(-2)}:/bin/sh`)
      return { status: 0, output: '' }
    },
  }
}

test('an account is read from the password file', async (t) => {
  t.same(findAccount(PASSWD, 'kiem-phieu'), { name: 'kiem-phieu', uid: 998, gid: 997 })
  t.equal(findAccount(PASSWD, 'kiem'), undefined)
  t.equal(findAccount(readFileSync('/etc/passwd', 'utf8'), 'root')?.uid, 0)
})

test('each data folder has an account of its own, always the same', async (t) => {
  t.match(NAME, /^kiem-phieu-[0-9a-f]{8}$/)
  t.equal(accountNameOf(DATA), NAME)
  t.not(accountNameOf('/srv/other/data'), NAME)
  const system = systemWith(['nobody', 'postgres', 'kiem-phieu', NAME])
  t.match(await unprivilegedAccount(DATA, system), { ok: true, value: { name: NAME } })
  t.same(system.calls, [], 'none is made if it is there')
})

test('a missing account is made with useradd, or with adduser if there is no useradd', async (t) => {
  const debian = systemWith(['nobody', 'kiem-phieu'], 'useradd')
  t.match(await unprivilegedAccount(DATA, debian), { ok: true, value: { name: NAME } })
  const useradd = `/usr/sbin/useradd --system --user-group --no-create-home --home-dir /nonexistent ${NAME}`
  t.same(debian.calls, [`/usr/bin/flock /etc ${useradd}`, useradd], 'without flock, as it is')
  t.match(await unprivilegedAccount(DATA, systemWith(['nobody'], 'adduser')), { ok: true, value: { name: NAME } })
  const busy = systemWith(['nobody'], 'useradd', { locked: 1 })
  t.match(await unprivilegedAccount(DATA, busy), { ok: true }, 'another program that makes an account is waited for')
})

test('programs that make an account take turns on the whole machine', async (t) => {
  const system = systemWith(['nobody'], 'flock')
  t.match(await unprivilegedAccount(DATA, system), { ok: true, value: { name: NAME } })
  t.match(system.calls, [/^\/usr\/bin\/flock \/etc \/usr\/sbin\/useradd /])
})

test('the account of a temporary folder goes when the folder has gone, and no other account', async (t) => {
  const [gone, there] = [temporaryFolder(t), temporaryFolder(t)]
  const system = systemWith(['nobody', accountNameOf('/media/usb/unplugged')], 'useradd')
  const first = join(gone, 'not', 'yet', 'made')
  await unprivilegedAccount(first, system)
  await unprivilegedAccount(there, system)
  t.ok(findAccount(system.passwd(), accountNameOf(first)), 'a folder that is about to be made is not gone')
  rmSync(gone, { recursive: true })
  await unprivilegedAccount(DATA, system)
  t.same(
    system.calls.filter((call) => call.includes('userdel')),
    [`/usr/bin/flock /etc /usr/sbin/userdel ${accountNameOf(first)}`, `/usr/sbin/userdel ${accountNameOf(first)}`],
  )
  for (const kept of [there, '/media/usb/unplugged', DATA]) t.ok(findAccount(system.passwd(), accountNameOf(kept)))
})

test('if no account can be made, the start is refused with the command to run', async (t) => {
  for (const others of [['nobody', 'postgres', 'kiem-phieu'], ['nobody'], []]) {
    const command = new RegExp(`useradd --system ${NAME}`)
    t.match(worded(await unprivilegedAccount(DATA, systemWith(others))), {
      ok: false,
      error: { code: 'no-unprivileged-user', vi: command, en: command },
    })
  }
})
