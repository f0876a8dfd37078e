const HEX = 16

/** A character as its code point. */
export const escaped = (sign: string): string => {
  const digits = sign.codePointAt(0)!.toString(HEX)
  return digits.length > 4 ? `\\u{${digits}}` : `\\u${digits.padStart(4, '0')}`
}

/**
 * Names and reasons come from outside: a control character must not break the line or colour the screen, and a
 * character that changes the direction of writing must not make the line look like another.
 */
export const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, escaped)
