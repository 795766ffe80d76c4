/** Says over the text that words wait for review, and leads there. */
import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { SourceId } from '../../../../shared/domain/ids'
import { openDialog } from '../../../client/session'
import { useTranslate } from '../../../i18n/words'
import { useLostCount } from './useLostCount'

export function ReviewNotice({ sourceId }: { readonly sourceId: SourceId }) {
  const t = useTranslate()
  const count = useLostCount(sourceId)
  if (count === 0) return null
  return (
    <Button
      size="compact-xs"
      variant="light"
      color="orange"
      leftSection={<IconAlertTriangle size={14} aria-hidden />}
      onClick={() => openDialog({ kind: 'reviewLost' })}
    >
      {t('lost.notice', { count })}
    </Button>
  )
}
