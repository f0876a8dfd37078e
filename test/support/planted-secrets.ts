import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Secrets } from '../../src/app/access/secrets.ts'
import type { Planted } from './planted-secrets-search.ts'

/** Set by test/run.ts: a folder in which every test process leaves its secrets, for the search over all output. */
export const SECRETS_VARIABLE = 'TEST_SECRETS_FOLDER'

/** Part of every secret that a test invents; searched for even if nobody planted it. */
export const MARKER = 'bi-mat-thu'
const MARKED: Planted = { text: MARKER, what: 'a secret of a test' }

/** Values digested for other purposes, such as an address or an id, have another shape. */
const TOKEN = /^(?![\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$)[\x21-\x7e]{20,}$/

const planted = new Map<string, Planted>()
let unwritten: Planted[] = []

/** Every secret of this process until now. */
export const plantedSecrets = (): readonly Planted[] => [MARKED, ...planted.values()]

/** Remembers a secret, so that every test service of this process searches for it, and the whole run at its end. */
export const plant = (text: string, what: string): string => {
  if (planted.has(text)) return text
  planted.set(text, { text, what })
  unwritten.push({ text, what })
  return text
}

/** Saves the secrets planted since the last call for the search over all output. */
export const handOver = (): void => {
  const folder = process.env[SECRETS_VARIABLE]
  if (folder && unwritten.length > 0) {
    const lines = unwritten.map((secret) => `${JSON.stringify(secret)}\n`)
    appendFileSync(join(folder, `${process.pid}.jsonl`), lines.join(''), { mode: 0o600 })
  }
  unwritten = []
}

process.on('exit', handOver)

/** `secrets` that remembers everything that must never be seen: the secrets it creates, and those that callers send. */
export const remembering = (secrets: Secrets): Secrets => ({
  token: () => plant(secrets.token(), 'a token that was made'),
  pin: (digits) => plant(secrets.pin(digits), 'a PIN that was made'),
  digest: (token) => secrets.digest(TOKEN.test(token) ? plant(token, 'a token that was shown') : token),
  hash: (password) => secrets.hash(plant(password, 'a password that was set')),
  verify: (hash, password) => secrets.verify(hash, plant(password, 'a password that was tried')),
  seal: (text, bound) => secrets.seal(plant(text, 'a text that was sealed'), bound),
  open: (sealed, bound) => plant(secrets.open(sealed, bound), 'a text that was sealed'),
})
