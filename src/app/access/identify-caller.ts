import { fingerprint } from './fingerprint.ts'
import type { CallerCredentials, Identified } from './identify.ts'
import type { IdentityCache } from './identity-cache.ts'

export interface IdentifyParts {
  readonly now: () => Date
  readonly cache: IdentityCache
  /** The identity of a program, by its key. */
  readonly identifyKey: (credentials: CallerCredentials) => Promise<Identified>
  /** The identity of a person, by their session. */
  readonly identifySession: (credentials: CallerCredentials) => Promise<Identified>
}

/** Identifies callers: programs by their key, people by their session. Keeps only the digest of a credential. */
export const createIdentify =
  ({ now, cache, identifyKey, identifySession }: IdentifyParts) =>
  async (credentials: CallerCredentials): Promise<Identified> => {
    if (credentials.bearer === null && credentials.session === null) return { refused: 'unauthenticated' }
    const { bearer, session, address, agent, listening } = credentials
    const key = fingerprint(JSON.stringify([bearer, session, address, agent, listening]))
    const known = cache.get(key, now())
    if (known) return known
    const { generation } = cache
    const found = await (bearer === null ? identifySession : identifyKey)(credentials)
    if ('identity' in found) cache.keep(key, found, now(), generation)
    return found
  }
