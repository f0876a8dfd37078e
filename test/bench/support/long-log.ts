import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { installationOf } from '../../../src/audit/checkpoint.ts'
import { toBase64 } from '../../../src/kernel/base64.ts'
import { nodeCrypto } from '../../../src/platform/node-crypto.ts'
import { type Draft, fileOf, itemsIn } from '../../support/forged-bundle.ts'
import { TEST_SIGNING_KEY } from '../../support/log-signer.ts'
import { type LongLog, longDraft } from '../../support/long-bundle.ts'

const SHORT = resolve(import.meta.dirname, '../../vectors/audit/congress-2017.jsonl')

/** A member of the board of the short log, who can have ruled on a ballot. */
export const BOARD_MEMBER = '01a20510-d274-72a8-b57b-b87c1f8bd26a'

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

/** The file of a valid log in which a round is typed in many requests. */
export const longLog = (log: LongLog): Promise<string> => fileOf(longDraft(shortLog(), log))
