import { inShort, type Laptop, type Member, openLaptop } from '../../http/support/devices.ts'
import { EVERYBODYS_PASSWORD } from '../../support/everyone.ts'
import type { HallBrowser } from './hall-browser.ts'

/** The list of a round with surplus: 27 names for 21 seats. */
export const LISTED_NAMES = [
  'Nguyễn Văn An',
  'Trần Thị Bình',
  'Lê Hoàng Cường',
  'Phạm Thị Dung',
  'Hoàng Văn Đức',
  'Đặng Thị Hà',
  'Bùi Quang Hải',
  'Ngô Thị Hạnh',
  'Dương Văn Hòa',
  'Lý Thị Huệ',
  'Mai Xuân Hùng',
  'Đinh Thị Hương',
  'Trịnh Văn Khánh',
  'Phan Thị Lan',
  'Hồ Sỹ Long',
  'Cao Thị Mai',
  'Tạ Đình Minh',
  'Lương Thị Nga',
  'Võ Văn Nam',
  'Chu Thị Ngân',
  'Tô Quốc Nghĩa',
  'Hà Thị Ngọc',
  'Kiều Văn Phong',
  'Vũ Thị Bích Phượng',
  'Cao Hữu Quang',
  'Thái Thị Thanh',
  'Quách Văn Tiến',
] as const

/** A ballot by the places of the names struck out, with the fields of a doubtful one. */
export interface TypedBallot {
  readonly strike: readonly number[]
  readonly setAside?: string
}

/** The hall with a round that is being counted, and acts of people in it through the API. */
export interface TypedRound {
  readonly round: string
  /** The head sets up a stack. */
  readonly newStack: (size: number) => Promise<string>
  /** A request of somebody who is signed in; throws if it is refused. */
  readonly by: <T = unknown>(member: Member, method: string, path: string, body?: object, seen?: string) => Promise<T>
  readonly type: (member: Member, stack: string, slot: string, ballots: readonly TypedBallot[]) => Promise<void>
  readonly finish: (member: Member, stack: string, slot: string) => Promise<void>
  /** Both typists type a stack and finish it. */
  readonly typeBoth: (stack: string, first: readonly TypedBallot[], second: readonly TypedBallot[]) => Promise<void>
}

/** Brings a round to its count: the list approved, the ballots handed out and returned. */
export const openTypedRound = async (hall: HallBrowser, returned: number): Promise<TypedRound> => {
  const { congress, service, head, mai, anh } = hall
  await congress.addPeople(...LISTED_NAMES)
  const { id: round } = await congress.openRound(await congress.createElection('committee', 21))
  await congress.startCount(round, { names: LISTED_NAMES, order: 'as-given', returned })
  const laptops = new Map<string, Laptop>()
  const laptopOf = async ({ username }: Member): Promise<Laptop> => {
    const known = laptops.get(username) ?? openLaptop(service, { from: `192.0.2.${10 + laptops.size}` })
    if (!laptops.has(username)) await known.signIn(username, EVERYBODYS_PASSWORD)
    laptops.set(username, known)
    return known
  }
  const by: TypedRound['by'] = async <T>(
    member: Member,
    method: string,
    path: string,
    body?: object,
    seen?: string,
  ) => {
    const laptop = await laptopOf(member)
    const headers = seen === undefined ? {} : seen === '' ? { 'if-none-match': '*' } : { 'if-match': seen }
    const answer = await laptop.request<T>(method, path, { headers, ...(body ? { body } : {}) })
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${inShort(answer)} ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  const idAt = (place: number): string => congress.idOf(LISTED_NAMES[place - 1] ?? '')
  const entry = (stack: string, slot: string): string => `/v1/ballot-batches/${stack}/entries/${slot}`
  const type: TypedRound['type'] = async (member, stack, slot, ballots) => {
    await by(member, 'POST', `${entry(stack, slot)}/ballots`, {
      from: 1,
      ballots: ballots.map(({ strike, ...more }) => ({ struck: strike.map(idAt), ...more })),
    })
  }
  const finish: TypedRound['finish'] = async (member, stack, slot) => {
    await by(member, 'POST', `${entry(stack, slot)}/finalisation`, {})
  }
  return {
    round,
    newStack: async (size) => {
      const path = `/v1/rounds/${round}/ballot-batches`
      return (await by<{ id: string }>(head, 'POST', path, { mode: 'ballots', size })).id
    },
    by,
    type,
    finish,
    typeBoth: async (stack, first, second) => {
      await type(mai, stack, 'first', first)
      await type(anh, stack, 'second', second)
      await finish(mai, stack, 'first')
      await finish(anh, stack, 'second')
    },
  }
}
