import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { installationOf } from '../../../src/audit/checkpoint.ts'
import { toBase64 } from '../../../src/kernel/base64.ts'
import { nodeCrypto } from '../../../src/platform/node-crypto.ts'
import { type Draft, fileOf, itemsIn } from '../../support/forged-bundle.ts'
import { TEST_SIGNING_KEY } from '../../support/log-signer.ts'
import { longDraft } from '../../support/long-bundle.ts'

const SHORT = resolve(import.meta.dirname, '../../vectors/audit/congress-2017.jsonl')

/** The short log, as an installation with the test's key would have written it. */
const shortLog = (): string => {
  const text = readFileSync(SHORT, 'utf8')
  const items: Draft = itemsIn(text)
  const { publicKey } = items.find(({ type }) => type === 'key').key
  const [, installation] = items[0].manifest.origin.split('/')
  return (
    text
      .replaceAll(installation, installationOf(nodeCrypto, TEST_SIGNING_KEY.publicKey))
      .replace(publicKey, toBase64(TEST_SIGNING_KEY.publicKey))
      // A long log issues as many ballots as it prints, so that none is left for a replacement.
      .replace('"replaced":1', '"replaced":0')
      // And its one batch holds all of them.
      .split('\n')
      .filter((line) => !(line.includes('"action":"batch.created"') && line.includes('"number":2')))
      .join('\n')
  )
}

/**
 * The file of a valid log in which a batch is typed in so many requests of ten ballots, with one event for each.
 * @param sealedAfter the log is exported, which is an event with a signed checkpoint, after each so many requests too
 */
export const longLog = (requests: number, sealedAfter?: number): Promise<string> =>
  fileOf(longDraft(shortLog(), requests, sealedAfter))
