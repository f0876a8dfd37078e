import type { ComponentChildren, JSX } from 'preact'

interface FiguresProps {
  /** Names and values; a value that is null is left out. */
  readonly rows: readonly (readonly [name: string, value: ComponentChildren | null])[]
}

/** Figures with their names, one under the other. */
export const Figures = ({ rows }: FiguresProps): JSX.Element => (
  <dl class="figures">
    {rows
      .filter(([, value]) => value !== null)
      .map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
)
