/** A text for searching: without tones, other marks and case; đ is d. */
export const searchText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/[Đđ]/gu, 'd')
    .toLowerCase()

/** The words of a search; each of them must occur in what is found. */
export const searchWords = (text: string): readonly string[] =>
  searchText(text)
    .split(/\s+/u)
    .filter((word) => word !== '')

/** Whether every word of a search occurs in one of the texts. */
export const isFound = (search: string, ...texts: readonly string[]): boolean => {
  const inside = texts.map(searchText).join('\n')
  return searchWords(search).every((word) => inside.includes(word))
}
