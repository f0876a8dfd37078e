const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** True for an existing moment in the service's format: RFC 3339 in UTC with milliseconds. */
export const isInstant = (text: string): boolean => {
  if (!INSTANT.test(text)) return false
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString() === text
}
