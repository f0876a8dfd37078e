/** The meeting whose log an address asks for: `/verify#log/ID`; null for another address. */
export const meetingAsked = (hash: string): string | null =>
  /^#log\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(hash)?.[1] ?? null
