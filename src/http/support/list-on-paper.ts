import type { ListOnPaper } from '../../app/lists/read-list.ts'
import type { Language } from '../../locale/text.ts'
import { noticesInWords } from './notices.ts'

/** The parts of a list that a request may leave out. */
interface StatedList<Candidate extends { readonly agreement?: unknown }, Withdrawal> {
  readonly order?: 'regulation' | 'as-given' | undefined
  readonly candidates: readonly Candidate[]
  readonly withdrawals?: readonly Withdrawal[] | undefined
}

/** A list as the use cases take it. */
export const listInput = <
  Agreement,
  Candidate extends { readonly agreement?: Agreement | null | undefined },
  Withdrawal,
>({
  order = 'regulation',
  candidates,
  withdrawals = [],
}: StatedList<Candidate, Withdrawal>) => ({
  order,
  candidates: candidates.map((candidate) => ({ ...candidate, agreement: candidate.agreement ?? null })),
  withdrawals,
})

/** A list with its ballot, as the API shows it. */
export const listBody =
  (language: Language) =>
  ({ list, ballot, notices }: ListOnPaper) => ({
    ...list,
    approved: ballot.length > 0,
    ballot: ballot.map(({ personId, fullName, nameOnPaper }, index) => ({
      position: index + 1,
      personId,
      fullName,
      nameOnPaper,
    })),
    notices: noticesInWords(notices, language),
  })
