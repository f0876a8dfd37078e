/** The largest surplus: 30 % of the seats rounded down, and at least one. Whole numbers only. */
// qd244-2014:d16, qd190-2024:d14.k1
export const surplusLimit = (seats: number): number => Math.max(1, Math.floor((3 * seats) / 10))
