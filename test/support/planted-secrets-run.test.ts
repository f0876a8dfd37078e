import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'tap'
import { counting, handedOver, judgeOutput } from './planted-secrets-run.ts'

const SECRET = { text: 'Vk3-q_8Zr1TfWn0pLx7sDyGm2BhCj5aEuIo9Kt4RvQ6', what: 'a token that was made' }
const totals = { passed: 9, failed: 0, skipped: 0 }

test('the output of every test process is read', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'kiem-phieu-test-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  t.same(handedOver(folder), [])
  writeFileSync(join(folder, '7.jsonl'), `${JSON.stringify(SECRET)}\n${JSON.stringify(SECRET)}\n`)
  writeFileSync(join(folder, '8.jsonl'), `${JSON.stringify(SECRET)}\n`)
  t.same(handedOver(folder), [SECRET, SECRET, SECRET])
})

test('a run that printed none of its secrets has one more passed test', async (t) => {
  const verdict = judgeOutput([SECRET], 'ok 1 - a test\n# a comment\n', true)
  t.same(verdict.lines, ['ok - none of 1 secrets of the tests stands in what they printed'])
  t.same(counting(totals, verdict), { passed: 10, failed: 0, skipped: 0 })
})

test('a run that printed a secret has a failed test, and does not print it again', async (t) => {
  const verdict = judgeOutput([SECRET], `ok 1 - a test\n{"level":30,"msg":"signed in with ${SECRET.text}"}\n`, true)
  t.equal(verdict.passed, false)
  t.match(verdict.lines, [/^not ok/, /^# printed: a token that was made Vk3-…/])
  t.notOk(verdict.lines.join('\n').includes(SECRET.text))
  t.same(counting(totals, verdict), { passed: 9, failed: 1, skipped: 0 })
})

test('secrets that a test invented, and values that are always secret, need not be in the list', async (t) => {
  const mark = ['bi', 'mat', 'thu'].join('-')
  t.equal(judgeOutput([SECRET], `password: ${mark}-so-mot`, true).passed, false)
  t.equal(judgeOutput([SECRET], ['-----BEGIN PRIVATE', 'KEY-----'].join(' '), true).passed, false)
  t.equal(judgeOutput([SECRET], ['$argon2id', 'v=19$m=1'].join('$'), true).passed, false)
})

test('an empty search proves nothing: a whole run without secrets fails, a partial run does not', async (t) => {
  t.equal(judgeOutput([], 'ok', true).passed, false)
  t.equal(judgeOutput([], 'ok', false).passed, true)
})
