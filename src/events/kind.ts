/** Every kind of event the log can hold, with what it says and when it is written. The reference page is generated from here. */
export interface AuditKind {
  readonly object: string
  readonly vi: string
  readonly en: string
  /** Names of the figures that are kept: after the act, and for a correction before it. No others are. */
  readonly figures: readonly string[]
  /** The log is sealed with it: a signed checkpoint is taken whose last event this is. */
  readonly sealed?: true
  /** What it says about ballots is shown to nobody before the result of the round is declared. */
  readonly blind?: true
}

export const kind = (object: string, vi: string, en: string, figures: readonly string[]): AuditKind => ({
  object,
  vi,
  en,
  figures,
})

/** A kind after which the log is sealed. */
export const sealed = (...about: Parameters<typeof kind>): AuditKind => ({ ...kind(...about), sealed: true })

/** A kind that says what was typed. */
export const blind = (...about: Parameters<typeof kind>): AuditKind => ({ ...kind(...about), blind: true })
