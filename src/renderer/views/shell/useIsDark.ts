/** Whether the window is dark now, by choice or because the system is. */
import { useComputedColorScheme } from '@mantine/core'
import { useSettings } from '../../client/settings'

export function useIsDark(): boolean {
  const system = useComputedColorScheme('light')
  const chosen = useSettings(settings => settings.theme)
  return (chosen === 'auto' ? system : chosen) === 'dark'
}
