/** Every kind of event the log can hold, with what it says and when it is written. The reference page is generated from here. */
export interface AuditKind {
  readonly object: string
  readonly vi: string
  readonly en: string
  /** Names of the figures kept after the act (and before it, for corrections). */
  readonly figures: readonly string[]
}

export const kind = (object: string, vi: string, en: string, figures: readonly string[]): AuditKind => ({
  object,
  vi,
  en,
  figures,
})
