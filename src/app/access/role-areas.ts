/** Sections of the role table (src/docs/roles.md). */
export const ROLE_AREA_NAMES = [
  'signing-in',
  'accounts',
  'keys',
  'devices',
  'webhooks',
  'roles',
  'law',
  'organisations',
  'congresses',
  'elections',
  'count',
  'log',
] as const

export type RoleArea = (typeof ROLE_AREA_NAMES)[number]
