/** The keys of a record whose type names all of them. */
export const keysOf = <Key extends string>(record: Readonly<Partial<Record<Key, unknown>>>): Key[] =>
  Object.keys(record) as Key[]

/** A record with a value for every key of a list. */
export const recordOf = <Key extends string, Value>(keys: readonly Key[], make: (key: Key) => Value) =>
  Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Value>

/** The entries of a record whose keys come from a list, in the order of the list; absent keys are left out. */
export const entriesOf = <Key extends string, Value>(
  keys: readonly Key[],
  record: Readonly<Partial<Record<Key, Value>>>,
): (readonly [Key, Value])[] =>
  keys.flatMap((key) => {
    const value = record[key]
    return value === undefined ? [] : [[key, value] as const]
  })
