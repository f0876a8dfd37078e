import { test } from 'tap'
import { checkPassword } from '../../../src/app/accounts/password.ts'
import { makeTemporaryPassword } from '../../../src/app/accounts/temporary-password.ts'
import { createSecrets } from '../../../src/secrets/secrets.ts'

const secrets = createSecrets(Buffer.alloc(32, 5))
const AT = '2017-08-05T01:02:03.000Z'
const CHARACTERS = [...'bcfghjkmnpqrtvx23456789']
const drawn = { token: secrets.token, hash: async (password: string) => `hash of ${password}` }

test('a temporary password has four groups of characters that cannot be mistaken for each other', async (t) => {
  const { password } = await makeTemporaryPassword(drawn, AT)
  t.match(password, /^(?:[bcfghjkmnpqrtvx2-9]{4}-){3}[bcfghjkmnpqrtvx2-9]{4}$/)
  t.ok(16 * Math.log2(CHARACTERS.length) >= 64, 'at least 64 bits')
})

test('temporary passwords differ, and their characters are evenly distributed at every position', async (t) => {
  const passwords = await Promise.all(
    Array.from({ length: 4_600 }, async () => (await makeTemporaryPassword(drawn, AT)).password),
  )
  t.equal(new Set(passwords).size, passwords.length)
  for (let place = 0; place < 16; place += 1) {
    const at = place + Math.floor(place / 4)
    for (const character of CHARACTERS) {
      const times = passwords.filter((password) => password[at] === character).length
      // 200 are expected; ten standard deviations are 138.
      t.ok(times > 62 && times < 338, `${character} at ${place}: ${times}`)
    }
  }
})

test('a temporary password is stored as a matching hash and expires after seven days', async (t) => {
  const { password, hash, expiresAt } = await makeTemporaryPassword(secrets, AT)
  t.equal(expiresAt, '2017-08-12T01:02:03.000Z')
  t.match(hash, /^\$argon2id\$/)
  t.equal(await secrets.verify(hash, password), true)
})

test('a temporary password meets the rules for chosen passwords', async (t) => {
  const { password } = await makeTemporaryPassword(drawn, AT)
  const checked = await checkPassword(password, { username: 'nguyen.van.dung', displayName: 'Nguyễn Văn Dũng' })
  t.ok(checked.ok)
})
