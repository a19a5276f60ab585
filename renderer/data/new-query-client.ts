// The cache of answers. The backend lives on this machine: an answer is fresh until an event says otherwise, and the internet
// being away is no reason not to ask.
import { QueryClient } from '@tanstack/react-query'

export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        // A question that failed (the link was lost) is asked again when its screen opens again.
        retryOnMount: true,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
