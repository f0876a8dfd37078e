/** Marks a primitive as one kind of thing, so that the id of a round cannot be passed for the id of a person. */
export type Brand<T, Name extends string> = T & { readonly __brand: Name }

/** Creates an id of the kind that its place asks for; no two calls give the same one. */
export type NewId = <Name extends string>() => Brand<string, Name>

/** Ids of every kind from one source of unique texts. */
export const idFactory =
  (next: () => string): NewId =>
  <Name extends string>() =>
    next() as Brand<string, Name>

export type OrganisationId = Brand<string, 'organisation'>
export type CongressId = Brand<string, 'congress'>
export type PersonId = Brand<string, 'person'>
export type ElectionId = Brand<string, 'election'>
export type RoundId = Brand<string, 'round'>
export type BatchId = Brand<string, 'batch'>
export type DecisionId = Brand<string, 'decision'>
export type CallUpId = Brand<string, 'call-up'>
export type AccountId = Brand<string, 'account'>
export type RoleGrantId = Brand<string, 'role-grant'>
export type SessionId = Brand<string, 'session'>
export type DeviceId = Brand<string, 'device'>
export type HallScreenId = Brand<string, 'hall-screen'>
export type ApiKeyId = Brand<string, 'api-key'>
export type PaperId = Brand<string, 'paper'>
export type WebhookId = Brand<string, 'webhook'>
export type WebhookDeliveryId = Brand<string, 'webhook-delivery'>
/** The id under which a log is stored, signed and exported. */
export type LogId = Brand<string, 'log'>
