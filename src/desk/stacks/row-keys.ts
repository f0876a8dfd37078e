import { isCommand } from '../keys.ts'

/** Marks the part of a row that the arrows reach; Enter opens it, like every link and button. */
export const ROW = { 'data-row': '' } as const

const WRITTEN_IN = 'input, select, textarea'

/** Moves the focus from row to row by ↑ and ↓; fields keep their own arrows. */
export const moveByArrows = (event: KeyboardEvent, page: HTMLElement): void => {
  if (isCommand(event) || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
  if (event.target instanceof Element && event.target.matches(WRITTEN_IN)) return
  const rows = [...page.querySelectorAll<HTMLElement>('[data-row]')]
  if (rows.length === 0) return
  event.preventDefault()
  const here = rows.findIndex((row) => row.closest('li')?.contains(document.activeElement))
  const next = event.key === 'ArrowDown' ? here + 1 : here - 1
  rows[Math.max(0, Math.min(next, rows.length - 1))]?.focus()
}
