/**
 * Letters of Tinos, upright, by their advance widths in units of which an em has 2048. A letter with marks is as wide as
 * the letter below them.
 */
const LETTERS: Readonly<Record<number, string>> = {
  369: "'",
  410: '|',
  512: ' ,.',
  569: '/:;\\ijlt',
  682: '!()-I[]`fr’',
  797: 'Js',
  836: '"',
  909: '?acez',
  961: '^',
  983: '{}',
  1024: '#$*0123456789_bdghknopquvxy–',
  1108: '~',
  1139: 'FPS',
  1155: '+<=>',
  1251: 'ELTZ',
  1366: 'BCR',
  1479: 'ADGHKNOQUVXYw',
  1593: '&m',
  1706: '%',
  1821: 'M',
  1886: '@',
  1933: 'W',
}
/** Letters of Vietnamese whose width the letter below their marks does not tell. */
const VIETNAMESE: Readonly<Record<string, number>> = { đ: 1024, Đ: 1479, ơ: 1083, Ơ: 1479, ư: 1110, Ư: 1589 }
const WIDTHS: ReadonlyMap<string, number> = new Map([
  ...Object.entries(LETTERS).flatMap(([width, letters]) =>
    [...letters].map((letter) => [letter, Number(width)] as const),
  ),
  ...Object.entries(VIETNAMESE),
])
const EM = 2_048
/** A letter that is not in the table counts as one em: few are wider. */
const OTHER = EM
const MICROMETRES_OF_A_POINT = 25_400 / 72

/** All marks but the horn, which makes a letter wider. */
const MARKS = /[\u0300-\u031A\u031C-\u036F]/gu
const HORNED = /.\u031B/gu

/**
 * The width of a text in Tinos, upright, if it is set in a size of one point: micrometres, not rounded. Pairs of letters
 * that the font moves nearer to each other are not looked at, so the printed text is a little narrower.
 * @param text composed or decomposed
 */
export const widthAtOnePoint = (text: string): number => {
  const letters = text
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(HORNED, (letter) => letter.normalize('NFC'))
  const units = [...letters].reduce((total, letter) => total + (WIDTHS.get(letter) ?? OTHER), 0)
  return (units * MICROMETRES_OF_A_POINT) / EM
}
