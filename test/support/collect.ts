import type { BundleItem } from '../../src/audit/bundle.ts'

/** Everything that comes, as a list. */
export const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const collected: T[] = []
  for await (const item of items) collected.push(item)
  return collected
}

type Of<Type extends BundleItem['type']> = Extract<BundleItem, { type: Type }>

/** The items of one kind. */
export const only = <Type extends BundleItem['type']>(items: readonly BundleItem[], type: Type): Of<Type>[] =>
  items.filter((item): item is Of<Type> => item.type === type)
