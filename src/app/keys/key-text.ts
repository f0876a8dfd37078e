import type { ApiKeyId } from '../../kernel/brand.ts'

/** What is behind `kp_`: the id without its dashes, and a secret of 256 bits. */
export interface KeyParts {
  readonly id: ApiKeyId
  readonly secret: string
}

const KEY = /^kp_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_([\w-]{43})$/

/** A key as its holder keeps it. The prefix lets people and scanners of files see what it is. */
export const keyText = ({ id, secret }: KeyParts): string => `kp_${id.replaceAll('-', '')}_${secret}`

/** The parts of a key in exactly the form in which it was shown; null for everything else. */
export const parseKey = (text: string): KeyParts | null => {
  const [, a, b, c, d, e, secret] = KEY.exec(text) ?? []
  return secret === undefined ? null : { id: `${a}-${b}-${c}-${d}-${e}` as ApiKeyId, secret }
}
