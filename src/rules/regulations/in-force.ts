import type { InForce } from './clause.ts'

/** Whether an instrument is in force on a plain date (yyyy-mm-dd). */
export const isInForce = ({ from, to }: InForce, date: string): boolean => from <= date && (to === null || date <= to)
