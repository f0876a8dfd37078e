import type { ApiKeyId } from '../../kernel/brand.ts'

/** The content of a key after `kp_`: the id without dashes, and a secret of 256 bits. */
export interface KeyParts {
  readonly id: ApiKeyId
  readonly secret: string
}

const KEY = /^kp_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_([\w-]{43})$/

/** The text of a key. The prefix lets people and file scanners recognise it. */
export const keyText = ({ id, secret }: KeyParts): string => `kp_${id.replaceAll('-', '')}_${secret}`

/** The parts of a key in exactly its issued form; null for any other text. */
export const parseKey = (text: string): KeyParts | null => {
  const [, a, b, c, d, e, secret] = KEY.exec(text) ?? []
  return secret === undefined ? null : { id: `${a}-${b}-${c}-${d}-${e}` as ApiKeyId, secret }
}
