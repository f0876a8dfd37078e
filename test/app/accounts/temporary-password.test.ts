import { test } from 'tap'
import { checkPassword } from '../../../src/app/accounts/password.ts'
import { makeTemporaryPassword } from '../../../src/app/accounts/temporary-password.ts'
import { createSecrets } from '../../../src/secrets/secrets.ts'

const secrets = createSecrets(Buffer.alloc(32, 5))
const AT = '2017-08-05T01:02:03.000Z'
const CHARACTERS = [...'bcfghjkmnpqrtvx23456789']
const drawn = { token: secrets.token, hash: async (password: string) => `hash of ${password}` }

test('four groups of characters that are not taken for one another', async (t) => {
  const { password } = await makeTemporaryPassword(drawn, AT)
  t.match(password, /^(?:[bcfghjkmnpqrtvx2-9]{4}-){3}[bcfghjkmnpqrtvx2-9]{4}$/)
  t.ok(16 * Math.log2(CHARACTERS.length) >= 64, 'at least 64 bits')
})

test('each is another, and every character comes about as often at every place', async (t) => {
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

test('it is kept as a hash that it agrees with, and for seven days', async (t) => {
  const { password, hash, expiresAt } = await makeTemporaryPassword(secrets, AT)
  t.equal(expiresAt, '2017-08-12T01:02:03.000Z')
  t.match(hash, /^\$argon2id\$/)
  t.equal(await secrets.verify(hash, password), true)
})

test('it would pass as a chosen one', async (t) => {
  const { password } = await makeTemporaryPassword(drawn, AT)
  t.ok(checkPassword(password, { username: 'nguyen.van.dung', displayName: 'Nguyễn Văn Dũng' }).ok)
})
