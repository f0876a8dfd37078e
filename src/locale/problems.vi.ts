import { problemsIn } from './problems/all.ts'

/** Title and detail of every problem in Vietnamese; details are templates for `fill`. */
export const PROBLEMS_VI = problemsIn('vi')
