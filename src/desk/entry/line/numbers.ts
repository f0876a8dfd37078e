/** True if a way of writing the number begins with the digits: plain, or with zeros before it up to `width` digits. */
const isWrittenFrom = (number: number, digits: string, width: number): boolean => {
  const plain = String(number)
  for (let zeros = 0; zeros <= Math.max(0, width - plain.length); zeros++) {
    if (('0'.repeat(zeros) + plain).startsWith(digits)) return true
  }
  return false
}

/**
 * The numbers of a list that the digits may still become, ascending; none before the first digit. Numbers may have
 * leading zeros up to the digits of the last one, and one on a list of up to nine names.
 */
export const mayBecome = (digits: string, candidates: number): readonly number[] => {
  if (digits === '') return []
  const width = Math.max(2, String(candidates).length)
  return Array.from({ length: candidates }, (_, at) => at + 1).filter((number) => isWrittenFrom(number, digits, width))
}

/**
 * The numbers that do not end by themselves with their digits alone, from 1 up to this one: of 27 names 1 and 2, which
 * 10 to 27 begin with. 0 if there is none.
 */
export const lastUnended = (candidates: number): number => Math.floor(candidates / 10)

/**
 * The number that ends by itself with these digits, because they can become no other one; null while they can. On a
 * list of 27 names 3 to 9 end at once, as do 01, 02 and every number of two digits.
 */
export const endedBy = (digits: string, candidates: number): number | null => {
  const [number, another] = mayBecome(digits, candidates)
  return number !== undefined && another === undefined && Number(digits) === number ? number : null
}
