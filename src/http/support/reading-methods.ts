/** Methods of requests that change nothing and have no body. */
export const READING_METHODS: readonly string[] = ['GET', 'HEAD']
