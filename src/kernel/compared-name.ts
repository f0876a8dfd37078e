/**
 * A name or label as it is compared with others: case, normal form and the number of spaces make no difference. Tones
 * and other marks do.
 */
export const comparedName = (name: string): string => name.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLowerCase()
