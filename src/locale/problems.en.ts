import { problemsIn } from './problems/all.ts'

/** Title and detail of every problem in English; details are templates for `fill`. */
export const PROBLEMS_EN = problemsIn('en')
