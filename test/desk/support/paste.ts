import type { Locator } from 'playwright-core'

/** Runs in the page: pastes a text into the field that has the focus. */
const pasting = (text: string): string => `{
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', ${JSON.stringify(text)})
  document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
}`

/** Pastes a text into a field, as programs for tables leave it in the clipboard. */
export const paste = async (field: Locator, text: string): Promise<void> => {
  await field.focus()
  await field.page().evaluate(pasting(text))
}
