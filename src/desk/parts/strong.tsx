import type { JSX } from 'preact'

/** A text in which the words between two asterisks are strong. */
export const Strong = ({ text }: { readonly text: string }): JSX.Element => (
  <>{text.split('*').map((words, at) => (at % 2 === 1 ? <b key={at}>{words}</b> : words))}</>
)
