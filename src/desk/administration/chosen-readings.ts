import type { NewCongress, Reading } from '../api/types.ts'

type Chosen = NonNullable<NewCongress['readings']>

/** The name of the field of a reading. */
export const readingField = (name: string): string => `reading ${name}`

/** Whether every name and value is one of the readings that the service knows. */
const areKnown = (chosen: Readonly<Record<string, string>>, readings: readonly Reading[]): chosen is Chosen =>
  Object.entries(chosen).every(([name, value]) =>
    readings.some((reading) => reading.name === name && reading.values.includes(value)),
  )

/** The readings that a form sets to another value than the default; undefined if there is none. */
export const chosenReadings = (
  values: Readonly<Record<string, string>>,
  readings: readonly Reading[],
): Chosen | undefined => {
  const changed = readings.flatMap((reading) => {
    const value = values[readingField(reading.name)]
    return value === undefined || value === reading.default ? [] : [[reading.name, value] as const]
  })
  const chosen = Object.fromEntries(changed)
  return changed.length > 0 && areKnown(chosen, readings) ? chosen : undefined
}
