import type { SpareRights } from '../app/log/ports.ts'
import { SPARE_RIGHTS } from '../locale/start.ts'
import { both } from '../locale/text.ts'

/** The lines at a start about rights that the serving account does not need: one for each, with its remedy. */
export const spareRightLines = ({ rights, database }: SpareRights): readonly string[] => {
  const heading = both(SPARE_RIGHTS.heading)
  if (rights.length === 0) return [`${heading}: ${both(SPARE_RIGHTS.none)}`]
  return rights.map((right) => `${heading}: ${both(SPARE_RIGHTS[right], { database })}`)
}
