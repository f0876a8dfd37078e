import { test } from 'tap'
import { mayResolve } from '../../../src/app/batches/separation.ts'

test('who may resolve a difference between two entries', async (t) => {
  t.equal(mayResolve('head', ['mai', 'anh'], ['deputy']), true, 'who typed neither')
  t.equal(mayResolve('head', ['mai', 'anh'], []), true, 'who typed neither, alone')
  t.equal(mayResolve('head', ['head', 'anh'], ['deputy']), false, 'not who typed one, while another is there')
  t.equal(mayResolve('head', ['mai', 'head'], ['deputy']), false, 'whichever of the entries it was')
  t.equal(mayResolve('head', ['head', 'anh'], []), true, 'who typed one, when nobody else is there')
  t.equal(mayResolve('head', ['head', 'deputy'], ['deputy']), true, 'when the other one typed too')
  t.equal(mayResolve('head', ['head', 'deputy'], ['deputy', 'second deputy']), false, 'but not when one is free of it')
})
