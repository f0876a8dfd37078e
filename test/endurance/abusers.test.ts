import { test } from 'tap'
import { Resources } from '../bench/support/resources.ts'
import { abusers } from './parts/abusers.ts'
import { smallOptions } from './support/small.ts'

// A short form of `npm run endurance`, in which nothing depends on the time that something takes.

test('beside clients that misbehave no ballot is refused or lost', async (t) => {
  const resources = new Resources()
  t.teardown(() => resources.release())
  await abusers.run(smallOptions(t, resources))
})
