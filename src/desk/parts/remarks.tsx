import type { JSX } from 'preact'

interface RemarksProps {
  readonly remarks: readonly { readonly code: string; readonly detail: string }[]
}

/** The remarks of the service under a row, each on a line. */
export const Remarks = ({ remarks }: RemarksProps): JSX.Element => (
  <>
    {remarks.map(({ code, detail }) => (
      <span key={code} class="sum">
        {detail}
      </span>
    ))}
  </>
)
