import type { JSX } from 'preact'
import { POINTS } from '../../locale/desk/log.ts'
import type { Paper } from '../api/types.ts'
import { say, sayTime } from '../language.ts'
import { actWords } from './event-words.ts'
import type { Naming } from './naming.ts'
import type { Points } from './read-log.ts'

const printedOn = (papers: readonly Paper[], size: number, naming: Naming): string => {
  const names = papers
    .filter(({ checkpointSize }) => checkpointSize === size)
    .map(({ kind, roundId }) =>
      [naming.nameOf(kind) ?? kind, roundId && naming.nameOf(roundId)].filter(Boolean).join(', '),
    )
  return names.length === 0 ? say(POINTS.noPaper) : [...new Set(names)].join('; ')
}

/** The signed checkpoints of the log: size, root, when and why each was taken, and the papers that show its root. */
export const CheckpointList = ({ found, naming }: { readonly found: Points; readonly naming: Naming }): JSX.Element => (
  <section class="checkpoints" aria-labelledby="checkpoints">
    <h2 id="checkpoints">{say(POINTS.title)}</h2>
    {found.points.length === 0 ? (
      <p class="quiet">{say(POINTS.none)}</p>
    ) : (
      <table class="small">
        <thead>
          <tr>
            <th class="num" scope="col">
              {say(POINTS.size)}
            </th>
            <th scope="col">{say(POINTS.root)}</th>
            <th scope="col">{say(POINTS.takenAt)}</th>
            <th scope="col">{say(POINTS.cause)}</th>
            <th scope="col">{say(POINTS.paper)}</th>
          </tr>
        </thead>
        <tbody>
          {found.points.map(({ size, rootInGroups, takenAt, cause }) => (
            <tr key={size}>
              <td class="num">{size}</td>
              <td>
                <code>{rootInGroups}</code>
              </td>
              <td>{sayTime(takenAt)}</td>
              <td>{actWords({ action: cause }, naming)}</td>
              <td>{printedOn(found.papers, size, naming)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
)
