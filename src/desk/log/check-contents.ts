import { commitmentOf } from '../../audit/commitment.ts'
import type { LogCrypto } from '../../audit/crypto.ts'
import { fieldsOf, isRecord } from '../../kernel/unknown.ts'
import type { AuditEvent } from '../api/types.ts'
import { fullText } from './full-text.ts'

interface Committed {
  readonly commitment: unknown
  readonly content: Readonly<Record<string, unknown>>
}

const COMMITMENT = 'commitment'

/** The contents that are shown in place of commitments, in their order; null if anything else differs. */
const contentsIn = (shown: unknown, hashed: unknown): readonly Committed[] | null => {
  if (Array.isArray(shown) && Array.isArray(hashed)) {
    if (shown.length !== hashed.length) return null
    const each = hashed.map((one, index) => contentsIn(shown[index], one))
    return each.some((one) => one === null) ? null : each.flatMap((one) => one ?? [])
  }
  if (!isRecord(shown) || !isRecord(hashed)) return fullText(shown) === fullText(hashed) ? [] : null
  const isHidden = Object.hasOwn(hashed, COMMITMENT)
  const names = Object.keys(hashed).filter((name) => name !== COMMITMENT)
  const more = Object.keys(shown).filter((name) => !names.includes(name))
  if (more.length > 0 && !isHidden) return null
  const content = Object.fromEntries(more.map((name) => [name, shown[name]]))
  const inside = names.map((name) => contentsIn(shown[name], hashed[name]))
  if (inside.some((one) => one === null)) return null
  return [...(isHidden ? [{ commitment: hashed[COMMITMENT], content }] : []), ...inside.flatMap((one) => one ?? [])]
}

/** Whether what is shown of an event is behind the commitments that are hashed. Never throws. */
export const contentsFit = (crypto: LogCrypto, { before, after, reason, hashed }: AuditEvent): boolean => {
  if (hashed === null) return true
  const { reasonCommitment, ...figures } = fieldsOf(hashed.after)
  const found = [contentsIn(before, hashed.before), contentsIn(after, hashed.after === null ? null : figures)]
  if (found.some((one) => one === null)) return false
  const ofReason = reasonCommitment === undefined ? [] : [{ commitment: reasonCommitment, content: { reason } }]
  if (ofReason.length === 0 && reason !== hashed.reason) return false
  const all = [...found.flatMap((one) => one ?? []), ...ofReason]
  try {
    return (
      all.length === hashed.salts.length &&
      all.every(
        ({ commitment, content }, index) =>
          commitmentOf(crypto, { content, salt: hashed.salts[index] ?? '' }) === commitment,
      )
    )
  } catch {
    return false
  }
}
