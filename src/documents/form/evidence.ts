/**
 * How well an item of form is known, best first. `V`: read in Vietnamese. `Q`: an answer of a Party body or paper. `E`: the
 * answer key of a quiz of a Party committee. `D`: another text reports it. `I`: inferred. No paper shows anything but `V` as a
 * rule.
 */
export const FORM_EVIDENCE = ['V', 'Q', 'E', 'D', 'I'] as const
export type FormEvidence = (typeof FORM_EVIDENCE)[number]
