/** A clock that a test moves. */
export const standingClock = (start = '2017-08-05T01:00:00.000Z') => {
  let at = Date.parse(start)
  return {
    now: () => new Date(at),
    secondsLater: (seconds: number): void => {
      at += seconds * 1000
    },
    minutesLater: (minutes: number): void => {
      at += minutes * 60_000
    },
  }
}
