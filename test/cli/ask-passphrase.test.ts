import { PassThrough } from 'node:stream'
import { test } from 'tap'
import { askPassphrase } from '../../src/cli/ask-passphrase.ts'

/** Asks a person who types this. */
const asked = async (typed: string) => {
  const input = new PassThrough()
  let said = ''
  const answer = askPassphrase(input, (text) => {
    said += text
  })
  input.end(typed)
  return { answer: await answer, said }
}

test('a passphrase is asked for and not shown', async (t) => {
  const { answer, said } = await asked('trời đổ mưa chiều nay\r')
  t.equal(answer, 'trời đổ mưa chiều nay')
  t.match(said, /^Mật khẩu sao lưu .*: \n$/)
  t.notMatch(said, 'mưa')
})

test('a mistake can be corrected, and nothing or Ctrl-C is no passphrase', async (t) => {
  t.equal((await asked('sai rồi\u0015đúng đây\r')).answer, 'đúng đây')
  t.equal((await asked('\r')).answer, null)
  t.equal((await asked('dang do\u0003')).answer, null)
  t.equal((await asked('')).answer, null)
})
