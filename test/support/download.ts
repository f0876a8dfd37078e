import { TEST_TOKEN, type TestService } from './service.ts'

/** Downloads a file as the operator. */
export const downloadFrom = async (
  { app }: Pick<TestService, 'app'>,
  url: string,
): Promise<{
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly bytes: Buffer
}> => {
  const { statusCode, headers, rawPayload } = await app.inject({
    url,
    headers: { authorization: `Bearer ${TEST_TOKEN}` },
  })
  return { status: statusCode, headers, bytes: rawPayload }
}
