/** Letters for measuring, in pixels, and the strongest weight that a list has. */
const LETTERS = 100
const FONT = `680 ${LETTERS}px "Public Sans Variable"`

/** The width of the widest of some texts, in the size of their letters. */
export const widestOf = (texts: readonly string[]): number => {
  const drawing = document.createElement('canvas').getContext('2d')
  if (!drawing) return 0
  drawing.font = FONT
  return Math.max(0, ...texts.map((text) => drawing.measureText(text).width)) / LETTERS
}

/** Resolves when texts can be measured. */
export const fontsReady = async (): Promise<void> => {
  await document.fonts.load(FONT, '\u1ed9a')
  await document.fonts.ready
}
