/** The end of a small form: give up, or do it. */
import { Button, Group } from '@mantine/core'
import { useTranslate } from '../i18n/words'

type Props = {
  readonly confirmLabel: string
  readonly isComplete: boolean
  readonly onCancel: () => void
}

export function FormButtons({ confirmLabel, isComplete, onCancel }: Props) {
  const t = useTranslate()
  return (
    <Group justify="flex-end" gap="xs">
      <Button size="xs" variant="default" onClick={onCancel}>
        {t('common.cancel')}
      </Button>
      <Button size="xs" type="submit" disabled={!isComplete}>
        {confirmLabel}
      </Button>
    </Group>
  )
}
