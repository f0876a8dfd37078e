import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { KEEP_NAMES } from '../../locale/desk/keep-names.ts'
import type { Failure } from '../api/failure.ts'
import { say } from '../language.ts'

interface KeepNamesProps {
  /** The newest refusal of the act. */
  readonly failure: Failure | null
  /** Receives the choice, if no form reads it. */
  readonly onChoose?: (keep: boolean) => void
}

/** Once a free text beside ballots was refused for a name in it: the choice to keep it, or to mend the text instead. */
export const KeepNames = ({ failure, onChoose }: KeepNamesProps): JSX.Element | null =>
  failure?.code === 'text-names-person' ? (
    <label class="statement">
      <input
        type="checkbox"
        name="confirmNames"
        value="true"
        onChange={({ currentTarget }) => onChoose?.(currentTarget.checked)}
      />
      {say(KEEP_NAMES.keep)}
    </label>
  ) : null

interface Kept {
  readonly confirmNames?: true
}

const keptIf = (keep: boolean): Kept => (keep ? { confirmNames: true } : {})

/** The confirmation for the body of a request, as the form says it. */
export const keptNames = ({ confirmNames }: Readonly<Record<string, string>>): Kept =>
  keptIf(confirmNames !== undefined)

/** The choice on a page without a form: it is read as the act is sent, and taken back by another choice. */
export const useKeptNames = (): { readonly kept: () => Kept; readonly keepNames: (keep: boolean) => void } => {
  const keeps = useRef(false)
  return {
    kept: () => keptIf(keeps.current),
    keepNames: (keep) => {
      keeps.current = keep
    },
  }
}
