/** Projects opened lately on this machine, as the host remembers them. */
import { create } from 'zustand'
import type { FileToken, HostResponse } from '../../shared/hostApi'
import { useProjectSession } from './projectSession'

export type RecentFile = HostResponse<'recent.list'>['files'][number]

export const useRecentFiles = create<{ readonly files: readonly RecentFile[] }>(() => ({
  files: [],
}))

/** Asks the host again: after a project was opened, saved or taken off the list. */
export async function refreshRecentFiles(): Promise<void> {
  const { host } = useProjectSession.getState()
  if (host === null) return
  const { files } = await host.call('recent.list', {})
  useRecentFiles.setState({ files })
}

export async function forgetRecentFile(file: FileToken): Promise<void> {
  await useProjectSession.getState().host?.call('recent.forget', { file })
  await refreshRecentFiles()
}
