import type { Random } from './random.ts'
import { inOrder } from './reference-names.ts'

const FAMILIES = ['Nguyễn', 'Trần', 'Đặng', 'Đỗ', 'Dương', 'Lê', 'Ngô']
const MIDDLES = ['', 'Văn', 'Thị', 'Thị Bích', 'Đình']
const GIVENS = ['An', 'Ân', 'Ánh', 'Bình', 'Dũng', 'Đức', 'Hà', 'Hạ', 'Ngọc', 'Lan']
const DATES = ['1998-05-19', '2004-02-29', '2010-12-03']

interface Name {
  readonly fullName: string
  readonly partySince?: string
}

const randomName = (random: Random): Name => {
  const words = [random.pick(FAMILIES), random.pick(MIDDLES), random.pick(GIVENS)].filter((word) => word !== '')
  const fullName = random.oneIn(30) ? random.pick(GIVENS) : words.join(' ')
  // Programs write the same name in one sign or in several; both are the same name.
  const written = random.oneIn(12) ? fullName.normalize('NFD') : fullName
  return random.oneIn(2) ? { fullName: written, partySince: random.pick(DATES) } : { fullName: written }
}

/** Moves each name before the first one that may follow it; good enough, because any order is a valid record. */
const sorted = (names: readonly Name[]): Name[] => {
  const list: Name[] = []
  for (const name of names) {
    const place = list.findIndex((other) => !inOrder([other, name]))
    list.splice(place === -1 ? list.length : place, 0, name)
  }
  return list
}

/** Names of a list, mostly in the order of the law's reading; few family and given names, so that many share one. */
export const randomNames = (random: Random, size: number): Name[] => {
  const first = randomName(random)
  const names = Array.from({ length: size }, () =>
    random.oneIn(5) ? { ...randomName(random), fullName: first.fullName } : randomName(random),
  )
  return random.oneIn(4) ? names : sorted(names)
}
