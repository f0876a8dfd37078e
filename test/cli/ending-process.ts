import { whenAskedToEnd } from '../../src/cli/ending.ts'

// A program reduced to its shutdown, for tests that stop one: prints its process id, and later that it was asked to
// end.

const stay = setInterval(() => undefined, 1_000)
whenAskedToEnd().addEventListener('abort', () => {
  console.log('asked')
  clearInterval(stay)
})
console.log(process.pid)
