/** Whether this browser has promised to keep what the program stores in it. */
import { useQuery } from '@tanstack/react-query'

/**
 * False until it is known, and while the browser has not agreed. Asked anew by each component that
 * comes up, since a browser may agree later, when the program is used often or is installed.
 */
export function useIsStorageKept(): boolean {
  const { data } = useQuery({
    queryKey: ['browser storage'],
    queryFn: () => navigator.storage.persisted(),
    staleTime: 0,
  })
  return data ?? false
}

/** Whether the browser has kept the whole program, so that it opens without its server. */
export function useIsProgramKept(): boolean {
  const { data } = useQuery({
    queryKey: ['kept program'],
    queryFn: async () =>
      (await navigator.serviceWorker?.getRegistration())?.active?.state === 'activated',
    staleTime: 0,
  })
  return data ?? false
}
