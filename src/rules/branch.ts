/** A branch with this many official members elects a committee. */
export const COMMITTEE_FROM = 9
/** Members of the committee of a branch. */
export const COMMITTEE_AT_MOST = 7
/** The clause on the offices of a branch. */
export const BRANCH_RULE = 'dl-2011:d24.k4'
