/** Says that something is on its way. */
import { Center, Loader } from '@mantine/core'
import { useTranslate } from '../i18n/words'

export function Busy() {
  const t = useTranslate()
  return (
    <Center p="md">
      <Loader size="sm" aria-label={t('common.loading')} />
    </Center>
  )
}
