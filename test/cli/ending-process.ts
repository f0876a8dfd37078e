import { whenAskedToEnd } from '../../src/cli/ending.ts'

// A program reduced to its end, for tests that ask one to end: says its number, and later that it was asked.

const stay = setInterval(() => undefined, 1_000)
whenAskedToEnd().addEventListener('abort', () => {
  console.log('asked')
  clearInterval(stay)
})
console.log(process.pid)
