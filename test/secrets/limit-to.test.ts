import { test } from 'tap'
import { limitTo } from '../../src/secrets/limit-to.ts'

/** Lets everything that is ready go on. */
const settle = () => new Promise<void>((go) => setImmediate(go))

/** Work that a test ends. */
const workbench = () => {
  const begun: number[] = []
  const ends = new Map<number, { end: () => void; fail: (error: Error) => void }>()
  const work = (name: number) => () => {
    begun.push(name)
    return new Promise<number>((resolve, reject) => ends.set(name, { end: () => resolve(name), fail: reject }))
  }
  return {
    begun,
    work,
    end: (name: number) => ends.get(name)!.end(),
    fail: (name: number, error: Error) => ends.get(name)!.fail(error),
  }
}

test('at most the given number runs simultaneously; the others follow in order of arrival', async (t) => {
  const { begun, work, end } = workbench()
  const inTurn = limitTo(2)
  const all = [1, 2, 3, 4, 5].map((name) => inTurn(work(name)))
  await settle()
  t.same(begun, [1, 2])
  end(2)
  await settle()
  t.same(begun, [1, 2, 3])
  end(1)
  end(3)
  await settle()
  t.same(begun, [1, 2, 3, 4, 5])
  end(5)
  end(4)
  t.same(await Promise.all(all), [1, 2, 3, 4, 5])
})

test('a failure passes its turn on and reaches only its own caller', async (t) => {
  const { begun, work, end, fail } = workbench()
  const inTurn = limitTo(1)
  const [first, second] = [inTurn(work(1)), inTurn(work(2))]
  const thrown = inTurn(async () => {
    throw new Error('at once')
  })
  fail(1, new Error('broken'))
  await t.rejects(first, { message: 'broken' })
  await settle()
  t.same(begun, [1, 2])
  end(2)
  t.equal(await second, 2)
  await t.rejects(thrown, { message: 'at once' })
  const last = inTurn(work(3))
  end(3)
  t.equal(await last, 3)
})

test('a newcomer cannot overtake while a turn is passed on', async (t) => {
  const inTurn = limitTo(2)
  let [running, most, done] = [0, 0, 0]
  const piece = async () => {
    running += 1
    most = Math.max(most, running)
    await settle()
    running -= 1
    done += 1
  }
  const all = Array.from({ length: 50 }, async (_, index) => {
    for (let wait = 0; wait < index % 7; wait += 1) await settle()
    await inTurn(piece)
  })
  await Promise.all(all)
  t.equal(done, 50)
  t.equal(most, 2)
})
