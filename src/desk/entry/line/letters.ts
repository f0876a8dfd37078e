import type { KeyPress } from '../../keys.ts'

/** Tells the keys by which an input method rewrites letters from those of the typist. */
export interface Letters {
  /** True if the key wrote a letter, or takes one back that a key has written: no key of ballot entry. */
  readonly owns: (press: Pick<KeyPress, 'code' | 'key'>) => boolean
}

/**
 * Vietnamese input methods (Telex, VNI) rewrite a letter: they send a Backspace for each letter to be rewritten, and
 * then the new ones. Such a Backspace must take back no number.
 */
export const watchLetters = (): Letters => {
  /** Letters that were written since the last key of ballot entry, and not taken back. */
  let written = 0
  return {
    owns: ({ code, key }) => {
      if (/^\p{L}$/u.test(key)) {
        written += 1
        return true
      }
      if (code === 'Backspace' && written > 0) {
        written -= 1
        return true
      }
      written = 0
      return false
    },
  }
}
