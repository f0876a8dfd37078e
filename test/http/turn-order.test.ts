import { test } from 'tap'
import { type Turn, Turns } from '../../src/http/support/turns.ts'

const taken = async (turn: Promise<Turn | null>): Promise<Turn> => {
  const found = await turn
  if (!found) throw new Error('no turn')
  return found
}

test('turns come in the order in which they were asked for, each caller on its own', async (t) => {
  const turns = new Turns({ atOnce: 1, waiting: 2 })
  const order: string[] = []
  const first = await taken(turns.take('a'))
  const next = ['second', 'third'].map(async (name) => {
    const turn = await taken(turns.take('a'))
    order.push(name)
    turn.end()
  })
  t.equal(await turns.take('a'), null, 'too many wait')
  const other = await taken(turns.take('b'))
  t.same(order, [])
  first.end()
  first.end()
  await Promise.all(next)
  t.same(order, ['second', 'third'])
  other.end()
  const again = await taken(turns.take('a'))
  again.end()
})

test('ending a turn twice lets nobody in twice', async (t) => {
  const turns = new Turns({ atOnce: 1, waiting: 2 })
  const first = await taken(turns.take('a'))
  const second = turns.take('a')
  let isThird = false
  const third = turns.take('a').then((turn) => {
    isThird = true
    return turn
  })
  first.end()
  first.end()
  const turn = await taken(second)
  t.equal(isThird, false)
  turn.end()
  ;(await taken(third)).end()
})

test('a caller who is gone leaves the line', async (t) => {
  const turns = new Turns({ atOnce: 1, waiting: 1 })
  const first = await taken(turns.take('a'))
  const gone = new AbortController()
  const left = turns.take('a', gone.signal)
  gone.abort()
  ;(await taken(left)).end()
  const second = turns.take('a')
  first.end()
  const turn = await taken(second)
  t.equal(await Promise.race([turns.take('a'), null]), null, 'the turn is taken')
  turn.end()
})
