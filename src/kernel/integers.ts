/** The largest count the service accepts anywhere (count-record). */
export const COUNT_MAX = 10_000_000

/** True for a whole number from 0 to {@link COUNT_MAX}. */
export const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= COUNT_MAX

/** Adds whole numbers. */
export const sum = (numbers: Iterable<number>): number => {
  let total = 0
  for (const n of numbers) total += n
  return total
}
